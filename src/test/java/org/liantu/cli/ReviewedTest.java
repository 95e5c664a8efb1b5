package org.liantu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What decisions do to the graph, and answers without facts that await review. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewedTest {

    private static final String FACTS =
            """
            {"id":"f1","kind":"membership","subject":"甲厂有限公司","predicate":"位于","object":"示例甲高新区","start":0,"end":9}
            {"id":"x1","kind":"produces","subject":"甲厂有限公司","predicate":"生产","object":"台灯","start":0,"end":9,"confidence":0.9,"rule":"makes","review":"accepted"}
            {"id":"x2","kind":"produces","subject":"甲厂有限公司","predicate":"生产","object":"挂钟","start":0,"end":9,"confidence":0.7,"rule":"makes","review":"corrected"}
            {"id":"x3","kind":"produces","subject":"甲厂有限公司","predicate":"生产","object":"雨伞","start":0,"end":9,"confidence":0.6,"rule":"makes","review":"rejected"}
            {"id":"x4","kind":"produces","subject":"甲厂有限公司","predicate":"生产","object":"台灯","start":20,"end":29,"confidence":0.5,"rule":"makes"}
            {"id":"x5","kind":"produces","subject":"甲厂有限公司","predicate":"生产","object":"茶壶","start":20,"end":29,"confidence":0.4,"rule":"makes"}
            {"id":"x6","kind":"membership","subject":"示例甲高新区","predicate":"位于","object":"示例乙市","start":20,"end":29,"confidence":0.8,"rule":"lies"}
            {"id":"x7","kind":"alias","subject":"甲厂有限公司","predicate":"简称","object":"甲甲厂","start":0,"end":9,"rule":"alias"}
            """;

    @TempDir private static Path folder;
    private Path store;
    private CommandLineRun load;

    @BeforeAll
    void fill() throws IOException {
        store = folder.resolve("store");
        Path facts = Files.writeString(folder.resolve("jia-2025.jsonl"), FACTS);
        load = CommandLineRun.of("load", "--store", store, facts);
        assertThat(load.code()).as(load.err()).isZero();
    }

    private static String lines(CommandLineRun run) {
        return run.out().replace("\r\n", "\n");
    }

    private String query(String text, Object... more) {
        Object[] arguments = new Object[more.length + 6];
        arguments[0] = "query";
        arguments[1] = "--store";
        arguments[2] = store;
        arguments[3] = "--format";
        arguments[4] = "csv";
        arguments[5] = "-";
        System.arraycopy(more, 0, arguments, 6, more.length);
        CommandLineRun run = CommandLineRun.typing(text, arguments);
        assertThat(run.err()).isEmpty();
        return lines(run);
    }

    @Test
    void loadLeavesRejectedFactsOutAndSaysHowMany() {
        assertThat(load.err()).contains("REJECTED_LEFT_OUT").contains("rejected facts left out: 1");
        assertThat(query("SELECT * { ?s ?p prod:雨伞 }")).isEqualTo("s,p\n");
        assertThat(query("SELECT * { fact:jia-2025-x3 ?p ?o }")).isEqualTo("p,o\n");
    }

    @Test
    void loadMarksExtractedFactsThatNobodyDecidedOn() {
        assertThat(
                        query(
                                "SELECT ?id { ?f lt:review lt:unreviewed ; dct:identifier ?id } ORDER BY ?id"))
                .isEqualTo("id\nx4\nx5\nx6\nx7\n");
        assertThat(query("SELECT ?r { fact:jia-2025-f1 lt:review ?r }")).isEqualTo("r\n");
        assertThat(query("SELECT ?what { ent:甲厂有限公司 lt:produces ?what } ORDER BY ?what"))
                .contains("台灯", "挂钟", "茶壶");
    }

    @Test
    void factsReadBackAsTheyWereButForTheRejected() throws IOException {
        Path printed = folder.resolve("printed.jsonl");
        Files.writeString(
                printed, lines(CommandLineRun.of("facts", "--store", store, "--format", "jsonl")));
        assertThat(Files.readAllLines(printed)).hasSize(7);
        assertThat(Files.readString(printed)).doesNotContain("unreviewed").doesNotContain("雨伞");
    }

    @Test
    void aQueryCanLeaveThemOutItself() {
        assertThat(
                        query(
                                """
                                SELECT ?what { ?f lt:producer ent:甲厂有限公司 ; lt:object ?what
                                  FILTER NOT EXISTS { ?f lt:review lt:unreviewed } } ORDER BY ?what
                                """))
                .contains("台灯", "挂钟")
                .doesNotContain("茶壶");
    }

    @Test
    void reviewedLeavesOutWhatOnlyTheySay() {
        assertThat(query("SELECT ?what { ent:甲厂有限公司 lt:produces ?what }", "--reviewed"))
                .contains("台灯", "挂钟")
                .doesNotContain("茶壶");
        assertThat(query("SELECT * { ?f lt:review lt:unreviewed }", "--reviewed")).isEqualTo("f\n");
        assertThat(query("SELECT ?p ?o { prod:茶壶 ?p ?o }", "--reviewed")).isEqualTo("p,o\n");
    }

    @Test
    void reviewedLeavesOutWhatFollowsFromThem() {
        String located = "SELECT ?place { ent:甲厂有限公司 lt:locatedIn ?place }";
        assertThat(query(located)).contains("示例乙市").contains("示例甲高新区");
        assertThat(query(located, "--reviewed")).doesNotContain("示例乙市").contains("示例甲高新区");
    }

    @Test
    void reviewedFindsNamesByText() {
        String search =
                "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ?s text:query \"%s\" }";
        assertThat(query(search.formatted("甲厂"), "--reviewed")).contains("甲厂有限公司");
        assertThat(query(search.formatted("甲甲厂"))).contains("甲厂有限公司");
        assertThat(query(search.formatted("甲甲厂"), "--reviewed")).isEqualTo("s\n");
    }

    @Test
    void everyQuestionCanBeAskedOfReviewedFacts() {
        Object[] question = {
            "ask", "--store", store, "products-of-enterprise", "enterprise=甲厂有限公司"
        };
        assertThat(CommandLineRun.of(question).out()).contains("台灯", "茶壶");
        CommandLineRun reviewed =
                CommandLineRun.of(
                        "ask",
                        "--reviewed",
                        "--store",
                        store,
                        "products-of-enterprise",
                        "enterprise=甲厂有限公司");
        assertThat(reviewed.code()).as(reviewed.err()).isZero();
        assertThat(reviewed.out()).contains("台灯", "挂钟").doesNotContain("茶壶");
    }

    @Test
    void aQuestionListsWhatAwaitsReview() {
        CommandLineRun run =
                CommandLineRun.of("ask", "--store", store, "awaiting-review", "--format", "csv");
        assertThat(lines(run)).endsWith("report/jia-2025,4,0.4\n");
        assertThat(
                        CommandLineRun.of("ask", "--reviewed", "--store", store, "awaiting-review")
                                .code())
                .isEqualTo(1);
    }

    @Test
    @Timeout(120)
    void aServerAnswersFromReviewedFacts() throws Exception {
        Process server = CommandLineRun.start("serve", "--store", store, "--reviewed", "--port", 0);
        try {
            BufferedReader out =
                    new BufferedReader(
                            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            while (!line.contains("is served at ")) line = out.readLine();
            String query =
                    URLEncoder.encode(
                            "PREFIX lt: <https://w3id.org/liantu/ontology#> SELECT ?o { ?s lt:produces ?o }",
                            StandardCharsets.UTF_8);
            String url =
                    line.substring(line.indexOf("http")).strip() + "liantu/sparql?query=" + query;
            String answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(url)).build(),
                                    BodyHandlers.ofString())
                            .body();
            assertThat(answer).contains("台灯").doesNotContain("茶壶");
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void aServedCopyCannotBeWrittenTo() throws IOException {
        Path users = Files.writeString(folder.resolve("users"), "");
        CommandLineRun run =
                CommandLineRun.of("serve", "--store", store, "--reviewed", "--users", users);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--reviewed serves a copy");
    }
}
