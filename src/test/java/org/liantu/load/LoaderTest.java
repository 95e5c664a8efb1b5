package org.liantu.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liantu.Shipped;
import org.liantu.chain.Finding;
import org.liantu.chain.Iris;
import org.liantu.exchange.FactLines;
import org.liantu.exchange.GraphFacts;
import org.liantu.load.Loader.Change;
import org.liantu.load.Loader.Outcome;
import org.liantu.store.Store;

/** A load puts every graph in whole, or changes nothing. */
class LoaderTest {

    private static final String FIRST =
            """
            {"id":"f1","kind":"indicator","subject":"甲园区","predicate":"地区生产总值","value":100,"unit":"CNY","period":"2024","assertion":"stated","start":0,"end":9,"surface":"100元","basis":"explicit"}
            {"id":"f2","kind":"membership","subject":"甲厂有限公司","predicate":"位于","object":"甲园区","assertion":"stated","start":10,"end":19}
            """;

    @TempDir private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.inMemory();
    }

    private Outcome load(String content) throws IOException {
        Path file = folder.resolve("jia.jsonl");
        Files.writeString(file, content);
        return load(file);
    }

    private Outcome load(Path file) throws IOException {
        Inputs inputs = new Inputs(Shipped.vocabulary(), null, Shipped.EXTRACTION);
        inputs.read(file, null);
        return Shipped.loader(store).load(inputs, Progress.SILENT);
    }

    private String content() {
        return store.read(
                dataset -> {
                    StringWriter quads = new StringWriter();
                    RDFDataMgr.write(quads, dataset, Lang.NQUADS);
                    return quads.toString().lines().sorted().toList().toString();
                });
    }

    @Test
    void loadingTheSameTwiceChangesNothing() throws IOException {
        assertThat(load(FIRST).changes()).containsEntry("report:jia", Change.ADDED);
        String before = content();
        assertThat(load(FIRST).changes()).containsEntry("report:jia", Change.UNCHANGED);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aNewVersionReplacesTheOldOneWhole() throws IOException {
        load(FIRST);
        String second = FIRST.lines().findFirst().orElseThrow().replace("100", "120") + "\n";
        assertThat(load(second).changes()).containsEntry("report:jia", Change.REPLACED);
        StringWriter facts = new StringWriter();
        store.read(
                        (DatasetGraph dataset) ->
                                GraphFacts.read(
                                        dataset.getGraph(Iris.report("jia")), Shipped.vocabulary()))
                .forEach(fact -> FactLines.write(List.of(fact), facts));
        assertThat(facts.toString()).isEqualTo(second);
        assertThat(content()).doesNotContain("甲厂有限公司");
    }

    @Test
    void aRefusedLoadListsAllFindingsAndChangesNothing() throws IOException {
        load(FIRST);
        String before = content();
        Outcome outcome =
                load(
                        FIRST.replace("位于", "坐落之处").replace("\"value\":100", "\"value\":\"many\"")
                                + "{\"id\":\"f3\"");
        assertThat(outcome.isAccepted()).isFalse();
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.findings())
                .extracting(Finding::code)
                .contains("UNKNOWN_PREDICATE", "BAD_FACT", "BAD_JSON");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void oneBadFileKeepsTheGoodOnesOut() throws IOException {
        Path good = folder.resolve("good.jsonl");
        Path bad = folder.resolve("bad.ttl");
        Files.writeString(good, FIRST);
        Files.writeString(bad, "<a> <b> .");
        Inputs inputs = new Inputs(Shipped.vocabulary(), null, Shipped.EXTRACTION);
        inputs.read(good, null);
        inputs.read(bad, null);
        Outcome outcome = Shipped.loader(store).load(inputs, Progress.SILENT);
        assertThat(outcome.findings())
                .filteredOn(Finding::isViolation)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo("BAD_RDF");
                            assertThat(finding.message()).contains("line: 1");
                        });
        assertThat((boolean) store.read(DatasetGraph::isEmpty)).isTrue();
    }

    @Test
    void readsRdfInEverySyntaxAndNamesTheGraphByItsReport() throws IOException {
        load(FIRST);
        String before = content();
        for (Lang lang :
                List.of(
                        Lang.TURTLE,
                        Lang.NTRIPLES,
                        Lang.RDFXML,
                        Lang.JSONLD,
                        Lang.TRIG,
                        Lang.NQUADS)) {
            Path file = folder.resolve("copy." + lang.getFileExtensions().get(0));
            try (var out = Files.newOutputStream(file)) {
                store.write(
                        dataset ->
                                RDFDataMgr.write(out, dataset.getGraph(Iris.report("jia")), lang));
            }
            assertThat(load(file).changes()).as(lang.getName()).containsOnlyKeys("report:jia");
        }
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void doesNotTakeSystemGraphsFromAFile() throws IOException {
        Path file = folder.resolve("whole.nq");
        Files.writeString(
                file,
                "<http://example.org/a> <http://example.org/b> \"c\" <"
                        + Iris.DERIVED.getURI()
                        + "> .\n");
        assertThat(load(file).changes()).isEmpty();
        assertThat((boolean) store.read(dataset -> dataset.getGraph(Iris.DERIVED).isEmpty()))
                .isTrue();
    }
}
