package org.liantu.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.Shipped;
import org.liantu.extract.Group;

/** Scores agree with those of the reference scorer, a Python script kept beside the project. */
class EvaluationTest {

    private static final Path HOME = Path.of(System.getProperty("liantu.home", "."));
    private static final Path SHARED = HOME.toAbsolutePath().resolveSibling("shared");
    private static final Path SCORER = SHARED.resolve("tools/score.py");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"perturbed", "loose", "none"})
    void scoresAsRecorded(String name) throws IOException {
        Path cases = HOME.resolve("src/test/resources/evaluate").resolve(name);
        assertThat(scores(cases.resolve("gold.json"), cases.resolve("facts.jsonl")))
                .isEqualTo(JSON.readTree(cases.resolve("score.json").toFile()));
    }

    @Test
    void aFileAgreesWithItself() throws IOException {
        List<JsonNode> facts = Annotations.read(HOME.resolve("data/sample-2025/facts.jsonl"));
        Evaluation evaluation = Evaluation.of(facts, facts);
        assertThat(evaluation.parts())
                .allSatisfy(
                        part ->
                                assertThat(part.scores().values())
                                        .containsOnly(new Score(1, 1, 1)));
        assertThat(evaluation.kinds())
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        part ->
                                assertThat(part.scores().get(Agreement.VALUE))
                                        .isEqualTo(new Score(1, 1, 1)));
        assertThat(evaluation.misses()).isEmpty();
        assertThat(evaluation.extras()).isEmpty();
    }

    @Test
    void missesAndExtrasAreListed() throws IOException {
        List<JsonNode> gold = facts("{'kind':'place','subject':'甲镇','object':'乙市'}");
        List<JsonNode> found = facts("{'kind':'place','subject':'丙村','object':'丁县'}");
        Evaluation evaluation = Evaluation.of(gold, found);
        assertThat(evaluation.misses()).isEqualTo(gold);
        assertThat(evaluation.extras()).isEqualTo(found);
        assertThat(new EvaluationReport(evaluation).differences())
                .contains("MISSED {\"kind\":\"place\",\"subject\":\"甲镇\"")
                .contains("EXTRA  {");
    }

    @Test
    void severalReportsAreTheirMeanAndKindsAreCountedTogether() throws IOException {
        List<JsonNode> one = facts("{'kind':'place','subject':'甲镇','object':'乙市'}");
        List<JsonNode> other = facts("{'kind':'place','subject':'丙村','object':'丁县'}");
        List<JsonNode> both =
                List.of(
                        one.get(0),
                        other.get(0),
                        facts("{'kind':'award','subject':'己厂','object':'戊奖'}").get(0));
        Evaluation mean =
                Evaluation.mean(List.of(Evaluation.of(one, one), Evaluation.of(both, other)));
        assertThat(mean.all().gold()).isEqualTo(4);
        assertThat(mean.all().found()).isEqualTo(2);
        assertThat(mean.all().scores().get(Agreement.FACT)).isEqualTo(new Score(1, 2 / 3.0, 0.75));
        assertThat(mean.kinds())
                .extracting(Evaluation.Part::name)
                .containsExactly("award", "place");
        assertThat(mean.kinds().get(1).scores().get(Agreement.FACT))
                .isEqualTo(Score.of(2, 2, 2, 3));
        assertThat(mean.hits()).containsExactly(one.get(0), other.get(0));
        assertThat(mean.misses()).hasSize(2);
    }

    @Test
    void aReportIsTextMarkdownOrJson() throws IOException {
        List<JsonNode> facts = facts("{'kind':'place','subject':'甲镇','object':'乙市'}");
        EvaluationReport report = new EvaluationReport(Evaluation.of(facts, facts));
        assertThat(report.text()).contains("strict F1").contains("place");
        assertThat(report.markdown())
                .startsWith("| part | gold | found | value P |")
                .contains("| place | 1 | 1 | 1.000 |");
        assertThat(report.json().at("/kinds/place/fact/2").decimalValue())
                .isEqualByComparingTo("1");
    }

    @Test
    void filesThatAreNoFactsAreRefusedByTheirLine() throws IOException {
        assertRefused("{\"kind\":\"place\"}\n{\"kind\":", "line 2: not JSON");
        assertRefused("[\n{\"kind\": }]", "line 2: not JSON");
        assertRefused("[1]", "element 1: expected a JSON object");
        Path gbk =
                Files.write(
                        folder.resolve("gbk"), "{\"a\":\"甲\"}".getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> Annotations.read(gbk)).hasMessageContaining("not UTF-8");
    }

    @Test
    void aByteOrderMarkAndWindowsLinesAreRead() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "\uFEFF{\"a\":1}\r\n\r\n{\"a\":2}\r\n");
        assertThat(Annotations.read(file)).hasSize(2);
    }

    static Stream<String> annotated() throws IOException {
        if (!Files.isReadable(SCORER)) return Stream.of("none");
        try (Stream<Path> files = Files.list(SHARED.resolve("reports"))) {
            return files
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".gold.json"))
                    .sorted()
                    .collect(Collectors.toList())
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("annotated")
    void agreesWithTheReferenceScorerOnAnnotatedReports(String gold)
            throws IOException, InterruptedException {
        assumeThat(SCORER)
                .as("extra test: it needs the reference scorer and annotated reports in %s", SHARED)
                .isReadable();
        List<JsonNode> facts = Annotations.read(Path.of(gold));
        for (int seed = 0; seed < 3; seed++) {
            Path found =
                    Files.writeString(
                            folder.resolve("facts-" + seed),
                            perturbed(facts, new Random(seed)).stream()
                                    .map(JsonNode::toString)
                                    .collect(Collectors.joining("\n")));
            assertThat(scores(Path.of(gold), found)).isEqualTo(reference(gold, found));
        }
    }

    @ParameterizedTest
    @EnumSource(Group.class)
    void agreesWithTheReferenceScorerOnExtractedFacts(Group group)
            throws IOException, InterruptedException {
        assumeThat(SCORER).as("extra test: it needs the reference scorer").isReadable();
        for (AnnotatedReport report : group.reports()) {
            Path found =
                    Files.writeString(
                            folder.resolve("extracted"),
                            report.extract(Shipped.extractor()).stream()
                                    .map(JsonNode::toString)
                                    .collect(Collectors.joining("\n")));
            assertThat(scores(report.gold(), found))
                    .as("%s", report)
                    .isEqualTo(reference(report.gold().toString(), found));
        }
    }

    private static List<JsonNode> perturbed(List<JsonNode> facts, Random random) {
        List<JsonNode> perturbed = new ArrayList<>();
        for (JsonNode fact : facts) {
            ObjectNode copy = fact.deepCopy();
            switch (random.nextInt(9)) {
                case 0 -> {
                    continue;
                }
                case 1 -> copy.put("value", random.nextInt(100));
                case 2 -> copy.put("subject", copy.path("subject").asText().substring(1));
                case 3 -> copy.put("start", copy.path("start").asInt() + 90);
                case 4 -> copy.put("period", "2023");
                case 5 -> copy.put("predicate", "增长" + copy.path("predicate").asText());
                case 6 -> copy.put("kind", "cooperation");
                case 7 -> copy.set("object", copy.get("subject"));
                default -> perturbed.add(fact);
            }
            perturbed.add(copy);
        }
        Collections.shuffle(perturbed, random);
        return perturbed;
    }

    private JsonNode reference(String gold, Path found) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process scorer =
                new ProcessBuilder("python3", SCORER.toString(), gold, found.toString(), "--json")
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(scorer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return JSON.readTree(Files.readString(output, StandardCharsets.UTF_8));
    }

    /** The scores in the reference scorer's form. */
    private static JsonNode scores(Path gold, Path found) throws IOException {
        ObjectNode json =
                new EvaluationReport(Evaluation.of(Annotations.read(gold), Annotations.read(found)))
                        .json();
        json.remove("kinds");
        // Written out and read again, so that 0.500 and 0.5 are one number.
        return JSON.readTree(json.toString());
    }

    private void assertRefused(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("bad"), content);
        assertThatThrownBy(() -> Annotations.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    private static List<JsonNode> facts(String json) throws IOException {
        return List.of(JSON.readTree(json.replace('\'', '"')));
    }
}
