package org.liantu.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers: 1,234.5 · 3.5万 · 1亿2000万 · 二十三 · 三点五亿 · 三四十 · 数百 · 100多亿. What is no number, such
 * as the digits of 二〇二三, reads as null. Reading takes time in proportion to the run of digits.
 */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 15;

    private final Words<?> units;

    /**
     * @param units those that start with a magnitude, such as 千瓦, end a number: 5千瓦 is five of them
     */
    Numerals(Words<?> units) {
        this.units = units;
    }

    /** The number that starts at a place, the longest one; null when none does. */
    @Nullable Numeral read(CharSequence text, int start) {
        if (start >= text.length()) return null;
        return isArabic(text.charAt(start)) ? arabic(text, start) : chinese(text, start);
    }

    /** Where the run of digits and magnitudes at a place ends. */
    static int runEnd(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && isNumeral(text.charAt(end))) end++;
        return end;
    }

    static boolean isArabic(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNumeral(char c) {
        return isArabic(c) || digit(c) >= 0 || magnitude(c) > 0;
    }

    static int digit(char c) {
        if (c == '两') return 2;
        if (c == '〇') return 0;
        return c < '一' ? -1 : DIGITS.indexOf(c);
    }

    private static long magnitude(char c) {
        return switch (c) {
            case '十' -> 10L;
            case '百' -> 100L;
            case '千' -> 1000L;
            case '万' -> 10_000L;
            case '亿' -> 100_000_000L;
            default -> 0L;
        };
    }

    private static char at(CharSequence text, int i) {
        return i < text.length() ? text.charAt(i) : 0;
    }

    /** The magnitude at a place, 0 when there is none or it belongs to a unit. */
    private long magnitudeAt(CharSequence text, int i) {
        char c = at(text, i);
        long magnitude = magnitude(c);
        if (c == '百' && at(text, i + 1) == '分') return 0;
        return magnitude > 0 && units.startingAt(text, i) != null ? 0 : magnitude;
    }

    private @Nullable Numeral arabic(CharSequence text, int start) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal above = null;
        int i = start;
        int magnitudes = 0;
        int digits = 0;
        boolean open = false;
        while (true) {
            int end = decimalEnd(text, i);
            if (end < 0) return null;
            BigDecimal number = decimal(text, i, end);
            digits += end - i;
            i = end;
            BigDecimal scale = BigDecimal.ONE;
            if (isOpen(at(text, i)) && magnitudeAt(text, i + 1) > 0) {
                open = true;
                i++;
            }
            int most = magnitudes + 3;
            for (long m; magnitudes < most && (m = magnitudeAt(text, i)) > 0; i++, magnitudes++)
                scale = scale.multiply(BigDecimal.valueOf(m));
            if (above != null && (scale.equals(BigDecimal.ONE) || scale.compareTo(above) >= 0))
                return null;
            total = total.add(number.multiply(scale));
            if (scale.equals(BigDecimal.ONE) || !continues(text, i, scale))
                return new Numeral(
                        start, i, total, null, scale, true, magnitudes, digits, false, open);
            above = scale;
        }
    }

    /** Whether after 1亿 a smaller part follows, such as 2000万. */
    private boolean continues(CharSequence text, int i, BigDecimal above) {
        if (!isArabic(at(text, i))) return false;
        int end = decimalEnd(text, i);
        long next = end < 0 ? 0 : magnitudeAt(text, end);
        return next > 0 && BigDecimal.valueOf(next).compareTo(above) < 0;
    }

    /** Where digits with groups of three and a fraction end; -1 when they are too many. */
    private static int decimalEnd(CharSequence text, int start) {
        int end = start;
        while (isArabic(at(text, end)) && end - start <= LONGEST) end++;
        if (end - start <= 3)
            while (at(text, end) == ','
                    && isArabic(at(text, end + 1))
                    && isArabic(at(text, end + 2))
                    && isArabic(at(text, end + 3))
                    && !isArabic(at(text, end + 4))
                    && end - start <= LONGEST) end += 4;
        if (at(text, end) == '.' && isArabic(at(text, end + 1))) {
            end++;
            while (isArabic(at(text, end)) && end - start <= LONGEST) end++;
        }
        return end - start > LONGEST ? -1 : end;
    }

    private static BigDecimal decimal(CharSequence text, int start, int end) {
        return new BigDecimal(text.subSequence(start, end).toString().replace(",", ""));
    }

    private static boolean isOpen(char c) {
        return c == '多' || c == '余';
    }

    private @Nullable Numeral chinese(CharSequence text, int start) {
        ChineseNumber low = new ChineseNumber();
        ChineseNumber high = new ChineseNumber();
        boolean vague = at(text, start) == '几' || at(text, start) == '数';
        boolean open = false;
        boolean pair = false;
        int magnitudes = 0;
        int digits = 0;
        int i = start;
        if (vague) {
            if (magnitudeAt(text, start + 1) == 0 && magnitude(at(text, start + 1)) == 0)
                return null;
            low.digit(2);
            high.digit(2);
            i++;
        }
        for (; i - start <= LONGEST + LONGEST; i++) {
            char c = at(text, i);
            int digit = digit(c);
            long magnitude = i == start || vague ? magnitude(c) : magnitudeAt(text, i);
            if (digit >= 0) {
                digits++;
                if (low.expectsDigit()) {
                    if (!low.digit(digit) | !high.digit(digit)) return null;
                } else if (!pair && low.pairsWith(digit)) {
                    pair = true;
                    high.replaceDigit(digit);
                } else return null;
            } else if (magnitude > 0) {
                magnitudes++;
                if (!low.magnitude(magnitude) | !high.magnitude(magnitude)) return null;
            } else if (c == '几' && low.isTens()) {
                open = true;
            } else if (isOpen(c) && magnitudes > 0 && magnitudeAt(text, i + 1) >= 10_000) {
                open = true;
            } else if (c == '点' && digits + magnitudes > 0 && digit(at(text, i + 1)) >= 0) {
                return pair ? null : fraction(text, start, i, low, magnitudes, digits);
            } else break;
        }
        if (digits + magnitudes == 0 || magnitudeAt(text, i) > 0) return null;
        if (pair && low.endsAfterTens() && at(text, i - 1) == '五') return null; // 十四五
        BigDecimal upper = pair ? BigDecimal.valueOf(high.value()) : null;
        return new Numeral(
                start,
                i,
                BigDecimal.valueOf(low.value()),
                upper,
                BigDecimal.valueOf(low.scale()),
                false,
                magnitudes,
                digits,
                vague,
                open);
    }

    /** 三点五, 三点二五亿: at {@code point} stands 点. */
    private @Nullable Numeral fraction(
            CharSequence text,
            int start,
            int point,
            ChineseNumber whole,
            int magnitudes,
            int digits) {
        BigDecimal value = BigDecimal.valueOf(whole.value());
        int i = point + 1;
        for (; digit(at(text, i)) >= 0; i++) {
            if (i - point > LONGEST) return null;
            value = value.add(BigDecimal.valueOf(digit(at(text, i)), i - point));
        }
        BigDecimal scale = BigDecimal.ONE;
        int most = magnitudes + 3;
        for (long m; magnitudes < most && (m = magnitudeAt(text, i)) > 0; i++, magnitudes++) {
            if (m < 10_000) return null;
            scale = scale.multiply(BigDecimal.valueOf(m));
        }
        return new Numeral(
                start,
                i,
                value.multiply(scale),
                null,
                scale,
                false,
                magnitudes,
                digits + i - point,
                false,
                false);
    }
}
