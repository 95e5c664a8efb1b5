package org.liantu.extract.quantity;

/** A number in Chinese numerals while it is read: 三亿五千零二十万. */
final class ChineseNumber {

    private static final long WAN = 10_000;
    private static final long YI = 100_000_000;

    private long hundredMillions;
    private long tenThousands;
    private long section;
    private long lastOfSection = WAN;
    private long last = 1;
    private int digit = -1;
    private boolean zero;
    private boolean started;

    boolean expectsDigit() {
        return digit < 0;
    }

    /** Takes a digit; false when none may stand here. */
    boolean digit(int next) {
        if (digit >= 0 || next == 0 && zero) return false;
        if (next == 0 && started) zero = true;
        else digit = next;
        started = true;
        return true;
    }

    /** Whether {@code next} makes a pair with the digit before: 三四, 三五. */
    boolean pairsWith(int next) {
        return digit > 0 && (next == digit + 1 || digit == 3 && next == 5);
    }

    void replaceDigit(int next) {
        digit = next;
    }

    /** Whether it ends in 十. */
    boolean isTens() {
        return digit < 0 && last == 10;
    }

    /** Whether it ends in 十 and a digit. */
    boolean endsAfterTens() {
        return digit >= 0 && last == 10;
    }

    /** Takes 十, 百, 千, 万 or 亿; false when it may not stand here. */
    boolean magnitude(long magnitude) {
        boolean taken =
                digit != 0
                        && switch ((int) magnitude) {
                            case (int) WAN -> tenThousand();
                            case (int) YI -> hundredMillion();
                            default -> small(magnitude);
                        };
        digit = -1;
        zero = false;
        started = true;
        last = magnitude;
        return taken;
    }

    private boolean small(long magnitude) {
        if (magnitude >= lastOfSection || started && digit < 0 && magnitude > 10) return false;
        section += Math.max(digit, 1) * magnitude;
        lastOfSection = magnitude;
        return true;
    }

    private boolean tenThousand() {
        long count = section + Math.max(digit, 0);
        if (tenThousands > 0 || count == 0 && started) return false;
        tenThousands = Math.max(count, 1) * WAN;
        section = 0;
        lastOfSection = WAN;
        return true;
    }

    private boolean hundredMillion() {
        long count = tenThousands + section + Math.max(digit, 0);
        if (hundredMillions > 0 || count == 0 && started) return false;
        hundredMillions = Math.max(count, 1) * YI;
        tenThousands = 0;
        section = 0;
        lastOfSection = WAN;
        return true;
    }

    /** What the number's last magnitude multiplies with, 1 when a digit ends it. */
    long scale() {
        return digit >= 0 ? 1 : last;
    }

    /** The value; 三千五 is 3500. */
    long value() {
        long units = Math.max(digit, 0);
        if (last >= 100 && !zero) units *= last / 10;
        return hundredMillions + tenThousands + section + units;
    }
}
