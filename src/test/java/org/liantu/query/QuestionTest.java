package org.liantu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.Shipped;
import org.liantu.chain.LT;
import org.liantu.store.Names;
import org.liantu.store.Store;

/** A question file is read strictly, and its arguments become terms, never text. */
class QuestionTest {

    private static final String FILE =
            """
            # zh: 谁在此园区?
            # en: Who is in this zone?
            # param: zone lt:Zone 园区 | the zone
            # param: label? xsd:string 名称 | the name
            # example: zone=南昌高新区
            PREFIX lt: <https://w3id.org/liantu/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?who { ?who lt:locatedIn ?zone ; rdfs:label ?name FILTER(STR(?name) = ?label) }
            """;

    @TempDir private Path folder;

    private Question question(String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("topic")).resolve("who.rq");
        Files.writeString(file, text);
        return Question.read(file);
    }

    private static Query bind(Question question, Map<String, String> arguments) {
        return Shipped.store().read(dataset -> question.bind(arguments, dataset));
    }

    @Test
    void readsHeaderAndTopic() throws IOException {
        Question question = question(FILE);
        assertThat(question.topic()).isEqualTo("topic");
        assertThat(question.name()).isEqualTo("who");
        assertThat(question.chinese()).isEqualTo("谁在此园区?");
        assertThat(question.parameters())
                .extracting(Parameter::required)
                .containsExactly(true, false);
        assertThat(question.example()).isEqualTo(Map.of("zone", "南昌高新区"));
    }

    @Test
    void readsWhatIsDrawn() throws IOException {
        assertThat(question(FILE).show()).isNull();
        assertThat(question(shown("graph zone who")).show())
                .isEqualTo(new Show(Show.Kind.GRAPH, List.of("zone", "who")));
        assertThat(question(shown("table")).show()).isEqualTo(new Show(Show.Kind.TABLE, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "graph who, expected '# show: graph COLUMN COLUMN",
        "graph zone whom, 'no column whom, expected one of [who, zone, label]'",
        "chart, expected '# show:",
        "picture who, expected '# show:"
    })
    void refusesWhatCannotBeDrawn(String line, String message) {
        assertThatThrownBy(() -> question(shown(line)))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("who.rq", message);
    }

    private static String shown(String line) {
        return FILE.replace("# example:", "# show: " + line + "\n# example:");
    }

    @Test
    void refusesAFileWithoutItsText() {
        assertThatThrownBy(() -> question(FILE.replace("# en", "# fr")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("who.rq: expected one '# en:' line");
        assertThatThrownBy(() -> question(FILE.replace("# param: zone lt:Zone", "# param: zone")))
                .hasMessageContaining("expected '# param: name lt:Class");
        assertThatThrownBy(() -> question(FILE.replace("SELECT", "SELEKT")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("who.rq");
    }

    @Test
    void takesIriPrefixedNameAndName() throws IOException {
        Question question = question(FILE);
        Query byName = bind(question, Map.of("zone", "南昌高新区"));
        assertThat(byName.toString()).contains("id/zone/南昌高新区");
        assertThat(bind(question, Map.of("zone", "zone:南昌高新区"))).isEqualTo(byName);
        assertThat(bind(question, Map.of("zone", "https://w3id.org/liantu/id/zone/南昌高新区")))
                .isEqualTo(byName);
    }

    @Test
    void anAliasMeansItsEntity() {
        String iri =
                Shipped.store()
                        .read(
                                dataset ->
                                        Names.of(dataset)
                                                .find("兆驰半导体", Optional.of(LT.term("Enterprise")))
                                                .getURI());
        assertThat(iri).isEqualTo("https://w3id.org/liantu/id/enterprise/江西兆驰半导体有限公司");
    }

    @Test
    void whatIsInjectedStaysText() throws IOException {
        String hostile = "x\") } ; DROP ALL # \\\" } UNION { ?s ?p ?o";
        Query query = bind(question(FILE), Map.of("zone", "南昌高新区", "label", hostile));
        String back = Shipped.store().read(dataset -> Answer.to(query, dataset).recorded());
        assertThat(back).isEqualTo("who\n");
        assertThatThrownBy(() -> bind(question(FILE), Map.of("zone", "> } DROP ALL #")))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("no lt:Zone named");
    }

    @Test
    void saysWhatIsMissingUnknownOrOfAnotherType() throws IOException {
        Question question = question(FILE);
        assertThatThrownBy(() -> bind(question, Map.of()))
                .hasMessage("'zone' is missing; for example: ask who zone=南昌高新区");
        assertThatThrownBy(() -> bind(question, Map.of("zone", "南昌高新区", "firm", "x")))
                .hasMessageContaining("no parameter firm");
        assertThatThrownBy(() -> bind(question, Map.of("zone", "zone:没有")))
                .hasMessageContaining("has no lt:Zone");
        Question year = question(FILE.replace("xsd:string", "xsd:gYear"));
        assertThatThrownBy(() -> bind(year, Map.of("zone", "南昌高新区", "label", "last")))
                .hasMessage("label=last is no xsd:gYear");
    }

    @Test
    void anAliasOfTwoIsAmbiguous() throws IOException {
        Path report = Files.createDirectories(folder.resolve("twins"));
        Files.writeString(
                report.resolve("facts.jsonl"),
                "{\"id\":\"f1\",\"kind\":\"membership\",\"subject\":\"甲星一厂\",\"predicate\":\"位于\",\"object\":\"甲园区\",\"start\":0,\"end\":9}\n");
        Files.writeString(
                report.resolve("entities.jsonl"),
                "{\"name\":\"甲星一厂\",\"type\":\"enterprise\",\"aliases\":[\"甲星\"]}\n"
                        + "{\"name\":\"甲星二厂\",\"type\":\"enterprise\",\"aliases\":[\"甲星\"]}\n");
        try (Store store = Shipped.filled(report.resolve("facts.jsonl"))) {
            assertThatThrownBy(
                            () ->
                                    store.read(
                                            dataset ->
                                                    Names.of(dataset)
                                                            .find(
                                                                    "甲星",
                                                                    Optional.of(
                                                                            LT.term(
                                                                                    "Enterprise")))))
                    .hasMessage("'甲星' may be any of ent:甲星一厂, ent:甲星二厂; say which");
        }
    }
}
