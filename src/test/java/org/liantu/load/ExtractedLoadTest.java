package org.liantu.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.Shipped;
import org.liantu.Texts;
import org.liantu.chain.Finding;
import org.liantu.store.Store;

/** What the extractor gives the loader takes, whatever the report. */
class ExtractedLoadTest {

    static List<Path> samples() throws IOException {
        Path sample = Shipped.HOME.resolve("data/sample-2025/sample.txt");
        try (Stream<Path> files = Files.list(Shipped.HOME.resolve("data/sample/reports"))) {
            return Stream.concat(
                            Stream.of(sample), files.filter(f -> f.toString().endsWith(".txt")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleGoesIn(Path text) throws IOException {
        load(text);
    }

    @Test
    void thereAreSamples() throws IOException {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gedian-2023.txt",
                "nanchang-gaoxin-2026.txt",
                "qingdao-2023.txt",
                "shanghai-bay-2023.txt",
                "wuhan-2023.txt",
                "yangtze-delta-2023.txt",
                "yanji-2023.txt"
            })
    void aReportGoesIn(String name) throws IOException {
        load(Texts.at(name));
    }

    private static void load(Path text) throws IOException {
        try (Store store = Shipped.filled()) {
            Inputs inputs = new Inputs(Shipped.vocabulary(), null, Shipped.EXTRACTION);
            inputs.read(text, null);
            Loader.Outcome outcome = Shipped.loader(store).load(inputs, Progress.SILENT);
            assertThat(outcome.findings()).filteredOn(Finding::isViolation).isEmpty();
            assertThat(outcome.changes()).hasSize(1);
        }
    }
}
