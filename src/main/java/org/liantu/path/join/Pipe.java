package org.liantu.path.join;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Cursors one behind the other, while they are put together. */
final class Pipe {

    private final Run run;
    private final Guess guess;
    private final boolean repeated;
    private Rows rows;
    private BitSet bound;
    private BitSet sure;
    private @Nullable BitSet differing;
    private boolean isStart = true;

    /**
     * @param rows the start
     * @param bound the places that it may fill
     * @param sure the places that it surely fills
     * @param repeated whether it is run again and again, or gives many rows
     */
    Pipe(Run run, Rows rows, BitSet bound, BitSet sure, boolean repeated) {
        this(run, rows, bound, sure, repeated, new Guess(run.row()));
    }

    private Pipe(Run run, Rows rows, BitSet bound, BitSet sure, boolean repeated, Guess guess) {
        this.run = run;
        this.rows = rows;
        this.bound = bound;
        this.sure = sure;
        this.repeated = repeated;
        this.guess = guess;
        differing = rows instanceof Once ? Places.NONE : null;
    }

    /** A pipe of its own that is run for each row of this one, and sees what that holds. */
    Pipe nested() {
        Guess one = guess.copy();
        one.rows = 1;
        one.cost = 0;
        return new Pipe(run, new Once(), bound, sure, true, one);
    }

    Run run() {
        return run;
    }

    Rows rows() {
        return rows;
    }

    Guess guess() {
        return guess;
    }

    /** The places that may be filled; constants are not among them. */
    BitSet bound() {
        return bound;
    }

    /** The places that are surely filled; constants are not among them. */
    BitSet sure() {
        return sure;
    }

    /** Whether something surely stands in a slot. */
    boolean has(Slot slot) {
        return slot.isConstant() || sure.get(slot.place());
    }

    /** Whether nothing stands in a slot yet. */
    boolean lacks(Slot slot) {
        return !slot.isConstant() && !bound.get(slot.place());
    }

    /** Whether there is one row, and nothing was done with it. */
    boolean isStart() {
        return isStart && !repeated;
    }

    /** Whether no two rows have the same in all of these places. */
    boolean differsIn(BitSet places) {
        return differing != null && Places.isWithin(differing, places);
    }

    /** The rows go through another cursor that fills no place. */
    void through(Rows next) {
        rows = next;
        isStart = false;
    }

    /**
     * The rows go through another cursor.
     *
     * @param filled the places that it may fill
     * @param surely the places that it surely fills
     * @param differ the places in which rows differ that come from one row; none if they may not
     */
    void through(Rows next, BitSet filled, BitSet surely, @Nullable BitSet differ) {
        through(next);
        // Rows that differed in that one was empty may be the same when it is filled.
        boolean isBlurred =
                differing == null
                        || differ == null
                        || Places.without(filled, sure).intersects(differing);
        differing = isBlurred ? null : Places.or(differing, Places.without(differ, sure));
        bound = Places.or(bound, filled);
        sure = Places.or(sure, surely);
    }

    /** What came before is gone: new rows, with these places filled. */
    void instead(Rows next, BitSet filled, BitSet surely, @Nullable BitSet differ) {
        through(next);
        bound = Places.or(bound, filled);
        sure = Places.or(sure, surely);
        differing = differ;
    }

    /** Leaves out rows that have the same in these places as one before. */
    void distinct(BitSet places) {
        BitSet key = Places.and(places, bound);
        if (differsIn(key)) return;
        through(new DistinctRows(rows, run, Places.list(key)));
        differing = key;
        guess.distinct(key);
    }

    /** Leaves out rows that do not meet a condition. */
    void filter(Condition condition) {
        through(new FilterRows(rows, condition.test(this)));
        guess.step(condition.effort(), condition.share());
    }
}
