package org.liantu.path.join;

import java.util.BitSet;

/** One plan, and for each of its rows the other, which sees what the row holds. */
record Then(Plan first, Plan second) implements Plan {

    /** One plan behind another, as one join if that means the same. */
    static Plan of(Plan first, Plan second) {
        if (Join.canMerge(first, second)) return Join.merge(first, second);
        if (first instanceof Then then && Join.canMerge(then.second, second))
            return new Then(then.first, Join.merge(then.second, second));
        return first.equals(Join.UNIT) ? second : new Then(first, second);
    }

    @Override
    public BitSet binds() {
        return Places.or(first.binds(), second.binds());
    }

    @Override
    public BitSet surelyBinds() {
        return Places.or(first.surelyBinds(), second.surelyBinds());
    }

    @Override
    public BitSet touches() {
        return Places.or(first.touches(), second.touches());
    }

    @Override
    public void guess(Guess guess) {
        first.guess(guess);
        second.guess(guess);
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        first.append(pipe, needs.and(second.touches()));
        second.append(pipe, needs);
    }
}
