package org.liantu.extract.quantity;

import org.liantu.extract.quantity.Words.Word;

/** Tells numbers that name or date something from those that count. */
final class Names {

    /** What a number before it names or dates, but does not count. */
    private static final Words<Boolean> LABELS =
            Words.of("年 月 日 号 强 后 时 点 世纪 世界 期 楼 路 线 届 季度 代 维 热线");

    /** What makes another word with 一: 统一, 另一. */
    private static final String BEFORE_ONE = "统唯之单同专逐归不万其某每另这那任";

    private final Scan scan;
    private final CharSequence text;
    private final Units units;

    Names(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
        this.units = scan.units();
    }

    /** Whether a number is part of a name or a code: 统一, C818, 3+2. */
    boolean isInName(Numeral number) {
        char before = scan.at(number.start() - 1);
        if (!number.arabic())
            return scan.at(number.start()) == '一' && BEFORE_ONE.indexOf(before) >= 0;
        if (before != 0 && "·×/#".indexOf(before) >= 0) return true;
        if (before == '.' || before == ':' || before == '-' || before == '+')
            return isLatin(scan.at(number.start() - 2)) && !isMeasured(number)
                    || before == ':' && Numerals.isArabic(scan.at(number.start() - 2));
        return isLatin(before) && !isMeasured(number) || scan.at(number.end()) == '+';
    }

    /** Whether the number is surely one, although letters stand before it: GDP300亿元. */
    private boolean isMeasured(Numeral number) {
        Word<Unit> unit = units.at(text, number.end());
        return number.magnitudes() > 0 || unit != null && unit.meaning().is("money", "ratio");
    }

    static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** 2023年, 5月, 10日: {@code end} is where the number ends. */
    boolean isDate(Numeral number, int end) {
        char next = scan.at(end);
        if (number.magnitudes() > 0 || !number.isWhole()) return false;
        return next == '月' || next == '日' || next == '年' && isYear(number);
    }

    static boolean isYear(Numeral number) {
        return number.arabic()
                && number.digits() == 4
                && number.magnitudes() == 0
                && number.value().intValue() >= 1800
                && number.value().intValue() <= 2100;
    }

    /** The number of an item in a list: (1), 2、 at the start of a line. */
    private boolean isItem(Numeral number, char before, char next) {
        boolean starts = before == 0 || before == '\n';
        return number.digits() <= 2
                && (before == '(' && next == ')' || starts && (next == '.' || next == '、'));
    }

    /** The minutes of 9时30分. */
    boolean isTime(Numeral number) {
        char before = scan.at(number.start() - 1);
        return (before == '时' || before == '点') && Numerals.isNumeral(scan.at(number.start() - 2));
    }

    /** Whether a number of digits names something: 5G, 3号, 0791-, 2025. */
    boolean isLabel(Numeral number, int end) {
        char next = scan.at(end);
        char before = scan.at(number.start() - 1);
        return isLatin(next)
                || "-:+×·/~—".indexOf(next) >= 0 && next != 0
                || next == '.' && Numerals.isArabic(scan.at(end + 1))
                || before == '-'
                || isTime(number)
                || isItem(number, before, next)
                || scan.at(number.start()) == '0' && number.digits() > 1 && number.isWhole()
                || number.digits() > 6 && number.magnitudes() == 0 && number.isWhole()
                || isYear(number)
                || LABELS.has(text, end);
    }
}
