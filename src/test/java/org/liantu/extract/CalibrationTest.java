package org.liantu.extract;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.evaluate.AnnotatedReport;
import org.liantu.evaluate.Evaluation;
import org.opentest4j.TestAbortedException;

/**
 * How sure a fact is said to be is how often such facts are right. With {@code
 * -Dliantu.approve=true} the rules are counted anew, on all annotated reports at hand.
 */
class CalibrationTest {

    private static final boolean APPROVE = Boolean.getBoolean("liantu.approve");
    private static final Path FILE = Shipped.EXTRACTION.resolve("calibration.tsv");
    private static final String HEAD =
            """
            # How often each rule was right on annotated reports: rule, right, given.
            # A rule that is not here gives facts of confidence 0.5. Counted by CalibrationTest; not edited by hand.
            """;
    private static final List<Double> BOUNDS = List.of(0.0, 0.4, 0.6, 0.8, 1.01);
    private static final int ENOUGH = 20;
    private static final double TOLERANCE = 0.15;

    /** How often something was right. */
    private record Count(int right, int given) {
        Count and(boolean isRight) {
            return new Count(right + (isRight ? 1 : 0), given + 1);
        }
    }

    @Test
    void confidenceIsTheShareOfRightFacts() throws IOException {
        if (APPROVE) Files.writeString(FILE, counted());
        Extractor extractor = Extractor.read(Shipped.EXTRACTION, Shipped.vocabulary());
        List<Evaluation> evaluations = new ArrayList<>();
        for (AnnotatedReport report : Group.SAMPLE.reports())
            evaluations.add(report.evaluate(extractor));
        Evaluation all = Evaluation.mean(evaluations);
        for (int bin = 1; bin < BOUNDS.size(); bin++) {
            double low = BOUNDS.get(bin - 1);
            double high = BOUNDS.get(bin);
            List<Double> right = within(all.hits(), low, high);
            List<Double> wrong = within(all.extras(), low, high);
            int given = right.size() + wrong.size();
            if (given < ENOUGH) continue;
            double mean =
                    Stream.concat(right.stream(), wrong.stream())
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElseThrow();
            assertThat((double) right.size() / given)
                    .as("share of %d facts right whose confidence is %.1f–%.1f", given, low, high)
                    .isBetween(mean - TOLERANCE, mean + TOLERANCE);
        }
    }

    private static List<Double> within(List<JsonNode> facts, double low, double high) {
        return facts.stream()
                .map(fact -> fact.get("confidence").asDouble())
                .filter(confidence -> confidence >= low && confidence < high)
                .toList();
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
            for (Evaluation evaluation : evaluations) {
                evaluation.hits().forEach(fact -> count(counts, fact, true));
                evaluation.extras().forEach(fact -> count(counts, fact, false));
            }
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

    private static void count(Map<String, Count> counts, JsonNode fact, boolean isRight) {
        counts.merge(
                fact.get("rule").asText(),
                new Count(0, 0).and(isRight),
                (before, one) -> before.and(isRight));
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
