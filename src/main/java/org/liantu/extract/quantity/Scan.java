package org.liantu.extract.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Approximation;
import org.liantu.extract.quantity.Surroundings.After;
import org.liantu.extract.quantity.Surroundings.Before;

/**
 * One pass over a text for its quantities; every reader takes a place and returns where to go on.
 */
final class Scan {

    private static final MathContext SEVEN_DIGITS = new MathContext(7);

    /** What makes a noun with 数: 总数十家 are ten in all. */
    private static final String NOUNS_OF_NUMBER = "总个人户家指次位函倍多半少件参系分基辆台";

    private final CharSequence text;
    private final Units units;
    private final Numerals numerals;
    private final Names names;
    private final Ordinals ordinals;
    private final Shares shares;
    private final Counts counts;
    private final List<Quantity> found = new ArrayList<>();
    private int floor;

    Scan(CharSequence text, Units units, Numerals numerals) {
        this.text = text;
        this.units = units;
        this.numerals = numerals;
        this.names = new Names(this);
        this.ordinals = new Ordinals(this);
        this.shares = new Shares(this, names);
        this.counts = new Counts(this, names);
    }

    List<Quantity> quantities() {
        for (int i = 0; i < text.length(); ) {
            int end = Math.max(i + 1, readAt(i));
            if (end > i + 1) floor = end;
            i = end;
        }
        return List.copyOf(found);
    }

    /** Reads what starts at a place; returns where to go on. */
    private int readAt(int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '第' -> ordinals.ordinal(i);
            case '首' -> ordinals.first(i);
            case '翻' -> shares.folds(i);
            case '半' -> shares.half(i);
            case '几', '数' -> number(i);
            default -> Numerals.isArabic(c) || Numerals.isNumeral(c) ? number(i) : i + 1;
        };
    }

    private int number(int i) {
        if (at(i) == '一' && at(i + 1) == '半')
            return shares.share(before(i, false), Shares.HALF, i + 2);
        if (at(i) == '数' && NOUNS_OF_NUMBER.indexOf(at(i - 1)) >= 0) return i + 1;
        Numeral number = numerals.read(text, i);
        if (number == null) return Numerals.runEnd(text, i);
        int end = number.end();
        if (at(end) == '分' && at(end + 1) == '之') return shares.fraction(number);
        if (names.isInName(number)) return end;
        if (number.arabic() && at(end) == '/' && Numerals.isArabic(at(end + 1)))
            return shares.quotient(number);
        if (number.arabic() && at(end) == ':' && Numerals.isArabic(at(end + 1))) return end;
        if (number.arabic() && names.isDate(number, end)) return end + 1;
        if (number.value().signum() == 0 && !number.arabic()) return shares.nothing(number);
        int range = counts.range(number);
        return range > end ? range : counts.quantity(number);
    }

    CharSequence text() {
        return text;
    }

    Units units() {
        return units;
    }

    Numerals numerals() {
        return numerals;
    }

    /** The character at a place, 0 outside the text. */
    char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }

    /** What stands before a place, no further back than the last quantity. */
    Before before(int start, boolean magnitude) {
        return Surroundings.before(text, floor, start, magnitude);
    }

    /** Where the part of the text starts that belongs to no quantity yet. */
    int floor() {
        return floor;
    }

    /** Keeps a quantity; returns where it ends. */
    int add(Before before, Amount amount, @Nullable Unit unit, Form form, After after) {
        Approximation approximation = before.approximation();
        if (approximation == null && amount.open()) approximation = Approximation.OVER;
        if (approximation == null) approximation = after.approximation();
        if (approximation == null && amount.vague()) approximation = Approximation.AT_LEAST;
        found.add(
                new Quantity(
                        before.start(),
                        after.end(),
                        inBaseUnits(amount.low(), unit),
                        amount.high() == null ? null : inBaseUnits(amount.high(), unit),
                        unit == null ? null : unit.name(),
                        approximation,
                        form,
                        Surroundings.sayEach(text, before.start())));
        return after.end();
    }

    /** A factor that is itself rounded, that of 亩, gives no more digits than it has. */
    private static BigDecimal inBaseUnits(BigDecimal value, @Nullable Unit unit) {
        if (unit == null) return plain(value);
        BigDecimal product = value.multiply(unit.factor());
        boolean rounded = unit.factor().stripTrailingZeros().precision() > 6;
        return plain(rounded ? product.round(SEVEN_DIGITS) : product);
    }

    /** Without trailing zeros or exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
