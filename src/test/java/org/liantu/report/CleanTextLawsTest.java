package org.liantu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.Texts;
import org.liantu.chain.Span;
import org.liantu.report.CleanText.Block;

/** What holds of any cleaned text, however strange: exact places, whole blocks, linear time. */
class CleanTextLawsTest {

    private static final String[] PIECES = {
        "东湾高新区",
        "。",
        "，",
        "\n",
        "\n\n",
        " ",
        "　　",
        "\t",
        "\r\n",
        "“",
        "”",
        "（",
        "）",
        "(",
        ")",
        "\"",
        "记者 李明 ",
        "本报讯",
        "李军 摄",
        "效果图",
        "图为",
        "据了解",
        "1,234",
        "１２",
        "Mini LED",
        "。\n",
        "5月6日电",
        "\u200b",
        "\ufeff",
        "𠮷",
        "🏭",
        "\ud800",
        "園區",
        "...",
        "近日，",
        "打造",
        "——",
        "责任编辑：",
        "\u0000",
        "한국"
    };

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(200),
                Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces)));
    }

    @Property(tries = 3000)
    void everyCharacterStandsForOneOfTheOriginal(@ForAll("texts") String original) {
        lawsHold(original);
    }

    private static void lawsHold(String original) {
        CleanText cleaned = CleanText.of(original);
        String text = cleaned.text();
        assertThat(cleaned.offsets()).hasSize(text.length());
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            int place = cleaned.offsets()[i];
            assertThat(place).isGreaterThan(last);
            assertThat(agrees(original.charAt(place), text.charAt(i)))
                    .as("%d: %x for %x", i, (int) text.charAt(i), (int) original.charAt(place))
                    .isTrue();
            assertThat(cleaned.original(i, i + 1)).isEqualTo(new Span(place, place + 1));
            last = place;
        }
        blocksCover(cleaned);
        nothingSeenIsLost(cleaned);
    }

    /** Whether one is what the other becomes, by folding, simplifying or punctuation. */
    private static boolean agrees(char original, char cleaned) {
        char folded = Characters.folded(original);
        if (Character.isWhitespace(cleaned)) return folded == ' ' || folded == '\n';
        if (folded == cleaned) return true;
        if (Characters.isHan(folded)) return Characters.isHan(cleaned);
        int ascii = ",;:?!().\"".indexOf(folded);
        return ascii >= 0 && "，；：？！（）。“”".indexOf(cleaned) >= 0;
    }

    private static void blocksCover(CleanText cleaned) {
        int end = 0;
        for (Block block : cleaned.blocks()) {
            assertThat(block.start()).isGreaterThanOrEqualTo(end);
            assertThat(block.end()).isGreaterThan(block.start());
            assertThat(cleaned.text().substring(end, block.start())).isBlank();
            end = block.end();
        }
        assertThat(end).isEqualTo(cleaned.text().length());
    }

    private static void nothingSeenIsLost(CleanText cleaned) {
        long seen =
                cleaned.original()
                        .chars()
                        .map(c -> Characters.folded((char) c))
                        .filter(c -> c != Characters.NOTHING && c != ' ' && c != '\n')
                        .count();
        assertThat(cleaned.text().chars().filter(c -> c != ' ' && c != '\n').count())
                .isEqualTo(seen);
    }

    @Property(tries = 500)
    void cleaningAgainLosesNothing(@ForAll("texts") String original) {
        String once = CleanText.of(original).text();
        assertThat(CleanText.of(once).text().replaceAll("\\s", ""))
                .hasSameSizeAs(once.replaceAll("\\s", ""));
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
    void placesInRealReportsAreExact(String name) throws IOException {
        String original = Files.readString(Texts.at(name));
        lawsHold(original);
        assertThat(CleanText.of(original).blocks())
                .anyMatch(block -> block.kind() == Block.Kind.PROSE);
    }

    @Test
    @Timeout(300)
    void hostileTextsTakeLinearTime() {
        int size = 10_000_000;
        List<Supplier<String>> texts =
                List.of(
                        () -> "东".repeat(size),
                        () -> "a".repeat(size),
                        () -> " ".repeat(size),
                        () -> "\n".repeat(size),
                        () -> "a\n".repeat(size / 10),
                        () -> "东 ".repeat(size / 2),
                        () -> "“".repeat(100_000) + "(".repeat(100_000) + ")".repeat(100_000),
                        () -> "“\n".repeat(100_000),
                        () -> "东湾高新区产业集聚\n".repeat(100_000),
                        () -> "，".repeat(1_000_000) + "。".repeat(1_000_000),
                        () -> "摄".repeat(1_000_000),
                        () -> "李军 ".repeat(500_000),
                        () -> "记者 李明 ".repeat(200_000),
                        () -> "。李 摄图".repeat(200_000),
                        () -> "打造产业集聚高地近日“。".repeat(100_000),
                        () -> "東".repeat(1_000_000));
        for (Supplier<String> text : texts) {
            String original = text.get();
            long before = processorTime();
            CleanText cleaned = CleanText.of(original);
            assertThat(Duration.ofNanos(processorTime() - before))
                    .as(original.substring(0, 10))
                    .isLessThan(Duration.ofSeconds(15));
            assertThat(cleaned.text().length()).isLessThanOrEqualTo(original.length());
        }
    }

    /** Of this thread, so that what else runs on the machine does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
