package org.liantu.path.join;

import java.util.BitSet;

/**
 * The different rows of a plan.
 *
 * @param places in which they differ
 * @param isStrict whether none may come twice; if not, it need not come as often as before
 */
record Distinct(Plan plan, BitSet places, boolean isStrict) implements UnaryPlan {

    @Override
    public BitSet reads() {
        return places;
    }

    @Override
    public void guess(Guess guess) {
        plan.guess(guess);
        guess.distinct(places);
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        BitSet below = needs.distinct() || !isStrict ? needs.places() : places;
        plan.append(pipe, new Needs(below, true, Needs.NOTHING));
        if (isStrict && !needs.distinct()) pipe.distinct(places);
    }
}
