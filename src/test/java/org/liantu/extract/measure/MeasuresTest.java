package org.liantu.extract.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.Shipped;
import org.liantu.chain.Fact;

/** What the numbers of invented sentences measure, read as a whole report is. */
class MeasuresTest {

    private static final String ZONE = "云桥高新区";
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 10);

    /** A sentence and the facts expected of it. */
    record Row(String text, List<String> facts) {

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Row> rows() {
        return lines().map(line -> line.split("\t"))
                .map(parts -> new Row(parts[0], List.of(parts).subList(1, parts.length)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsNumbers(Row row) {
        List<String> found =
                Shipped.extractor().extract(row.text(), ZONE, PUBLISHED, List.of()).facts().stream()
                        .filter(fact -> fact.value() != null)
                        .map(MeasuresTest::written)
                        .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(row.facts());
    }

    @Test
    void everyRuleHasAnExample() {
        Set<String> covered =
                rows().flatMap(row -> row.facts().stream())
                        .map(fact -> fact.substring(fact.lastIndexOf('|') + 2))
                        .collect(Collectors.toSet());
        assertThat(covered)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(MeasureRule.values()).map(MeasureRule::word).toList());
    }

    /** Subject | measure | value unit | period | rule. */
    private static String written(Fact fact) {
        String period = fact.period() == null ? "" : fact.period().text() + " ";
        return String.join(
                " | ",
                fact.subject(),
                fact.predicate(),
                fact.value().stripTrailingZeros().toPlainString() + " " + fact.unit(),
                period + "| " + fact.rule());
    }

    private static Stream<String> lines() {
        try (var in = MeasuresTest.class.getResourceAsStream("/measure/measures.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
