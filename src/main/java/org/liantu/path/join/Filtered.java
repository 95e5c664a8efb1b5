package org.liantu.path.join;

import java.util.BitSet;
import java.util.List;

/** The rows of a plan that meet conditions. */
record Filtered(Plan plan, List<Condition> conditions) implements UnaryPlan {

    @Override
    public BitSet reads() {
        BitSet places = new BitSet();
        for (Condition condition : conditions) places.or(condition.reads());
        return places;
    }

    @Override
    public void guess(Guess guess) {
        plan.guess(guess);
        for (Condition condition : conditions) guess.step(condition.effort(), condition.share());
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        plan.append(pipe, needs.and(reads()));
        for (Condition condition : conditions) pipe.filter(condition);
        if (needs.distinct()) pipe.distinct(needs.places());
    }
}
