package org.liantu.path.join;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The rows of a plan, each with what another finds for it, or alone if that finds nothing. */
record Option(Plan plan, Plan optional) implements Plan {

    @Override
    public BitSet binds() {
        return Places.or(plan.binds(), optional.binds());
    }

    @Override
    public BitSet surelyBinds() {
        return plan.surelyBinds();
    }

    @Override
    public BitSet touches() {
        return Places.or(plan.touches(), optional.touches());
    }

    @Override
    public void guess(Guess guess) {
        plan.guess(guess);
        Guess one = guess.copy();
        one.rows = 1;
        one.cost = 0;
        optional.guess(one);
        guess.step(one.cost, Math.max(1, one.rows));
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        if (needs.distinct()
                && !Places.without(optional.binds(), plan.surelyBinds())
                        .intersects(needs.places())) {
            plan.append(pipe, needs);
            return;
        }
        plan.append(pipe, needs.and(optional.touches()));
        Pipe nested = pipe.nested();
        optional.append(nested, new Needs(needs.places(), needs.distinct(), Needs.NOTHING));
        pipe.guess().step(nested.guess().cost, Math.max(1, nested.guess().rows));
        @Nullable BitSet differ = nested.differsIn(nested.bound()) ? nested.bound() : null;
        pipe.through(
                new OptionRows(pipe.rows(), nested.rows()), nested.bound(), Places.NONE, differ);
        if (needs.distinct()) pipe.distinct(needs.places());
    }
}
