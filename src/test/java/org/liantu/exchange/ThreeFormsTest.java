package org.liantu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.liantu.chain.Entity;
import org.liantu.chain.EntityType;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.chain.Iris;
import org.liantu.chain.Vocabulary;
import org.liantu.report.Reading;
import org.liantu.report.Report;

/** Facts lose nothing on the way through JSON Lines, RDF and CSV. */
class ThreeFormsTest {

    private static final Path HOME = Path.of(System.getProperty("liantu.home", "."));
    private static final Vocabulary VOCABULARY = vocabulary();

    private final List<Finding> findings = new ArrayList<>();

    private static Vocabulary vocabulary() {
        try {
            return Vocabulary.read(HOME.resolve("ontology"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<Reading> readings() {
        return ArbitraryFacts.readings(VOCABULARY);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void throughJsonLines(@ForAll("readings") Reading reading) throws IOException {
        assertThat(throughJson(reading.facts())).isEqualTo(reading.facts());
        assertThat(findings).isEmpty();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void throughCsv(@ForAll("readings") Reading reading) throws IOException {
        assertThat(throughTable(reading)).isEqualTo(reading.facts());
        assertThat(findings).isEmpty();
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void throughRdf(@ForAll("readings") Reading reading) {
        Graph graph = FactGraph.write(reading, VOCABULARY, findings::add);
        assertThat(findings).isEmpty();
        assertThat(GraphFacts.read(graph, VOCABULARY)).isEqualTo(reading.facts());
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void throughTheStore(@ForAll("readings") Reading reading) {
        assertThat(GraphFacts.read(throughTdb(reading), VOCABULARY)).isEqualTo(reading.facts());
    }

    @Example
    void everyShippedFact() throws IOException {
        for (Path file : shipped()) {
            findings.clear();
            Reading reading = ReportFolder.read(file, findings::add);
            assertThat(findings).as(file.toString()).isEmpty();
            assertThat(reading.facts()).isNotEmpty();
            assertThat(throughJson(reading.facts())).isEqualTo(reading.facts());
            assertThat(throughTable(reading)).isEqualTo(reading.facts());
            List<Fact> canonical = GraphFacts.read(throughTdb(reading), VOCABULARY);
            assertThat(canonical).isEqualTo(reading.facts());
            assertThat(findings).as(file.toString()).isEmpty();
        }
    }

    @Example
    void namesThatComeToOneIriAreReported() {
        Reading reading =
                new Reading(
                        new Report("r"),
                        List.of(
                                new Entity("甲/乙厂", EntityType.ENTERPRISE),
                                new Entity("甲#乙厂", EntityType.ENTERPRISE)),
                        List.of(),
                        List.of());
        FactGraph.write(reading, VOCABULARY, findings::add);
        assertThat(findings).extracting(Finding::code).containsExactly("ONE_IRI_TWO_NAMES");
        assertThat(findings.get(0).message()).contains("甲/乙厂").contains("甲_乙厂");
    }

    @Example
    void aNameInAFactThatComesToTheIriOfAnotherIsReported() throws IOException {
        Reading reading =
                new Reading(
                        new Report("r"),
                        List.of(new Entity("甲/乙厂", EntityType.ENTERPRISE)),
                        List.of(),
                        List.of(
                                FactLines.fact(
                                        FactLines.JSON.readTree(
                                                """
                                                {"id":"f1","kind":"membership","subject":"甲#乙厂","predicate":"位于","object":"示例高新区","start":0,"end":5}
                                                """))));
        FactGraph.write(reading, VOCABULARY, findings::add);
        assertThat(findings).extracting(Finding::code).containsExactly("ONE_IRI_TWO_NAMES");
    }

    private List<Fact> throughJson(List<Fact> facts) throws IOException {
        Path file = Files.createTempFile("facts", ".jsonl");
        try {
            StringBuilder text = new StringBuilder();
            FactLines.write(facts, text);
            Files.writeString(file, text);
            return FactLines.read(file, findings::add);
        } finally {
            Files.delete(file);
        }
    }

    private List<Fact> throughTable(Reading reading) throws IOException {
        StringBuilder text = new StringBuilder();
        FactTable.csv(Map.of(reading.report().id(), reading.facts()), text);
        return FactTable.read(new StringReader(text.toString()), findings::add)
                .getOrDefault(reading.report().id(), List.of());
    }

    private Graph throughTdb(Reading reading) {
        DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
        Graph written = FactGraph.write(reading, VOCABULARY, findings::add);
        Txn.executeWrite(
                dataset,
                () ->
                        GraphUtil.addInto(
                                dataset.getGraph(Iris.report(reading.report().id())), written));
        return Txn.calculateRead(
                dataset,
                () -> {
                    Graph copy = GraphFactory.createDefaultGraph();
                    GraphUtil.addInto(copy, dataset.getGraph(Iris.report(reading.report().id())));
                    return copy;
                });
    }

    private static List<Path> shipped() throws IOException {
        try (var files = Files.walk(HOME.resolve("data"))) {
            return files.filter(file -> file.getFileName().toString().equals("facts.jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
