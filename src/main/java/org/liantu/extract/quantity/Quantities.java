package org.liantu.extract.quantity;

import java.util.List;
import org.liantu.chain.Vocabulary;

/**
 * Finds quantities: numbers with their units, in any of the ways in which Chinese reports write
 * them. Dates, times, telephone numbers and numerals in names are none. Immutable, thread-safe.
 */
public final class Quantities {

    private final Units units;
    private final Numerals numerals;

    private Quantities(Units units) {
        this.units = units;
        this.numerals = new Numerals(units.words());
    }

    /** Knows the units of {@code vocabulary} and the spellings that come to them. */
    public static Quantities of(Vocabulary vocabulary) {
        return new Quantities(Units.of(vocabulary));
    }

    /**
     * The quantities of a text, in order, none over another. Takes time in proportion to the text.
     *
     * @param text with half-width digits and punctuation, in simplified characters
     */
    public List<Quantity> find(CharSequence text) {
        return new Scan(text, units, numerals).quantities();
    }
}
