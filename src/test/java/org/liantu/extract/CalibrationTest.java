package org.liantu.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.evaluate.Evaluation;
import org.opentest4j.TestAbortedException;

/**
 * How sure a fact is said to be is how often such facts are right in a report that was not counted:
 * each sample report is judged by what the others say of its rules. With {@code
 * -Dliantu.approve=true} the rules are counted anew, on all annotated reports at hand.
 */
class CalibrationTest {

    private static final boolean APPROVE = Boolean.getBoolean("liantu.approve");
    private static final Path FILE = Shipped.EXTRACTION.resolve("calibration.tsv");
    private static final String HEAD =
            """
            # How often each rule was right on annotated reports: rule, right, given.
            # A rule that is not here is taken to be as right as all together. Counted by CalibrationTest; not edited by hand.
            """;
    private static final List<Double> BOUNDS = List.of(0.0, 0.4, 0.6, 0.8, 1.01);
    private static final int ENOUGH = 20;
    private static final double TOLERANCE = 0.15;
    private static final Count NONE = new Count(0, 0);

    /** How often something was right. */
    private record Count(int right, int given) {
        Count and(boolean isRight) {
            return new Count(right + (isRight ? 1 : 0), given + 1);
        }

        /** The confidence that this gives where one report's facts had not been counted. */
        double without(Count own, double share) {
            int others = Math.max(given - own.given, 0);
            int rightOthers = Math.min(Math.max(right - own.right, 0), others);
            return (rightOthers + 2 * share) / (others + 2);
        }
    }

    @BeforeAll
    static void count() throws IOException {
        if (APPROVE) Files.writeString(FILE, counted());
    }

    /** A fact that was judged. */
    private record Judged(double confidence, boolean isRight) {}

    @Test
    void confidenceIsTheShareOfRightFactsInReportsNotCounted() throws IOException {
        List<Judged> judged = new ArrayList<>();
        Map<String, Count> all = recorded();
        double share = share(all);
        for (Evaluation evaluation : Group.SAMPLE.evaluations()) {
            Map<String, Count> own = new TreeMap<>();
            count(own, evaluation);
            Function<JsonNode, Double> confidence =
                    fact -> all.getOrDefault(rule(fact), NONE).without(own.get(rule(fact)), share);
            evaluation.hits().forEach(fact -> judged.add(new Judged(confidence.apply(fact), true)));
            evaluation
                    .extras()
                    .forEach(fact -> judged.add(new Judged(confidence.apply(fact), false)));
        }
        for (int bin = 1; bin < BOUNDS.size(); bin++)
            check(judged, BOUNDS.get(bin - 1), BOUNDS.get(bin));
    }

    /** How often rules are right, all together. */
    private static double share(Map<String, Count> all) {
        return (all.values().stream().mapToInt(Count::right).sum() + 1.0)
                / (all.values().stream().mapToInt(Count::given).sum() + 2);
    }

    private static void check(List<Judged> judged, double low, double high) {
        List<Judged> facts =
                judged.stream()
                        .filter(each -> each.confidence() >= low && each.confidence() < high)
                        .toList();
        if (facts.size() < ENOUGH) return;
        double mean = facts.stream().mapToDouble(Judged::confidence).average().orElseThrow();
        assertThat((double) facts.stream().filter(Judged::isRight).count() / facts.size())
                .as("right of %d facts of confidence %.1f–%.1f", facts.size(), low, high)
                .isBetween(mean - TOLERANCE, mean + TOLERANCE);
    }

    @Test
    void aFactHasTheConfidenceOfItsRule() throws IOException {
        Map<String, Count> all = recorded();
        Extractor extractor = Extractor.read(Shipped.EXTRACTION, Shipped.vocabulary());
        for (JsonNode fact : Group.SAMPLE.reports().get(0).extract(extractor))
            assertThat(fact.get("confidence").asDouble())
                    .as("%s", fact)
                    .isCloseTo(
                            all.getOrDefault(rule(fact), NONE).without(NONE, share(all)),
                            offset(0.0051));
    }

    private static Map<String, Count> recorded() throws IOException {
        Map<String, Count> counts = new TreeMap<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("#")) continue;
            String[] cells = line.split("\t");
            counts.put(cells[0], new Count(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])));
        }
        return counts;
    }

    private static String counted() throws IOException {
        Map<String, Count> counts = new TreeMap<>();
        for (Group group : Group.values()) {
            List<Evaluation> evaluations;
            try {
                evaluations = group.evaluations();
            } catch (TestAbortedException e) {
                continue; // its texts are not at hand
            }
            evaluations.forEach(evaluation -> count(counts, evaluation));
        }
        StringBuilder lines = new StringBuilder(HEAD);
        counts.forEach(
                (rule, count) ->
                        lines.append(rule)
                                .append('\t')
                                .append(count.right())
                                .append('\t')
                                .append(count.given())
                                .append('\n'));
        return lines.toString();
    }

    private static void count(Map<String, Count> counts, Evaluation evaluation) {
        evaluation.hits().forEach(fact -> count(counts, fact, true));
        evaluation.extras().forEach(fact -> count(counts, fact, false));
    }

    private static String rule(JsonNode fact) {
        return fact.get("rule").asText();
    }

    private static void count(Map<String, Count> counts, JsonNode fact, boolean isRight) {
        counts.merge(rule(fact), NONE.and(isRight), (before, one) -> before.and(isRight));
    }

    @Test
    void countsOnlyRulesThatExist() throws IOException {
        Set<String> rules = rules();
        Set<String> counted = new HashSet<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("#")) continue;
            String[] cells = line.split("\t");
            assertThat(cells).as(line).hasSize(3);
            assertThat(rules).as(line).contains(cells[0]);
            assertThat(Integer.parseInt(cells[1])).as(line).isBetween(0, Integer.valueOf(cells[2]));
            assertThat(counted.add(cells[0])).as("counted once: %s", line).isTrue();
        }
        assertThat(counted).hasSizeGreaterThan(20);
    }

    /** The names of rules in files, and the words that the code calls its own rules by. */
    private static Set<String> rules() throws IOException {
        Set<String> rules = new HashSet<>();
        collect(rules, Shipped.EXTRACTION.resolve("rules"), "^rule\\s+(\\S+)$");
        collect(rules, Shipped.HOME.resolve("src/main/java/org/liantu/extract"), "\"([a-z-]+)\"");
        return rules;
    }

    private static void collect(Set<String> names, Path folder, String regex) throws IOException {
        Pattern name = Pattern.compile(regex, Pattern.MULTILINE);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                name.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> names.add(match.group(1)));
        }
    }
}
