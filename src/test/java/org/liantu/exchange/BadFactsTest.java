package org.liantu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.chain.Kind;
import org.liantu.chain.Vocabulary;
import org.liantu.report.Reading;

/**
 * Files of facts that are damaged or wrong: each is named with its line, and nothing is guessed.
 */
class BadFactsTest {

    private static final String GOOD =
            "{\"id\":\"f1\",\"kind\":\"place\",\"subject\":\"甲镇\",\"predicate\":\"位于\",\"object\":\"乙市\",\"start\":0,\"end\":5}";

    @TempDir private Path folder;
    private final List<Finding> findings = new ArrayList<>();

    private List<Fact> read(byte[] content) throws IOException {
        return FactLines.read(Files.write(folder.resolve("facts.jsonl"), content), findings::add);
    }

    private List<Fact> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "object":"乙市"     | "object":5              | key 'object' is 5, expected a string
                    "start":0           | "start":"0"             | key 'start' is "0", expected a whole number
                    "start":0           | "start":0.5             | key 'start' is 0.5, expected a whole number
                    "end":5             | "end":0                 | a span needs 0 <= start < end, not start 0, end 0
                    "end":5             | "end":99999999999       | key 'end' is 99999999999, expected a whole number
                    "start":0           | "begin":0               | unknown key 'begin', expected id kind
                    "kind":"place"      | "kind":"地点"           | unknown kind '地点', expected one of [indicator
                    "subject":"甲镇",   | ``                      | key 'subject' is missing
                    "subject":"甲镇"    | "subject":" "           | subject is blank
                    "id":"f1"           | "id":"f 1"              | id 'f 1' holds other than letters
                    "object":"乙市"     | "unit":"CNY"            | neither object nor value is given
                    "object":"乙市"     | "object":"x","unit":"家" | unit '家' without a value
                    "object":"乙市"     | "value":"3"             | key 'value' is "3", expected a number
                    "object":"乙市"     | "object":"x","period":"去年" | '去年' is no period; expected 2025
                    "object":"乙市"     | "object":"x","period":"2025-13" | '2025-13' is no period
                    "object":"乙市"     | "object":"x","status":"done" | unknown status 'done', expected one of actual
                    "object":"乙市"     | "object":"x","speaker":"丙" | a quoted fact, and no other, names its speaker
                    "object":"乙市"     | "object":"x","members":"丙" | key 'members' is "丙", expected an array
                    """)
    void aFactThatHoldsWhatItMustNotIsAFinding(String piece, String wrong, String message)
            throws IOException {
        assertThat(GOOD).contains(piece);
        List<Fact> facts = read(GOOD.replace(piece, wrong) + "\n" + GOOD + "\n");
        assertThat(facts).hasSize(1);
        assertThat(findings)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo("BAD_FACT");
                            assertThat(finding.message()).contains(message);
                            assertThat(finding.where()).endsWith("facts.jsonl:1");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"f1\",\"kind\":",
                "{} {}",
                "not json",
                "{\"id\":\"a\",\"id\":\"b\"}"
            })
    void aLineThatIsNoJsonObjectIsAFinding(String line) throws IOException {
        assertThat(read(GOOD + "\n" + line + "\n")).hasSize(1);
        assertThat(findings).extracting(Finding::where).allMatch(where -> where.endsWith(":2"));
        assertThat(findings).extracting(Finding::code).containsExactly("BAD_JSON");
    }

    @Test
    void anIdGivenTwiceNamesBothLines() throws IOException {
        read(GOOD + "\n\n" + GOOD.replace("乙市", "丙市") + "\n");
        assertThat(findings)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.code()).isEqualTo("DUPLICATE_ID");
                            assertThat(finding.message()).contains("lines 1 and 3");
                        });
    }

    @Test
    void aScaledUnitAndAnUnknownPredicateAreRefusedWithWhatIsRight() throws IOException {
        Vocabulary vocabulary =
                Vocabulary.read(Path.of(System.getProperty("liantu.home", "."), "ontology"));
        read(
                GOOD.replace("位于", "遥望")
                        + "\n{\"id\":\"f2\",\"kind\":\"indicator\",\"subject\":\"甲镇\",\"predicate\":\"产值\",\"value\":3,\"unit\":\"万元\",\"start\":0,\"end\":5}");
        Reading reading = ReportFolder.read(folder.resolve("facts.jsonl"), findings::add);
        FactGraph.write(reading, vocabulary, findings::add);
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("UNKNOWN_PREDICATE", "WRONG_UNIT");
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("WRONG_UNIT"))
                .extracting(Finding::expected)
                .containsExactly("CNY");
        assertThat(vocabulary.predicates(Kind.SUPPLIES)).containsExactlyInAnyOrder("供应", "配套产业");
    }

    @Test
    void aByteOrderMarkAndAnyLineEndingAreRead() throws IOException {
        assertThat(read("\uFEFF" + GOOD + "\r\n\r\n" + GOOD.replace("f1", "f2") + "\r\n"))
                .extracting(Fact::id)
                .containsExactly("f1", "f2");
        assertThat(findings).isEmpty();
    }

    @Test
    void aFileInGbkIsRefusedByItsLine() {
        assertThatThrownBy(() -> read(("\n\n" + GOOD).getBytes(Charset.forName("GBK"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not UTF-8 (perhaps GBK)")
                .hasMessageContaining("iconv");
    }

    @Test
    @Timeout(20)
    void aLineOf100MegabytesIsRefusedBeforeItIsReadWhole() throws IOException {
        Path file = folder.resolve("long.jsonl");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) out.write(block);
        }
        long before = allocated();
        assertThatThrownBy(() -> FactLines.read(file, findings::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2: longer than 1000000 characters");
        assertThat(allocated() - before).isLessThan(16L << 20);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void anEmptyFileHoldsNoFacts() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(findings).isEmpty();
    }

    @Test
    void aFolderOrAFileThatMayNotBeReadIsRefusedByName() throws IOException {
        assertThatThrownBy(() -> FactLines.read(folder, findings::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString());
        Path locked = Files.writeString(folder.resolve("locked.jsonl"), GOOD);
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(locked)) assertThat(FactLines.read(locked, findings::add)).hasSize(1);
        else
            assertThatThrownBy(() -> FactLines.read(locked, findings::add))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("locked.jsonl");
    }
}
