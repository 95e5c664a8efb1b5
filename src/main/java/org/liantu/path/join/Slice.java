package org.liantu.path.join;

import java.util.BitSet;

/**
 * Some of a plan's rows.
 *
 * @param from how many are left out at first
 * @param most how many come then
 */
record Slice(Plan plan, long from, long most) implements UnaryPlan {

    @Override
    public BitSet reads() {
        return Places.NONE;
    }

    @Override
    public void guess(Guess guess) {
        plan.guess(guess);
        guess.rows = Math.min(guess.rows, most);
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        plan.append(pipe, needs.every());
        pipe.through(new SliceRows(pipe.rows(), from, most));
        if (needs.distinct()) pipe.distinct(needs.places());
    }
}
