package org.liantu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;

/** What a name means depends on the words, the class and the transaction, and on nothing else. */
class NamesTest {

    private static final Optional<Node> FIRM = Optional.of(LT.term("Enterprise"));
    private static final Optional<Node> ANY = Optional.empty();

    private final Store store = Store.inMemory();

    @BeforeEach
    void fill() {
        store.write(
                dataset ->
                        update(
                                dataset,
                                """
                                INSERT DATA { GRAPH <urn:g> {
                                  lt:Factory rdfs:subClassOf lt:Enterprise .
                                  ent:甲乙丙光电 a lt:Factory ; rdfs:label "甲乙丙光电"@zh, "ABC Light"@en ; skos:altLabel "甲乙"@zh, "light"@en .
                                  ent:甲乙 a lt:Enterprise ; rdfs:label "甲乙"@zh ; skos:altLabel "丁戊"@zh .
                                  ent:丁戊己 a lt:Enterprise ; rdfs:label "丁戊己"@zh ; skos:altLabel "丁戊"@zh .
                                  zone:甲乙区 a lt:Zone ; rdfs:label "甲乙区"@zh ; skos:altLabel "ABC Light"@en .
                                } }"""));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static void update(DatasetGraph dataset, String text) {
        StringBuilder prefixes = new StringBuilder();
        Iris.PREFIXES
                .getNsPrefixMap()
                .forEach((name, iri) -> prefixes.append("PREFIX %s: <%s>\n".formatted(name, iri)));
        UpdateExec.dataset(dataset).update(prefixes + text).execute();
    }

    private static List<String> forms(List<Node> nodes) {
        return nodes.stream().map(node -> Iris.PREFIXES.shortForm(node.getURI())).toList();
    }

    private List<String> meant(String name, Optional<Node> type) {
        return store.read(dataset -> forms(Names.of(dataset).meant(name, type)));
    }

    private List<String> near(String name, Optional<Node> type) {
        return store.read(
                dataset ->
                        forms(
                                Names.of(dataset).near(name, type).stream()
                                        .map(Names.Found::thing)
                                        .toList()));
    }

    private Node find(String name, Optional<Node> type) {
        return store.read(dataset -> Names.of(dataset).find(name, type));
    }

    @Test
    void aLabelWinsOverAnAlias() {
        assertThat(meant("甲乙", FIRM)).containsExactly("ent:甲乙");
        assertThat(meant("abc light", ANY)).containsExactly("ent:甲乙丙光电");
        assertThat(meant("abc LIGHT", Optional.of(LT.term("Zone")))).containsExactly("zone:甲乙区");
        assertThat(meant("LIGHT", FIRM)).containsExactly("ent:甲乙丙光电");
    }

    @Test
    void anIriOrPrefixedNameMeansItselfIfItIsOfTheClass() {
        assertThat(meant("ent:甲乙丙光电", FIRM)).containsExactly("ent:甲乙丙光电");
        assertThat(meant(Iris.BASE + "enterprise/甲乙", ANY)).containsExactly("ent:甲乙");
        assertThat(meant("zone:甲乙区", FIRM)).isEmpty();
        assertThatThrownBy(() -> find("zone:甲乙区", FIRM))
                .isInstanceOf(NameException.class)
                .hasMessageStartingWith("the graph has no lt:Enterprise <");
        assertThatThrownBy(() -> find("zone:无", ANY)).hasMessageStartingWith("the graph has no <");
    }

    @Test
    void whatIsUnclearIsListed() {
        assertThatThrownBy(() -> find("丁戊", FIRM))
                .hasMessage("'丁戊' may be any of ent:甲乙, ent:丁戊己; say which");
        assertThatThrownBy(() -> find("甲乙丙", FIRM))
                .hasMessage("the graph has no lt:Enterprise named '甲乙丙'; near it are ent:甲乙丙光电");
        assertThatThrownBy(() -> find("寅卯", ANY)).hasMessage("the graph has nothing named '寅卯'");
    }

    @Test
    void nearNamesAreRankedAndOfTheClass() {
        assertThat(near("甲乙", ANY)).startsWith("ent:甲乙");
        assertThat(near("甲乙", FIRM)).containsExactlyInAnyOrder("ent:甲乙", "ent:甲乙丙光电");
        assertThat(near("jiayi", Optional.of(LT.term("Zone")))).containsExactly("zone:甲乙区");
        assertThat(near("丑丁戊", FIRM)).containsExactlyInAnyOrder("ent:甲乙", "ent:丁戊己");
        assertThat(near("丑寅", FIRM)).isEmpty();
        assertThat(near("\" OR * \\ (", FIRM)).isEmpty();
        assertThat(near("甲乙".repeat(400), FIRM)).contains("ent:甲乙");
    }

    @Test
    void aWriterFindsWhatItWroteAndNobodyElseDoes() {
        DatasetGraph dataset = store.dataset();
        dataset.begin(ReadWrite.WRITE);
        update(
                dataset,
                """
                INSERT DATA { GRAPH <urn:g> { ent:新 a lt:Enterprise ; rdfs:label "新来者"@zh } } ;
                DELETE WHERE { GRAPH <urn:g> { ent:甲乙 ?p ?o } }""");
        assertThat(forms(Names.of(dataset).meant("新来者", FIRM))).containsExactly("ent:新");
        assertThat(forms(Names.of(dataset).meant("甲乙", FIRM))).containsExactly("ent:甲乙丙光电");
        assertThat(CompletableFuture.supplyAsync(() -> meant("新来者", FIRM)).join()).isEmpty();
        assertThat(CompletableFuture.supplyAsync(() -> meant("甲乙", FIRM)).join())
                .containsExactly("ent:甲乙");
        dataset.commit();
        dataset.end();
        assertThat(meant("新来者", FIRM)).containsExactly("ent:新");
        assertThat(meant("甲乙", FIRM)).containsExactly("ent:甲乙丙光电");
        dataset.begin(ReadWrite.WRITE);
        dataset.clear();
        assertThat(Names.of(dataset).meant("新来者", FIRM)).isEmpty();
        dataset.abort();
        dataset.end();
        assertThat(meant("新来者", FIRM)).containsExactly("ent:新");
    }

    @Test
    void veryLongNamesAreToldApart() {
        String one = "长".repeat(5000) + "a";
        store.write(
                dataset ->
                        dataset.add(
                                NodeFactory.createURI("urn:g"),
                                NodeFactory.createURI("urn:long"),
                                RDFS.label.asNode(),
                                NodeFactory.createLiteralString(one)));
        assertThat(meant(one, ANY)).hasSize(1);
        assertThat(meant(one.replace('a', 'b'), ANY)).isEmpty();
    }

    @Test
    void needsAnIndex() {
        assertThatThrownBy(() -> Names.of(DatasetGraphFactory.create()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the data set has no index of names");
    }
}
