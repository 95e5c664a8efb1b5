package org.liantu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.Shipped;
import org.liantu.chain.Iris;
import org.liantu.exchange.GraphFacts;
import picocli.CommandLine;

/** Every verb over a store on disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineTest {

    @TempDir private static Path folder;
    private Path store;

    @BeforeAll
    void fill() {
        store = folder.resolve("store");
        CommandLineRun load = CommandLineRun.of("load", "--store", store, Shipped.NANCHANG);
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.err()).contains("report:nanchang-gaoxin-2026 added");
    }

    @Test
    void factsPrintsTheLinesThatWereLoaded() throws IOException {
        CommandLineRun run =
                CommandLineRun.of(
                        "facts",
                        "--store",
                        store,
                        "--report",
                        "nanchang-gaoxin-2026",
                        "--format",
                        "jsonl");
        assertThat(run.out()).isEqualTo(Files.readString(Shipped.NANCHANG));
    }

    @Test
    void factsPrintsATable() {
        assertThat(CommandLineRun.of("facts", "--store", store, "--format", "csv").out())
                .contains("114000000000")
                .hasLineCount(Shipped.nanchang().facts().size() + 1);
        assertThat(CommandLineRun.of("facts", "--store", store).out()).contains("地区生产总值");
    }

    @Test
    void factsOfAnUnknownReportAreNone() {
        CommandLineRun run = CommandLineRun.of("facts", "--store", store, "--report", "nowhere");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no report 'nowhere'");
    }

    @Test
    void queryKnowsThePrefixes() throws IOException {
        Path query = folder.resolve("gdp.rq");
        Files.writeString(
                query,
                "SELECT ?value { ?fact lt:about zone:南昌高新区 ; lt:indicator ind:gdp ; lt:value ?value }");
        CommandLineRun run = CommandLineRun.of("query", "--store", store, "--format", "csv", query);
        assertThat(run.out()).isEqualToNormalizingNewlines("value\n114000000000\n");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "tsv", "json"})
    void asksByNameInEveryFormat(String format) {
        CommandLineRun run =
                CommandLineRun.of(
                        "ask",
                        "--store",
                        store,
                        "figure-of",
                        "subject=南昌高新区",
                        "indicator=GDP",
                        "--format",
                        format);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("114000000000");
    }

    @Test
    void askListsAndExplains() {
        assertThat(CommandLineRun.of("ask").out()).contains("indicators/");
        assertThat(CommandLineRun.of("ask", "figure-of", "?").out())
                .contains("for example: ask figure-of");
    }

    @Test
    void askSaysWhichNamesAreNear() {
        CommandLineRun run =
                CommandLineRun.of(
                        "ask", "--store", store, "figure-of", "subject=兆驰光电", "indicator=GDP");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("named '兆驰光电'").contains("near it are").contains("ent:兆驰");
    }

    @Test
    void askWithoutAnAnswerIsNoMatch() {
        CommandLineRun run =
                CommandLineRun.of(
                        "ask", "--store", store, "figure-of", "subject=美晨", "indicator=GDP");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("states no answer");
    }

    @Test
    void askRefusesAnUnknownArgument() {
        CommandLineRun run = CommandLineRun.of("ask", "--store", store, "figure-of", "firm=美晨");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("for example: ask figure-of");
    }

    @Test
    void validateAndVerifyFindNoViolation() {
        assertThat(CommandLineRun.of("validate", "--store", store).err()).contains("0 violations");
        CommandLineRun verify = CommandLineRun.of("verify");
        assertThat(verify.code()).as(verify.out()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "n-triples", "rdf/xml", "json-ld", "trig", "n-quads"})
    void exportReadsBack(String format) {
        String out =
                CommandLineRun.of(
                                "export",
                                "--store",
                                store,
                                "--graph",
                                "nanchang-gaoxin-2026",
                                "--format",
                                format)
                        .out();
        var read = DatasetGraphFactory.create();
        RDFParser.fromString(out, RDFLanguages.nameToLang(format)).parse(read);
        Graph graph = read.getGraph(Iris.report("nanchang-gaoxin-2026"));
        if (graph.isEmpty()) graph = read.getDefaultGraph();
        assertThat(GraphFacts.read(graph, Shipped.vocabulary()))
                .isEqualTo(Shipped.nanchang().facts());
    }

    @Test
    void exportsReifiersOnRequest() {
        String out =
                CommandLineRun.of(
                                "export",
                                "--store",
                                store,
                                "--graph",
                                "nanchang-gaoxin-2026",
                                "--format",
                                "turtle",
                                "--rdf12")
                        .out();
        assertThat(out).contains("<<(").contains("rdf:reifies");
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new StringReader(out), null, Lang.TURTLE);
        assertThat(graph.size()).isGreaterThan(1000);
    }

    @Test
    void everyVerbHasHelp() {
        assertThat(CommandLineRun.of("--help").out())
                .contains("serve", "load", "ask", "Exit codes");
        for (String verb : new CommandLine(Liantu.class, new Factory()).getSubcommands().keySet()) {
            CommandLineRun help = CommandLineRun.of(verb, "--help");
            assertThat(help.code()).as(verb).isZero();
            assertThat(help.out()).as(verb).contains("Usage: liantu " + verb);
        }
        assertThat(CommandLineRun.of("--version").out()).startsWith("liantu ");
    }

    /** Makes the root, whose constructor is not public. */
    private static final class Factory implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        }
    }
}
