package org.liantu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liantu.Shipped;
import org.liantu.bench.HostileText;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.exchange.FactGraph;
import org.liantu.exchange.FactLines;
import org.liantu.exchange.TextCheck;
import org.liantu.report.Document;
import org.liantu.report.Reading;
import org.liantu.report.Report;

/** Whatever the text, what is extracted is facts of that text that can be loaded. */
class HostileTextTest {

    private static Reading read(String text) {
        return Shipped.extractor().read(Document.of(new Report("hostile"), text));
    }

    @ParameterizedTest
    @EnumSource(HostileText.class)
    void givesFactsThatCanBeLoaded(HostileText hostile) throws Exception {
        String text = hostile.of(5_000);
        Reading reading = read(text);
        assertThat(TextCheck.check(reading, text)).isEmpty();
        StringBuilder lines = new StringBuilder();
        FactLines.write(reading.facts(), lines);
        List<Fact> again = new ArrayList<>();
        for (String line : lines.toString().split("\n"))
            if (!line.isEmpty())
                again.add(
                        FactLines.fact(
                                new com.fasterxml.jackson.databind.json.JsonMapper()
                                        .readTree(line)));
        assertThat(again).hasSameSizeAs(reading.facts());
        List<Finding> findings = new ArrayList<>();
        Graph graph = FactGraph.write(reading, Shipped.vocabulary(), findings::add);
        findings.addAll(Shipped.shapes().validate(graph, Shipped.vocabulary()));
        assertThat(findings).filteredOn(Finding::isViolation).isEmpty();
    }

    @Test
    void tenMillionOfOneCharacterSayNothing() {
        assertThat(read("一".repeat(10_000_000)).facts()).isEmpty();
        assertThat(read("a".repeat(10_000_000)).facts()).isEmpty();
    }

    @Test
    void aHundredThousandBracketsHideNoFact() {
        String brackets = "（".repeat(100_000);
        assertThat(read("园区企业达到320家。\n" + brackets + "\n").facts())
                .extracting(fact -> String.valueOf(fact.value()))
                .contains("320");
    }

    @Test
    void aMillionDigitsAreNoNumber() {
        assertThat(read("园区企业达到" + "7".repeat(1_000_000) + "家。").facts())
                .allSatisfy(fact -> assertThat(fact.value().precision()).isLessThanOrEqualTo(40));
    }

    @Test
    void aHundredThousandLinesAreReadToTheEnd() {
        String lines = "样例电子、\n".repeat(100_000);
        assertThat(read(lines + "园区企业达到320家。").facts())
                .extracting(fact -> String.valueOf(fact.value()))
                .contains("320");
    }
}
