package org.liantu.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.Shipped;

/** Quantities of invented sentences, of numbers written in two scripts, and of hostile texts. */
class QuantitiesTest {

    private static final Quantities QUANTITIES = Quantities.of(Shipped.vocabulary());
    private static final RuleBasedNumberFormat CHINESE =
            new RuleBasedNumberFormat(Locale.CHINESE, RuleBasedNumberFormat.SPELLOUT);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/quantity/quantities.csv", delimiter = '\t')
    void findsWhatIsCounted(String text, String expected) {
        assertThat(written(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/quantity/no-quantities.csv")
    void leavesDatesAndNames(String text) {
        assertThat(written(text)).isEmpty();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void readsWhatIcuSpellsOut(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long number) {
        String text = "共" + CHINESE.format(number) + "吨";
        assertThat(QUANTITIES.find(text))
                .as(text)
                .singleElement()
                .satisfies(
                        quantity -> {
                            assertThat(quantity.value()).isEqualTo(BigDecimal.valueOf(number));
                            assertThat(quantity.unit()).isEqualTo("吨");
                            assertThat(quantity.end()).isEqualTo(text.length());
                        });
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void readsDigits(
            @ForAll @BigRange(min = "0.0001", max = "9999999.9999") @Scale(4) BigDecimal number) {
        String grouped =
                new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(number);
        for (String digits : List.of(number.toPlainString(), grouped))
            assertThat(QUANTITIES.find("达" + digits + "万元"))
                    .as(digits)
                    .singleElement()
                    .satisfies(
                            quantity ->
                                    assertThat(quantity.value())
                                            .isEqualByComparingTo(number.movePointRight(4)));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void readsAnyTextInOrder(String pattern, int times) {
        String text = pattern.repeat(times);
        assertThat(areInOrder(QUANTITIES.find(text), text)).isTrue();
    }

    static Stream<Arguments> hostileTexts() {
        Stream<String> patterns =
                Stream.of(
                        "1", "一", "亿", "十", "零", "半", "第", "首", "翻", "约", "各", "数", "几", "(", ".",
                        "1-", "1/", "1:", "1,", "1.", "1,111", "1到", "3%-", "二分之", "1亿", "3个",
                        "近超约", "每月", "第一", "二十", "一百零", "三点", "3年半", "不超过", "1万家到2");
        Stream<String> random =
                new Random(7)
                        .longs(5)
                        .mapToObj(
                                seed ->
                                        new Random(seed)
                                                .ints(200_000, 0, Character.MAX_CODE_POINT + 1)
                                                .collect(
                                                        StringBuilder::new,
                                                        StringBuilder::appendCodePoint,
                                                        StringBuilder::append)
                                                .toString());
        return Stream.concat(
                patterns.map(pattern -> Arguments.of(pattern, 200_000)),
                random.map(text -> Arguments.of(text, 1)));
    }

    @ParameterizedTest
    @MethodSource("shuffledTexts")
    void readsAnyMixtureOfItsWords(String text) {
        List<Quantity> found = QUANTITIES.find(text);
        assertThat(found).isNotEmpty();
        assertThat(areInOrder(found, text)).isTrue();
    }

    static Stream<String> shuffledTexts() {
        String words = "一二三两十百千万亿零几数半第首翻番约近超过不到以上内左右家个年月日元吨%级大成倍分之百分点多余0123456789.,-/:至到各均每产能";
        return new Random(11)
                .longs(20)
                .mapToObj(
                        seed ->
                                new Random(seed)
                                        .ints(20_000, 0, words.length())
                                        .mapToObj(i -> words.substring(i, i + 1))
                                        .collect(Collectors.joining()));
    }

    private static boolean areInOrder(List<Quantity> quantities, String text) {
        int last = 0;
        for (Quantity quantity : quantities) {
            if (quantity.start() < last) return false;
            last = quantity.end();
        }
        return last <= text.length();
    }

    /** 近60亿元 = 6000000000 CNY near. */
    private static String written(String text) {
        return QUANTITIES.find(text).stream()
                .map(quantity -> written(text, quantity))
                .collect(Collectors.joining(" ; "));
    }

    private static String written(String text, Quantity quantity) {
        StringBuilder written = new StringBuilder();
        written.append(text, quantity.start(), quantity.end());
        written.append(" = ").append(quantity.value().toPlainString());
        if (quantity.high() != null) written.append("..").append(quantity.high().toPlainString());
        if (quantity.unit() != null) written.append(' ').append(quantity.unit());
        if (quantity.approximation() != null)
            written.append(' ').append(quantity.approximation().word());
        if (quantity.form() != Form.AMOUNT)
            written.append(' ').append(quantity.form().name().toLowerCase(Locale.ROOT));
        if (quantity.each()) written.append(" each");
        return written.toString();
    }
}
