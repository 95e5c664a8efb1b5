package org.liantu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.chain.Span;

/** A place of a text is shown in one printable line with what stands around it. */
class ExcerptTest {

    @Test
    void showsWhatStandsAroundThePlace() {
        assertThat(Excerpt.of("前文。\r\n甲厂产灯。后文", new Span(5, 9)))
                .isEqualTo(new Excerpt("前文。 ", "甲厂产灯", "。后文"));
    }

    @Test
    void cutsLongTextWithoutPartingACharacter() {
        String text = "𠮷".repeat(5000);
        for (int start = 1000; start < 1004; start++) {
            Excerpt excerpt = Excerpt.of(text, new Span(start, start + 3000));
            assertThat(excerpt.before()).startsWith("…").hasSizeLessThan(90);
            assertThat(excerpt.marked()).contains(" … ").hasSizeLessThan(620);
            assertThat(excerpt.after()).endsWith("…").hasSizeLessThan(90);
        }
        Excerpt whole = Excerpt.of(text, new Span(1000, 1002));
        assertThat(whole.before() + whole.marked() + whole.after())
                .satisfies(ExcerptTest::isWellFormed);
    }

    @ParameterizedTest
    @CsvSource({
        "前一句。甲厂产灯，乙厂产屏。后一句。, 产灯, 甲厂, ，乙厂产屏。",
        "标题/甲厂产灯/，乙厂产屏。, 产灯, 标题甲厂, ，乙厂产屏。",
        "前一句。/甲厂产灯。, 甲厂产灯。, '', ''",
        "甲厂产/灯。, 产/灯, 甲厂, 。",
        "They make/LED chips here. 甲厂, make/LED, 'They ', ' chips here. 甲厂'"
    })
    void showsThePlaceInItsSentence(String text, String place, String before, String after) {
        String whole = text.replace("/", "\n");
        String marked = place.replace("/", "\n");
        int start = whole.indexOf(marked);
        Excerpt excerpt = Excerpt.sentence(whole, new Span(start, start + marked.length()));
        assertThat(excerpt.before()).isEqualTo(before);
        assertThat(excerpt.marked())
                .isEqualTo(marked.replaceAll("(?<=[a-z])\n", " ").replace("\n", ""));
        assertThat(excerpt.after()).isEqualTo(after);
    }

    @Test
    void cutsALongSentence() {
        String text = "𠮷".repeat(1000) + "产灯" + "𠮷".repeat(1000);
        Excerpt excerpt = Excerpt.sentence(text, new Span(2000, 2002));
        assertThat(excerpt.before()).startsWith("…").hasSizeLessThan(165);
        assertThat(excerpt.after()).endsWith("…").hasSizeLessThan(165);
        assertThat(excerpt.before() + excerpt.after()).satisfies(ExcerptTest::isWellFormed);
    }

    @Test
    void takesAnySpanOfAnyText() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            char[] units = new char[random.nextInt(300)];
            for (int c = 0; c < units.length; c++) units[c] = (char) random.nextInt(0x10000);
            int start = random.nextInt(400);
            Excerpt excerpt =
                    Excerpt.of(new String(units), new Span(start, start + 1 + random.nextInt(400)));
            assertThat(excerpt.before() + excerpt.marked() + excerpt.after())
                    .matches(line -> line.chars().noneMatch(Character::isISOControl));
            Excerpt sentence =
                    Excerpt.sentence(
                            new String(units), new Span(start, start + 1 + random.nextInt(400)));
            assertThat(sentence.before() + sentence.marked() + sentence.after())
                    .matches(line -> line.chars().noneMatch(Character::isISOControl));
        }
    }

    private static void isWellFormed(String text) {
        assertThat(text.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
