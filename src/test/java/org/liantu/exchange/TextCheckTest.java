package org.liantu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.report.Reading;
import org.liantu.report.Report;

/** The places of facts against the text. */
class TextCheckTest {

    private static final Path SAMPLE =
            Path.of(System.getProperty("liantu.home", "."), "data/sample-2025");
    private static final String TEXT = "𠮷镇产值3亿元。";

    @TempDir private Path folder;

    private Reading reading(String fact) throws IOException {
        Report report =
                new Report("r", null, null, null, null, DigestUtils.sha256Hex(TEXT), TEXT.length());
        List<Fact> facts = List.of(FactLines.fact(FactLines.JSON.readTree(fact)));
        return new Reading(report, List.of(), List.of(), facts);
    }

    private List<Finding> check(int start, int end, String surface) throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), TEXT);
        return TextCheck.check(
                reading(
                        """
                        {"id":"f1","kind":"indicator","subject":"𠮷镇","predicate":"产值","value":300000000,"unit":"CNY","start":%d,"end":%d,"surface":"%s"}
                        """
                                .formatted(start, end, surface)),
                text);
    }

    @Test
    void theSampleStandsInItsText() throws IOException {
        List<Finding> findings = new ArrayList<>();
        Reading reading = ReportFolder.read(SAMPLE.resolve("facts.jsonl"), findings::add);
        findings.addAll(TextCheck.check(reading, SAMPLE.resolve("sample.txt")));
        assertThat(findings).isEmpty();
        assertThat(reading.facts())
                .allSatisfy(fact -> assertThat(reading.gloss(fact.span())).isPresent());
    }

    @Test
    void placesCountUtf16Units() throws IOException {
        assertThat(check(0, 8, "3亿元")).isEmpty();
        assertThat(check(5, 8, "3亿元")).isEmpty();
        assertThat(check(4, 7, "3亿元"))
                .extracting(Finding::code)
                .containsExactly("SURFACE_NOT_IN_SPAN");
    }

    @Test
    void aSpanBeyondTheTextIsNamedWithTheLength() throws IOException {
        assertThat(check(5, 10, "3亿元"))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo("SPAN_OUTSIDE");
                            assertThat(finding.expected()).isEqualTo("at most 9 UTF-16 units");
                        });
    }

    @Test
    void anotherTextIsNamedBeforeAnythingElse() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), TEXT + "\n");
        Reading reading =
                reading(
                        """
                        {"id":"f1","kind":"place","subject":"a","predicate":"位于","object":"b","start":0,"end":99}
                        """);
        assertThat(TextCheck.check(reading, text))
                .extracting(Finding::code)
                .containsExactly("TEXT_DIFFERS");
    }

    @Test
    void aTextInGbkIsRefused() throws IOException {
        byte[] bytes = "镇产值3亿元".getBytes(Charset.forName("GBK"));
        Path text = Files.write(folder.resolve("text.txt"), bytes);
        Reading reading = new Reading(new Report("r"), List.of(), List.of(), List.of());
        assertThatThrownBy(() -> TextCheck.check(reading, text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not UTF-8 (perhaps GBK)");
    }
}
