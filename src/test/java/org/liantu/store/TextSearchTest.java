package org.liantu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liantu.chain.Iris;

/** Names are found through {@code text:query}, in the union of all graphs and in one graph. */
class TextSearchTest {

    static final String DATA =
            """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX e: <https://w3id.org/liantu/id/enterprise/>
            INSERT DATA {
              GRAPH <https://w3id.org/liantu/id/report/a> {
                e:兆驰 rdfs:label "兆驰"@zh , "Zhaochi"@en .
                e:兆驰半导体 rdfs:label "江西兆驰半导体有限公司"@zh ; skos:altLabel "兆驰半导体"@zh .
                e:兆驰晶显 rdfs:label "江西兆驰晶显有限公司"@zh .
                e:欧菲光 rdfs:label "欧菲光"@zh ; rdfs:comment "兆驰"@zh .
              }
              GRAPH <https://w3id.org/liantu/id/report/b> {
                e:兆驰 rdfs:label "兆驰"@zh .
                e:半导体照明 skos:prefLabel "半导体照明"@zh , "LED lighting"@en .
              }
            }""";

    private final Store store = Store.inMemory();

    @BeforeEach
    void load() {
        update(DATA);
    }

    private void update(String text) {
        store.write(dataset -> UpdateExec.dataset(dataset).update(text).execute());
    }

    private List<String> found(String pattern) {
        return store.read(dataset -> answer(dataset, pattern));
    }

    static List<String> answer(DatasetGraph dataset, String pattern) {
        String query =
                "PREFIX text: <http://jena.apache.org/text#> PREFIX e: <https://w3id.org/liantu/id/enterprise/> "
                        + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                        + "SELECT ?s WHERE { "
                        + pattern
                        + " }";
        try (QueryExec execution =
                QueryExec.dataset(dataset).query(QueryFactory.create(query)).build()) {
            return execution.select().materialize().stream()
                    .map(row -> row.get("s").getURI().substring(Iris.BASE.length() + 11))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void findsAllThreeThatHoldTheNameAndEachOnce() {
        assertThat(found("?s text:query '兆驰'")).containsExactly("兆驰", "兆驰半导体", "兆驰晶显");
    }

    @Test
    void findsEveryNameThatHoldsTheWordWhateverItsProperty() {
        assertThat(found("?s text:query '半导体'")).containsExactly("兆驰半导体", "半导体照明");
    }

    @Test
    void findsEnglishNamesWhateverTheCase() {
        assertThat(found("?s text:query 'led'")).containsExactly("半导体照明");
        assertThat(found("?s text:query 'ZHAOCHI'")).containsExactly("兆驰");
    }

    @Test
    void findsASingleCharacter() {
        assertThat(found("?s text:query '驰'")).hasSize(3);
    }

    @Test
    void searchesOneGraphInsideGraph() {
        assertThat(found("GRAPH <https://w3id.org/liantu/id/report/b> { ?s text:query '兆驰' }"))
                .containsExactly("兆驰");
    }

    @Test
    void searchesOnePropertyWhenItIsNamed() {
        assertThat(found("?s text:query (skos:altLabel '兆驰')")).containsExactly("兆驰半导体");
    }

    @Test
    void wordsDividedBySpacesMustAllOccur() {
        assertThat(found("?s text:query '江西 晶显'")).containsExactly("兆驰晶显");
    }

    @Test
    void joinsWithOtherPatterns() {
        assertThat(found("?s text:query '兆驰' ; skos:altLabel ?a")).containsExactly("兆驰半导体");
        assertThat(found("?s rdfs:label ?l . ?s text:query '晶显'")).containsExactly("兆驰晶显");
    }

    @Test
    void stopsAtTheLimitOfSubjects() {
        assertThat(found("?s text:query ('兆驰' 2)")).hasSize(2);
    }

    @Test
    void takesWhatLuceneCannotReadAsItStands() {
        assertThat(found("?s text:query '兆驰)('")).hasSize(3);
        assertThat(found("?s text:query '++'")).isEmpty();
        for (String odd : List.of("", " ", "AND", "OR OR", "兆驰 AND", "/a(/"))
            assertThat(found("?s text:query '" + odd + "'")).as(odd).isEmpty();
    }

    @Test
    void putsTheShortestNameFirst() {
        assertThat(found("(?s ?score) text:query ('兆驰' 1)")).containsExactly("兆驰");
    }

    @Test
    void forgetsDeletedNames() {
        update("DROP GRAPH <https://w3id.org/liantu/id/report/a>");
        assertThat(found("?s text:query '兆驰'")).containsExactly("兆驰");
        assertThat(found("?s text:query '晶显'")).isEmpty();
    }

    @Test
    void forgetsWhatAnUndoneTransactionWrote() {
        try {
            store.write(
                    dataset -> {
                        dataset.add(
                                org.apache.jena.sparql.sse.SSE.parseQuad(
                                        "(<g> <https://w3id.org/liantu/id/enterprise/x> <http://www.w3.org/2000/01/rdf-schema#label> '撤销公司'@zh)"));
                        throw new IllegalStateException("stop");
                    });
        } catch (IllegalStateException stopped) {
            assertThat(stopped).hasMessage("stop");
        }
        assertThat(found("?s text:query '撤销'")).isEmpty();
        update(
                "INSERT DATA { GRAPH <g> { <https://w3id.org/liantu/id/enterprise/y> <http://www.w3.org/2000/01/rdf-schema#label> '新公司'@zh } }");
        assertThat(found("?s text:query '新公司'")).containsExactly("y");
    }
}
