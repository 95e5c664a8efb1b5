package org.liantu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.Shipped;
import org.liantu.chain.Fact;
import org.liantu.chain.Review;
import org.liantu.exchange.FactLines;
import org.liantu.exchange.FactTable;
import org.liantu.exchange.ReportFolder;
import org.liantu.exchange.TextCheck;
import org.liantu.report.Reading;

/** {@code liantu extract}: facts of one report, of many, of items; and calls that go wrong. */
class ExtractCommandTest {

    private static final Path SAMPLE = Shipped.HOME.resolve("data/sample-2025/sample.txt");
    private static final Path REPORTS = Shipped.HOME.resolve("data/sample/reports");
    private static final String TEXT = "去年，园区企业达到320家，实现营收12亿元，增长5.2%。\n";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private Path folder;

    private static CommandLineRun extract(Object... arguments) {
        List<Object> words = new ArrayList<>(List.of("extract"));
        words.addAll(List.of(arguments));
        return CommandLineRun.of(words.toArray());
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<JsonNode> lines(String out) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.lines().toList()) lines.add(JSON.readTree(line));
        return lines;
    }

    private static List<Fact> facts(Path file) throws IOException {
        List<Object> findings = new ArrayList<>();
        List<Fact> facts = FactLines.read(file, findings::add);
        assertThat(findings).isEmpty();
        return facts;
    }

    private static List<String> values(String out, String key) throws IOException {
        return lines(out).stream().map(line -> line.path(key).asText()).distinct().toList();
    }

    // One report.

    @Test
    void oneReportGivesItsFactsAndNothingElse() throws IOException {
        CommandLineRun run = extract(SAMPLE);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        List<Fact> facts = lines(run.out()).stream().map(FactLines::fact).toList();
        assertThat(facts).hasSizeGreaterThan(20);
        assertThat(facts)
                .allSatisfy(
                        fact -> {
                            assertThat(fact.rule()).isNotBlank();
                            assertThat(fact.confidence()).isNotNull();
                            assertThat(fact.review()).isNull();
                        });
    }

    @Test
    void keysStandInTheirOrder() throws IOException {
        for (JsonNode line : lines(extract(SAMPLE).out())) {
            List<String> keys = new ArrayList<>();
            line.fieldNames().forEachRemaining(keys::add);
            assertThat(FactLines.KEYS).containsSubsequence(keys);
        }
    }

    @Test
    void theSidecarTellsZoneAndDate() throws IOException {
        Path text = file("a.txt", TEXT);
        file("a.json", "{\"zone\":\"样例高新区\",\"published\":\"2021-03-04\",\"source\":\"x\"}");
        String out = extract(text).out();
        assertThat(values(out, "subject")).contains("样例高新区");
        assertThat(values(out, "period")).contains("2020");
    }

    @Test
    void optionsWinOverTheSidecar() throws IOException {
        Path text = file("a.txt", TEXT);
        file("a.json", "{\"zone\":\"样例高新区\",\"published\":\"2021-03-04\"}");
        String out = extract(text, "--zone", "另例经开区", "--published", "2016").out();
        assertThat(values(out, "subject")).contains("另例经开区").doesNotContain("样例高新区");
        assertThat(values(out, "period")).contains("2015").doesNotContain("2020");
    }

    @Test
    void readsPagesAndOtherEncodings() throws IOException {
        Path page =
                file(
                        "page.html",
                        "<html><head><title>x</title></head><body><p>"
                                + TEXT
                                + "</p></body></html>");
        Path old = folder.resolve("old.txt");
        Files.write(old, TEXT.getBytes(Charset.forName("GB18030")));
        assertThat(values(extract(page).out(), "value")).contains("320", "1200000000");
        assertThat(extract(old).out()).isEqualTo(extract(file("new.txt", TEXT)).out()).isNotEmpty();
    }

    @Test
    void aTextWithoutFactsIsNoFailure() throws IOException {
        CommandLineRun run = extract(file("poem.txt", "床前有光，疑是霜。\n"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no fact found in ");
    }

    // Files and folders.

    @Test
    void aFileOfFactsKeepsWhatAReviewerDecided() throws IOException {
        Path out = folder.resolve("new/sample.facts.jsonl");
        assertThat(extract(SAMPLE, "--output", out).out()).isEmpty();
        List<Fact> extracted = facts(out);
        assertThat(extracted).hasSizeGreaterThan(20);
        List<Fact> reviewed = new ArrayList<>(extracted);
        reviewed.set(0, FactTable.with(extracted.get(0), Map.of("review", "rejected")));
        reviewed.set(
                1,
                FactTable.with(
                        extracted.get(1), Map.of("predicate", "总产值", "review", "corrected")));
        StringBuilder lines = new StringBuilder();
        FactLines.write(reviewed, lines);
        Files.writeString(out, lines);
        assertThat(extract(SAMPLE, "--output", out).code()).isZero();
        assertThat(facts(out)).isEqualTo(reviewed);
        assertThat(facts(out).get(0).review()).isEqualTo(Review.REJECTED);
    }

    @Test
    void whatIsNoFileOfFactsIsNotOverwritten() throws IOException {
        Path other = file("other.jsonl", "{\"a\":1}\n");
        CommandLineRun run = extract(SAMPLE, "--output", other);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("holds other than facts, nothing was written");
        assertThat(Files.readString(other)).isEqualTo("{\"a\":1}\n");
    }

    @Test
    void aFolderCanBeLoadedAndChecked() throws IOException {
        Path out = folder.resolve("out");
        Path text = file("报道 1.txt", "\ufeff" + TEXT);
        file("报道 1.json", "{\"zone\":\"样例高新区\",\"published\":\"2021-03\",\"title\":\"一\"}");
        assertThat(extract(text, "--output", out).code()).isZero();
        Path report = out.resolve("报道_1");
        List<Object> findings = new ArrayList<>();
        Reading reading = ReportFolder.read(report.resolve("facts.jsonl"), findings::add);
        assertThat(findings).isEmpty();
        assertThat(reading.report().id()).isEqualTo("报道_1");
        assertThat(reading.report().zone()).isEqualTo("样例高新区");
        assertThat(reading.report().published()).isEqualTo("2021-03");
        assertThat(reading.report().title()).isEqualTo("一");
        assertThat(reading.facts()).isNotEmpty();
        assertThat(reading.entities()).isNotEmpty();
        assertThat(TextCheck.check(reading, report.resolve("报道_1.txt"))).isEmpty();
        CommandLineRun load =
                CommandLineRun.of(
                        "load",
                        "--store",
                        folder.resolve("store"),
                        "--texts",
                        report,
                        report.resolve("facts.jsonl"));
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.err()).contains("report:报道_1 added").doesNotContain("violation");
    }

    @Test
    void aTextIsLoadedInOneGo() throws IOException {
        Path text = file("load/one.txt", TEXT);
        file("load/one.json", "{\"zone\":\"样例高新区\",\"published\":\"2021-03-04\"}");
        Path store = folder.resolve("store");
        CommandLineRun load = CommandLineRun.of("load", "--store", store, text);
        assertThat(load.code()).as(load.err()).isZero();
        CommandLineRun facts =
                CommandLineRun.of(
                        "facts", "--store", store, "--report", "one", "--format", "jsonl");
        assertThat(values(facts.out(), "id")).isEqualTo(values(extract(text).out(), "id"));
        assertThat(CommandLineRun.of("load", "--store", store, text).err())
                .contains("report:one unchanged");
    }

    @Test
    void loadingATextTakesTheDecisionsBesideIt() throws IOException {
        Path text = file("load/two.txt", TEXT);
        Path decisions = folder.resolve("load/two.facts.jsonl");
        extract(text, "--output", decisions);
        List<Fact> reviewed = new ArrayList<>(facts(decisions));
        reviewed.set(0, FactTable.with(reviewed.get(0), Map.of("review", "accepted")));
        StringBuilder lines = new StringBuilder();
        FactLines.write(reviewed, lines);
        Files.writeString(decisions, lines);
        Path store = folder.resolve("store");
        assertThat(CommandLineRun.of("load", "--store", store, text).code()).isZero();
        CommandLineRun facts =
                CommandLineRun.of(
                        "facts", "--store", store, "--report", "two", "--format", "jsonl");
        assertThat(values(facts.out(), "review")).contains("accepted");
    }

    @Test
    void newMeasuresDoNotFloodTheTerminal() throws IOException {
        Path store = folder.resolve("store");
        CommandLineRun load =
                CommandLineRun.of("load", "--store", store, REPORTS.resolve("jintang-2016.txt"));
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.err().lines().filter(line -> line.contains("NEW_INDICATOR")).count())
                .isLessThanOrEqualTo(4);
        assertThat(load.err()).containsPattern("NEW_INDICATOR: \\d+ more like these");
    }

    // Many.

    @Test
    void manyReportsGiveEachFactItsReport() throws IOException {
        Path a = file("a.txt", TEXT);
        Path b = file("b.txt", TEXT.replace("320", "321"));
        CommandLineRun run = extract(b, a);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("facts from 2 reports");
        assertThat(values(run.out(), "report")).containsExactly("b", "a");
        assertThat(run.out()).startsWith("{\"report\":\"b\",\"id\":");
    }

    @Test
    void aBadReportStopsNoOther() throws IOException {
        file("in/a.txt", TEXT);
        file("in/b.txt", "");
        Files.write(folder.resolve("in/c.txt"), new byte[] {0, 1, 2, 3, 0, 1, 2, 3});
        file("in/d.txt", TEXT);
        file("in/d.json", "{\"zone\": ");
        file("in/e.txt", TEXT);
        file("in/notes.md", "no report");
        CommandLineRun run =
                extract(
                        folder.resolve("in"),
                        folder.resolve("absent.txt"),
                        "--output",
                        folder.resolve("out"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("facts from 2 reports")
                .contains("4 could not be read:")
                .contains("b.txt: holds no text")
                .contains("c.txt: not text")
                .contains("d.json: not JSON")
                .contains("absent.txt: is not there")
                .doesNotContain("Exception");
        try (Stream<Path> made = Files.list(folder.resolve("out"))) {
            assertThat(made.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("a", "e");
        }
    }

    @Test
    void twoReportsOfOneNameDoNotShareAFolder() throws IOException {
        CommandLineRun run =
                extract(
                        file("x/a.txt", TEXT),
                        file("y/a.txt", TEXT),
                        "--output",
                        folder.resolve("out"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("another report with the id 'a'");
    }

    @Test
    void itemsComeALineEach() throws IOException {
        Path items =
                file(
                        "news.jsonl",
                        """
                        {"id":"n1","text":"去年，园区企业达到320家。","zone":"样例高新区","published":"2021-03-04"}
                        {"id":2,"text":"园区企业达到40家。"}

                        {"id":"bad"}
                        no JSON
                        {"text":"园区企业达到50家。","published":"yesterday"}
                        {"text":"园区企业达到60家。"}
                        """);
        CommandLineRun run = extract(items);
        assertThat(run.code()).isEqualTo(1);
        assertThat(values(run.out(), "report")).containsExactly("n1", "2", "news-7");
        assertThat(values(run.out(), "value")).contains("320", "40", "60").doesNotContain("50");
        assertThat(run.err())
                .contains("facts from 3 reports")
                .contains("news.jsonl:4: key 'text' is missing")
                .contains("news.jsonl:5: not JSON")
                .contains("news.jsonl:6: 'yesterday' is no period");
    }

    @Test
    void itemsCanBecomeFolders() throws IOException {
        Path items = file("news.jsonl", "{\"id\":\"n/1\",\"text\":\"园区企业达到320家。\"}\n");
        Path out = folder.resolve("out");
        assertThat(extract(items, "--output", out).code()).isZero();
        assertThat(facts(out.resolve("n_1/facts.jsonl"))).isNotEmpty();
    }

    @Test
    void tenThousandItemsComeInTheirOrder() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 10_000; i++)
            lines.append("{\"id\":\"n")
                    .append(i)
                    .append("\",\"text\":\"园区企业达到")
                    .append(i + 10)
                    .append("家。\"}\n");
        CommandLineRun run = extract(file("many.jsonl", lines.toString()));
        assertThat(run.code()).as(run.err()).isZero();
        List<String> reports = values(run.out(), "report");
        assertThat(reports).hasSize(10_000).startsWith("n0", "n1", "n2").endsWith("n9999");
    }

    @Test
    void everyRunGivesTheSame() throws Exception {
        Map<String, Integer> outputs = new TreeMap<>();
        for (int i = 0; i < 3; i++) {
            Process process = CommandLineRun.start("extract", SAMPLE, REPORTS);
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(out).isZero();
            outputs.merge(out.replaceAll("liantu: .*\n", ""), 1, Integer::sum);
        }
        assertThat(outputs).hasSize(1);
        assertThat(outputs.keySet().iterator().next().lines().count()).isGreaterThan(200);
    }

    @Test
    void manyAtOnceGiveWhatEachGives() throws IOException {
        Map<String, List<String>> batch = new TreeMap<>();
        for (JsonNode line : lines(extract(REPORTS).out()))
            batch.computeIfAbsent(line.get("report").asText(), id -> new ArrayList<>())
                    .add(line.get("id").asText());
        assertThat(batch).hasSizeGreaterThanOrEqualTo(8);
        for (Map.Entry<String, List<String>> report : batch.entrySet())
            assertThat(values(extract(REPORTS.resolve(report.getKey() + ".txt")).out(), "id"))
                    .isEqualTo(report.getValue());
    }

    // Calls that cannot be carried out.

    /** Arguments, with {@code @} for the folder, and what is said of them. */
    static Stream<List<String>> wrong() {
        return Stream.of(
                List.of("no report", "Missing required parameter: 'REPORT'"),
                List.of("a missing file", "is not there", "@/absent.txt"),
                List.of("an empty file", "holds no text", "@/empty.txt"),
                List.of("bytes", "not text", "@/bytes.txt"),
                List.of("a bad date", "'soon' is no date", "@/a.txt", "--published", "soon"),
                List.of("a day that is none", "is no date", "@/a.txt", "--published", "2021-02-30"),
                List.of("a blank zone", "--zone is blank", "@/a.txt", "--zone", " "),
                List.of("a folder without texts", "holds no text", "@/none"),
                List.of("a broken sidecar", "broken.json: not JSON", "@/broken.txt"),
                List.of("a sidecar that is a list", "list.json: not a JSON object", "@/list.txt"),
                List.of("a sidecar with a bad date", "'soon' is no period", "@/date.txt"),
                List.of(
                        "one file for many",
                        "is one file, for one report",
                        "@/a.txt",
                        "@/a.txt",
                        "--output",
                        "@/x.jsonl"),
                List.of(
                        "a file as folder",
                        "is a file and no .jsonl",
                        "@/a.txt",
                        "--output",
                        "@/empty.txt"),
                List.of("an unknown option", "Unknown option", "@/a.txt", "--nonsense"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedInOneLine(List<String> call) throws IOException {
        file("a.txt", TEXT);
        file("empty.txt", "");
        Files.write(folder.resolve("bytes.txt"), new byte[] {0, 1, 2, 3, 4, 5, 0, 1});
        Files.createDirectories(folder.resolve("none"));
        for (String name : List.of("broken", "list", "date")) file(name + ".txt", TEXT);
        file("broken.json", "{\"zone\": ");
        file("list.json", "[1]");
        file("date.json", "{\"published\":\"soon\"}");
        CommandLineRun run =
                extract(
                        call.stream()
                                .skip(2)
                                .map(word -> word.replace("@", folder.toString()))
                                .toArray());
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(call.get(1)).startsWith("liantu: ").hasLineCount(1);
        assertThat(run.err()).doesNotContain("Exception");
    }
}
