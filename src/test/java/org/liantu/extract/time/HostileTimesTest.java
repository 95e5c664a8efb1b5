package org.liantu.extract.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the text, times are found in order, within it, and in time that grows with its length.
 */
class HostileTimesTest {

    private static final Times TIMES = Times.of(LocalDate.of(2023, 8, 13));
    private static final int LENGTH = 10_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "十", "年", "至", "近", "前", " ", "(", "\n", "“", "第", "到", "今年", "7月", "7月，",
                "2023年", "2023-", "1-", "2023年至", "十四五", "近五", "2012年以来", "当日", "预计7月", "2023年前三"
            })
    void endsSoonOnRepetition(String unit) {
        String text = unit.repeat(LENGTH / (unit.length() == 1 ? 1 : 5 * unit.length()));
        assertTimeout(Duration.ofSeconds(30), () -> assertSound(text, TIMES.find(text)));
    }

    @Test
    void endsSoonOnRandomUnicode() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(LENGTH);
        while (text.length() < LENGTH) text.append((char) random.nextInt(1, 0x10000));
        assertTimeout(Duration.ofSeconds(30), () -> assertSound(text, TIMES.find(text)));
    }

    @Property
    void staysSoundOnAnyMixture(@ForAll("mixtures") String text) {
        assertSound(text, TIMES.find(text));
        assertSound(text, Times.of(null).find(text));
        assertThat(TIMES.find(text)).isEqualTo(TIMES.find(new StringBuilder(text)));
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "2023", "年", "月", "日", "5", "31", "13", "十四五", "”", "“", "以来", "至", "到",
                        "-", "近", "五", "底", "前", "个", "季度", "上半年", "今年", "去年", "同期", "截至", "自", "。",
                        "，", "当日", "世纪", "90年代", "未来", "本月", "目前", "至今", "预计", "将", "2月30日", "次年",
                        " ", "的", "倍", "园区")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    private static void assertSound(CharSequence text, List<TimeExpression> found) {
        int free = 0;
        for (TimeExpression each : found) {
            if (each.start() < free || each.end() <= each.start() || each.end() > text.length())
                assertThat(each).as("spans in order within the text").isNull();
            free = each.end();
        }
    }
}
