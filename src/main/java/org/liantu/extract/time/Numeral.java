package org.liantu.extract.time;

import org.jspecify.annotations.Nullable;

/**
 * A whole number as written: 2023, 二〇二三, 十二.
 *
 * @param value -1 when it has more than four characters or says no number
 * @param end where it ends in the text
 * @param arabic whether it is written in digits
 */
record Numeral(int value, int end, boolean arabic) {

    private static final String DIGITS = "〇一二三四五六七八九";

    /** The whole run of digits, or of Chinese numerals, at a place; null when there is none. */
    static @Nullable Numeral at(Text text, int start) {
        boolean arabic = isDigit(text.at(start));
        if (!arabic && !isChinese(text.at(start))) return null;
        int end = start;
        while (arabic ? isDigit(text.at(end)) : isChinese(text.at(end))) end++;
        if (end - start > 4) return new Numeral(-1, end, arabic);
        String run = text.content().substring(start, end);
        return new Numeral(arabic ? Integer.parseInt(run) : chinese(run), end, arabic);
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean isChinese(char character) {
        return character == '十' || digit(character) >= 0;
    }

    boolean between(int least, int most) {
        return value >= least && value <= most;
    }

    /** Whether it may be a year: four figures, and of our times. */
    boolean isYear() {
        return between(1900, 2099);
    }

    private static int chinese(String run) {
        int ten = run.indexOf('十');
        if (ten < 0) return sequence(run);
        if (ten > 1 || run.length() > ten + 2 || run.indexOf('十', ten + 1) >= 0) return -1;
        int tens = ten == 0 ? 1 : digit(run.charAt(0));
        return tens * 10 + sequence(run.substring(ten + 1));
    }

    private static int sequence(String run) {
        int value = 0;
        for (int i = 0; i < run.length(); i++) value = value * 10 + digit(run.charAt(i));
        return value;
    }

    private static int digit(char character) {
        return switch (character) {
            case '零', '○', 'Ｏ' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(character);
        };
    }
}
