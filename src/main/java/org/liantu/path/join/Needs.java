package org.liantu.path.join;

import java.util.BitSet;

/**
 * What is asked of rows by what comes behind them.
 *
 * @param places the places that are looked at
 * @param distinct whether it does not matter how often a row comes
 * @param counted what the rows are only counted by, if they are: a place, {@link #ALL}, or {@link
 *     #NOTHING}
 */
record Needs(BitSet places, boolean distinct, int counted) {

    /** Rows are not only counted. */
    static final int NOTHING = -1;

    /** Rows are counted, whatever they hold. */
    static final int ALL = -2;

    /** These places, of every row. */
    static Needs all(BitSet places) {
        return new Needs(places, false, NOTHING);
    }

    /** These places, of different rows. */
    static Needs different(BitSet places) {
        return new Needs(places, true, NOTHING);
    }

    /** Whether there is a row. */
    static Needs any() {
        return different(Places.NONE);
    }

    /** These places too. */
    Needs and(BitSet more) {
        return new Needs(Places.or(places, more), distinct, NOTHING);
    }

    /** The same rows however often they come. */
    Needs every() {
        return new Needs(places, false, NOTHING);
    }
}
