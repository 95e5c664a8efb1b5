package org.liantu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.Shipped;

/**
 * Wrong input at the command line: one clear line, the exit code of the contract, and a store that
 * holds what it held.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String FACT =
            "{\"id\":\"f1\",\"kind\":\"indicator\",\"subject\":\"甲园区\",\"predicate\":\"地区生产总值\",\"value\":100,\"unit\":\"CNY\",\"assertion\":\"stated\",\"start\":0,\"end\":9,\"surface\":\"100元\"}\n";

    @TempDir private static Path folder;
    private Path store;
    private String before;

    @BeforeAll
    void fill() {
        store = folder.resolve("store");
        assertThat(CommandLineRun.of("load", "--store", store, Shipped.NANCHANG).code()).isZero();
        before = facts();
    }

    @AfterAll
    void nothingWasLost() {
        assertThat(facts()).isEqualTo(before);
    }

    private String facts() {
        return CommandLineRun.of("facts", "--store", store, "--format", "jsonl").out();
    }

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        return file;
    }

    static Stream<Arguments> badFacts() {
        return Stream.of(
                Arguments.of("cut off", FACT.substring(0, 60), "BAD_JSON at"),
                Arguments.of("no JSON", "地区生产总值100元\n", "BAD_JSON at"),
                Arguments.of("an array", "[" + FACT.strip() + "]\n", "not a JSON object"),
                Arguments.of(
                        "an unknown key",
                        FACT.replace("surface", "surfaze"),
                        "unknown key 'surfaze'"),
                Arguments.of(
                        "an unknown kind",
                        FACT.replace("indicator", "number"),
                        "unknown kind 'number'"),
                Arguments.of(
                        "an unknown predicate",
                        FACT.replace("indicator", "membership")
                                .replace("\"value\":100,\"unit\":\"CNY\"", "\"object\":\"乙市\""),
                        "has no predicate '地区生产总值'; expected one of"),
                Arguments.of("a scaled unit", FACT.replace("CNY", "亿元"), "WRONG_UNIT at"),
                Arguments.of("a unit of another kind", FACT.replace("CNY", "m2"), "UNIT_KIND at"),
                Arguments.of(
                        "no period",
                        FACT.replace("\"assertion\"", "\"period\":\"last year\",\"assertion\""),
                        "'last year' is no period"),
                Arguments.of("a duplicate id", FACT + FACT, "DUPLICATE_ID at"),
                Arguments.of(
                        "a reversed span",
                        FACT.replace("\"end\":9", "\"end\":0"),
                        "a span needs 0 <= start < end"),
                Arguments.of(
                        "a number as text", FACT.replace("100,", "\"100\","), "expected a number"),
                Arguments.of("nothing", "", "EMPTY"),
                Arguments.of(
                        "a control character",
                        FACT.replace("甲园区", "甲\\u0007园区"),
                        "key 'subject' holds a control character"),
                Arguments.of(
                        "a number beyond measure",
                        FACT.replace("100,", "1e999999999,"),
                        "value has more than 40 digits"),
                Arguments.of(
                        "a quote without speaker",
                        FACT.replace("stated", "quoted"),
                        "names its speaker"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFacts")
    void isRefusedWithItsPlace(String what, String content, String message) throws IOException {
        Path file = file("bad.jsonl", content.getBytes(StandardCharsets.UTF_8));
        CommandLineRun run = CommandLineRun.of("load", "--store", store, file);
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains(message).contains("nothing was changed");
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void twoNamesForOneIriAreRefused() throws IOException {
        Path report = Files.createDirectories(folder.resolve("twins"));
        Files.writeString(report.resolve("facts.jsonl"), FACT);
        Files.writeString(report.resolve("report.json"), "{\"id\":\"twins\"}");
        Files.writeString(
                report.resolve("entities.jsonl"),
                "{\"name\":\"甲 厂\",\"type\":\"enterprise\"}\n{\"name\":\"甲_厂\",\"type\":\"enterprise\"}\n");
        CommandLineRun run =
                CommandLineRun.of("load", "--store", store, report.resolve("facts.jsonl"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("ONE_IRI_TWO_NAMES").contains("甲 厂").contains("甲_厂");
    }

    @Test
    void aSpanOutsideTheTextIsRefused() throws IOException {
        Path report = Files.createDirectories(folder.resolve("short"));
        Files.writeString(report.resolve("facts.jsonl"), FACT.replace("\"end\":9", "\"end\":99"));
        Files.writeString(report.resolve("report.json"), "{\"id\":\"short\"}");
        Files.writeString(report.resolve("short.txt"), "甲园区产值100元");
        CommandLineRun run =
                CommandLineRun.of(
                        "load", "--store", store, "--texts", report, report.resolve("facts.jsonl"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("SPAN_OUTSIDE").contains("f1");
    }

    @Test
    void aBlankGraphNameIsRefused() throws IOException {
        Path file =
                file(
                        "blank.nq",
                        "<urn:x:a> <urn:x:b> \"c\" _:g .\n".getBytes(StandardCharsets.UTF_8));
        CommandLineRun run = CommandLineRun.of("load", "--store", store, file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("BLANK_GRAPH_NAME at").contains("nothing was changed");
    }

    @Test
    void rdfWithoutTriplesIsRefused() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("load", "--store", store, file("none.ttl", new byte[0]));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("EMPTY at").contains("nothing was changed");
    }

    @Test
    void aBrokenReportDescriptionIsOneLine() throws IOException {
        Path report = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(report.resolve("facts.jsonl"), FACT);
        Files.writeString(report.resolve("report.json"), "{\"id\":\n");
        CommandLineRun run =
                CommandLineRun.of("load", "--store", store, report.resolve("facts.jsonl"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("BAD_REPORT at").doesNotContain("REDACTED").hasLineCount(2);
    }

    @Test
    void aFirstStartWithAnotherTextLeavesTheNextStartToFill() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("nanchang-gaoxin-2026.txt"), "another text");
        Path first = folder.resolve("first");
        for (int start = 0; start < 2; start++) {
            CommandLineRun run =
                    CommandLineRun.of("serve", "--store", first, "--port", "0", "--texts", texts);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("TEXT_DIFFERS").contains("are refused");
        }
    }

    @Test
    void gbkIsNamed() throws IOException {
        Path file = file("gbk.jsonl", FACT.getBytes(Charset.forName("GB18030")));
        CommandLineRun run = CommandLineRun.of("load", "--store", store, file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("gbk.jsonl").contains("not UTF-8").hasLineCount(1);
    }

    @Test
    void byteOrderMarkAndCarriageReturnsAreTaken() throws IOException {
        Path own = folder.resolve("own");
        Path file =
                file(
                        "windows.jsonl",
                        ("\uFEFF" + FACT.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        assertThat(CommandLineRun.of("load", "--store", own, file).code()).isZero();
        assertThat(CommandLineRun.of("facts", "--store", own, "--format", "jsonl").out())
                .isEqualTo(FACT);
    }

    @Test
    void aLineOfAHundredMegabytesIsRefused() throws IOException {
        byte[] line = new byte[100_000_000];
        java.util.Arrays.fill(line, (byte) '{');
        CommandLineRun run = CommandLineRun.of("load", "--store", store, file("long.jsonl", line));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 1: longer than").hasLineCount(1);
    }

    static Stream<Arguments> badCalls() {
        return Stream.of(
                Arguments.of("load missing.jsonl", "missing.jsonl is not there"),
                Arguments.of("load FOLDER", "is a folder"),
                Arguments.of("load FOLDER/picture.png", "is of no known kind"),
                Arguments.of("load", "Missing required parameter"),
                Arguments.of("lod x", "Unmatched argument"),
                Arguments.of("facts --store FOLDER/none", "there is no store at"),
                Arguments.of("facts --store STORE --format yaml", "expected one of"),
                Arguments.of("ask --store STORE no-such-question", "there is no question"),
                Arguments.of(
                        "ask --store STORE figure-of subject=a subject=b",
                        "'subject' is given twice"),
                Arguments.of("export --store STORE --graph nowhere", "has no graph"),
                Arguments.of("export --store STORE --format yaml", "no syntax 'yaml'"),
                Arguments.of("export --store STORE --rdf12 --format jsonld", "has no triple terms"),
                Arguments.of("query --store STORE FOLDER/bad.rq", "Encountered"),
                Arguments.of("query --store STORE FOLDER/update.rq", "liantu:"),
                Arguments.of(
                        "evaluate FOLDER/none.jsonl FOLDER/none.json", "none.json is not there"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCalls")
    void isABadCall(String call, String message) throws IOException {
        file("picture.png", new byte[] {1, 2, 3});
        file("bad.rq", "SELECT WHERE".getBytes(StandardCharsets.UTF_8));
        file("update.rq", "CLEAR ALL".getBytes(StandardCharsets.UTF_8));
        Object[] words =
                Stream.of(call.split(" "))
                        .map(word -> word.replace("STORE", store.toString()))
                        .map(word -> word.replace("FOLDER", folder.toString()))
                        .map(word -> word.replace("missing.jsonl", folder + "/missing.jsonl"))
                        .toArray();
        if (call.startsWith("load ")) {
            Object[] withStore = new Object[words.length + 2];
            System.arraycopy(words, 0, withStore, 0, 1);
            withStore[1] = "--store";
            withStore[2] = store;
            System.arraycopy(words, 1, withStore, 3, words.length - 1);
            words = withStore;
        }
        CommandLineRun run = CommandLineRun.of(words);
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anUnreadableFileIsNamed() throws IOException {
        Path file = file("locked.jsonl", FACT.getBytes(StandardCharsets.UTF_8));
        CommandLineRun run =
                CommandLineRun.of("load", "--store", store, file.resolve("below-a-file.jsonl"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("below-a-file.jsonl").hasLineCount(1);
    }

    @Test
    void aCorruptStoreIsNamed() throws IOException {
        Path corrupt = folder.resolve("corrupt");
        Files.createDirectories(corrupt.resolve("tdb2/Data-0001"));
        for (String name :
                new String[] {
                    "nodes.idn", "nodes.bpt", "nodes-data.obj", "SPO.idn", "SPO.dat", "journal.jrnl"
                })
            Files.writeString(corrupt.resolve("tdb2/Data-0001").resolve(name), "no store " + name);
        CommandLineRun run = CommandLineRun.of("facts", "--store", corrupt);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be opened").contains(corrupt.toString());
    }

    @Test
    void aStoreInUseByAnotherProcessIsNamed() throws Exception {
        Path shared = folder.resolve("shared");
        Process server = CommandLineRun.start("serve", "--store", shared, "--port", "0");
        try (var lines = server.inputReader()) {
            String line = "";
            while (line != null && !line.contains("is served at")) line = lines.readLine();
            assertThat(line).isNotNull();
            CommandLineRun run = CommandLineRun.of("facts", "--store", shared);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains(shared + " is in use by process " + server.pid())
                    .hasLineCount(1);
        } finally {
            server.destroy();
            server.waitFor();
        }
        assertThat(CommandLineRun.of("facts", "--store", shared).code()).isZero();
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineRun run =
                    CommandLineRun.of("serve", "--store", store, "--port", taken.getLocalPort());
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains("port " + taken.getLocalPort() + " is in use")
                    .hasLineCount(1);
        }
    }

    @Test
    void aFolderWhereAStoreCannotBeMadeIsNamed() throws IOException {
        Path file = file("no-folder", new byte[] {1});
        CommandLineRun run =
                CommandLineRun.of("load", "--store", file.resolve("store"), Shipped.NANCHANG);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no-folder/store cannot be opened").hasLineCount(1);
    }

    @Test
    void aFolderOfTextsThatIsNotThereIsNamed() {
        CommandLineRun run =
                CommandLineRun.of(
                        "load",
                        "--store",
                        store,
                        "--texts",
                        folder.resolve("none"),
                        Shipped.NANCHANG);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("none is no folder").hasLineCount(1);
    }

    @Test
    void twoFoldersOfFactsAreTwoReports() throws IOException {
        Path own = folder.resolve("two");
        for (String name : new String[] {"east", "west"}) {
            Path report = Files.createDirectories(folder.resolve(name));
            Files.writeString(report.resolve("facts.jsonl"), FACT);
            assertThat(
                            CommandLineRun.of("load", "--store", own, report.resolve("facts.jsonl"))
                                    .err())
                    .contains("report:" + name + " added");
        }
    }
}
