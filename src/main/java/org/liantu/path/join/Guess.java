package org.liantu.path.join;

import java.util.BitSet;

/**
 * A guess at the rows that have come so far: how many, how many different terms stand in each
 * place, and what it has cost, in edges followed.
 */
final class Guess {

    private final int[] row;
    private final double[] values;
    double rows = 1;
    double cost;

    /**
     * The one row before anything has come.
     *
     * @param row what is known to stand in the places
     */
    Guess(int[] row) {
        this.row = row.clone();
        values = new double[row.length];
        for (int place = 0; place < row.length; place++)
            if (row[place] != Run.NOTHING) values[place] = 1;
    }

    private Guess(Guess other) {
        row = other.row;
        values = other.values.clone();
        rows = other.rows;
        cost = other.cost;
    }

    Guess copy() {
        return new Guess(this);
    }

    /** Whether something stands in a place. */
    boolean has(int place) {
        return values[place] > 0;
    }

    /** How many different terms stand in a place. */
    double values(int place) {
        return Math.max(1, values[place]);
    }

    /** The term that is known to stand in a place, or {@link Run#NOTHING}. */
    int known(int place) {
        return row[place];
    }

    /** There are no more different terms than this in a place, and something. */
    void limit(int place, double most) {
        double least = Math.max(1, most);
        values[place] = values[place] > 0 ? Math.min(values[place], least) : least;
    }

    /** A step that makes {@code factor} rows out of one. */
    void step(double effort, double factor) {
        cost += rows * effort;
        rows *= factor;
        cost += rows;
        for (int place = 0; place < values.length; place++)
            if (values[place] > 1) values[place] = Math.max(1, Math.min(values[place], rows));
    }

    /** Only rows that differ in these places are left. */
    void distinct(BitSet places) {
        double most = 1;
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1))
            if (values[place] > 0) most *= values[place];
        rows = Math.min(rows, most);
    }
}
