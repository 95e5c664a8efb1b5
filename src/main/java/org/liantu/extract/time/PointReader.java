package org.liantu.extract.time;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liantu.extract.time.PartReader.Found;
import org.liantu.extract.time.When.Anchor;
import org.liantu.extract.time.When.Point;
import org.liantu.extract.time.When.Span;

/** Reads years and their parts: 2023年5月, 去年底, 上半年, 2020-2022年. */
record PointReader(Text text, PartReader parts) {

    /** A word for a year, with characters that must not stand before or behind it. */
    private record Word(Point year, String notBefore, String notBehind) {

        static Word of(Anchor anchor, int offset, String notBefore, String notBehind) {
            return new Word(new Point(anchor, offset, Part.WHOLE), notBefore, notBehind);
        }
    }

    private static final Point LATEST = new Point(Anchor.LATEST, 0, Part.WHOLE);
    private static final Point CURRENT = new Point(Anchor.CURRENT, 0, Part.WHOLE);

    private static final Map<String, Word> WORDS =
            Map.of(
                    "今年", Word.of(Anchor.PUBLICATION, 0, "如迄当现", "轻均"),
                    "去年", Word.of(Anchor.PUBLICATION, -1, "过失", "轻均"),
                    "前年", Word.of(Anchor.PUBLICATION, -2, "提以之此目年月日十", "均度产"),
                    "明年", Word.of(Anchor.PUBLICATION, 1, "说表文发证申", "均"),
                    "当年", Word.of(Anchor.PREVIOUS, 0, "“\"、相应", "签投达上见开"),
                    "同年", Word.of(Anchor.PREVIOUS, 0, "不相共合大", "龄级"),
                    "次年", Word.of(Anchor.PREVIOUS, 1, "首每一二两三多该0123456789", "度会均"),
                    "翌年", Word.of(Anchor.PREVIOUS, 1, "", ""));

    /** The year, or the part of one, at {@code place}; null when there is none. */
    @Nullable Found at(int place) {
        Word word = WORDS.get(text.content().substring(place, Math.min(place + 2, text.length())));
        if (word != null) return word(place, word);
        Numeral number = Numeral.at(text, place);
        if (number != null && number.isYear()) return written(place, number);
        return alone(place, number != null);
    }

    private @Nullable Found word(int place, Word word) {
        if (text.in(place - 1, word.notBefore) || text.in(place + 2, word.notBehind)) return null;
        return within(word.year, text.past(place + 2));
    }

    /** {@code year}, or the part of it that follows at {@code end}. */
    private Found within(Point year, int end) {
        int start = end + text.any(end, "度");
        Found part = parts.at(text.past(start), year, false);
        if (part != null) return part;
        while (text.at(start - 1) == ' ') start--;
        return new Found(year, start);
    }

    private @Nullable Found written(int place, Numeral number) {
        if (isGlued(place)) return null;
        int unit = text.past(number.end());
        if (text.at(unit) == '年')
            return text.in(unit + 1, "级龄") || isAge(number, unit + 1)
                    ? null
                    : within(year(number), unit + 1);
        Found date = date(number);
        return date == null ? first(number) : date;
    }

    /** A year without 年, before another one: 2020-2022年, 2021、2022年. */
    private @Nullable Found first(Numeral number) {
        boolean listed = text.in(number.end(), "、和与及");
        int join = listed ? 1 : parts.join(number.end());
        Numeral second = join == 0 ? null : Numeral.at(text, number.end() + join);
        if (second == null || !second.isYear() || second.value() <= number.value()) return null;
        int unit = text.past(second.end());
        boolean marked = text.at(unit) == '年';
        if (listed) return marked ? new Found(year(number), number.end()) : null;
        if (!marked && text.at(second.end()) != Text.NONE && !text.in(unit, "）)》」”\"，。；、,;\n"))
            return null;
        int end = marked ? unit + 1 : second.end();
        return new Found(new Span(year(number), year(second)), end + text.any(end, "度"));
    }

    /** 2023-05-10, 2023/5/10, 2023.5.10. */
    private @Nullable Found date(Numeral number) {
        char mark = text.at(number.end());
        if (mark != '-' && mark != '/' && mark != '.') return null;
        Numeral month = Numeral.at(text, number.end() + 1);
        if (month == null || !month.between(1, 12) || text.at(month.end()) != mark) return null;
        Numeral day = Numeral.at(text, month.end() + 1);
        if (day == null || !day.between(1, 31) || text.at(day.end()) == mark) return null;
        return new Found(year(number).with(Part.day(month.value(), day.value())), day.end());
    }

    /** A part of a year that is not written. */
    private @Nullable Found alone(int place, boolean numeral) {
        if (text.in(place - 1, "每历逐各这同")) return null;
        if (numeral && (isGlued(place) || text.in(place - 1, "第年个万亿千百时满前连续近共月上下"))) return null;
        if (text.at(place) == '前' && text.in(place - 1, "提以之此目眼")) return null;
        if (text.at(place) != '年') return parts.at(place, LATEST, true);
        if (isCounted(place - 1)) return null;
        if (text.at(place + 1) == '内') return new Found(CURRENT, place + 2);
        return parts.at(place, CURRENT, true);
    }

    /** Whether the number at {@code place} goes on before it: in 0571-2023, A2023 or 1.5. */
    private boolean isGlued(int place) {
        if (isAscii(place - 1)) return true;
        return text.in(place - 1, "./-:×+¥$") && isAscii(place - 2);
    }

    private boolean isAscii(int place) {
        char character = text.at(place);
        return character < 128 && Character.isLetterOrDigit(character);
    }

    /** Whether 年 at {@code place + 1} belongs to a count or another word: 三年底, 财年末, 每年底. */
    private boolean isCounted(int place) {
        return Numeral.isDigit(text.at(place))
                || Numeral.isChinese(text.at(place))
                || text.in(place, "年末几多数余学财每历周百千万半来少青");
    }

    /** Whether a round number of years is an age: 2000年历史. */
    private boolean isAge(Numeral number, int place) {
        return number.value() % 100 == 0 && text.any(place, "历史", "的历史", "前", "来", "文明", "的文明") > 0;
    }

    private static Point year(Numeral number) {
        return new Point(Anchor.WRITTEN, number.value(), Part.WHOLE);
    }
}
