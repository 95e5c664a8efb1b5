package org.liantu.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.liantu.extract.quantity.Surroundings.After;
import org.liantu.extract.quantity.Surroundings.Before;
import org.liantu.extract.quantity.Words.Word;

/** Reads places in an order: 第三次, 首个, 全国第二. */
final class Ordinals {

    private final Scan scan;
    private final CharSequence text;
    private final Units units;
    private final Numerals numerals;

    Ordinals(Scan scan) {
        this.scan = scan;
        this.text = scan.text();
        this.units = scan.units();
        this.numerals = scan.numerals();
    }

    /** Reads what starts with 第. */
    int ordinal(int i) {
        Numeral number = numerals.read(text, i + 1);
        if (number == null || number.high() != null || !number.isWhole() || number.bare())
            return i + 1;
        int end = number.end();
        Word<Unit> unit = units.at(text, end);
        if (unit != null
                && unit.meaning().is("count", "rank", "duration")
                && !unit.text().equals("期")) {
            return place(i, number.value(), unit.meaning(), end + unit.length());
        }
        char next = scan.at(end);
        boolean standsAlone = !Character.isLetterOrDigit(next) || next == '的' || next == '大';
        return standsAlone ? place(i, number.value(), null, end) : end;
    }

    private int place(int start, BigDecimal place, @Nullable Unit unit, int end) {
        Before before = new Before(start, null, null);
        return scan.add(before, Amount.of(place), unit, Form.ORDINAL, new After(end, null));
    }

    /** Reads what starts with 首. */
    int first(int i) {
        Word<Unit> unit = units.at(text, i + 1);
        if (unit == null || !unit.meaning().is("count", "rank") || "期级字头日".contains(unit.text()))
            return i + 1;
        return place(i, BigDecimal.ONE, unit.meaning(), i + 1 + unit.length());
    }
}
