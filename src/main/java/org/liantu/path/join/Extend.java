package org.liantu.path.join;

import java.util.BitSet;

/** The rows of a plan, each with the value of an expression, if it has one. */
record Extend(Plan plan, int place, Formula formula) implements Plan {

    @Override
    public BitSet binds() {
        return Places.or(plan.binds(), Places.of(place));
    }

    @Override
    public BitSet surelyBinds() {
        return plan.surelyBinds();
    }

    @Override
    public BitSet touches() {
        return Places.or(plan.touches(), Places.or(formula.reads(), Places.of(place)));
    }

    @Override
    public void guess(Guess guess) {
        plan.guess(guess);
        double rows = guess.rows;
        guess.step(Formula.EFFORT, 1);
        guess.limit(place, rows);
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        boolean isNew = !plan.binds().get(place) && !pipe.bound().get(place);
        if (isNew && !needs.places().get(place)) {
            plan.append(pipe, needs);
            return;
        }
        BitSet below = Places.or(needs.places(), formula.reads());
        if (isNew && !formula.reads().get(place)) below = Places.without(below, Places.of(place));
        plan.append(pipe, new Needs(below, needs.distinct() && formula.isPure(), Needs.NOTHING));
        pipe.guess().limit(place, pipe.guess().rows);
        pipe.through(
                new ExtendRows(pipe.rows(), pipe.run(), place, formula),
                Places.of(place),
                Places.NONE,
                Places.NONE);
        if (needs.distinct()) pipe.distinct(needs.places());
    }
}
