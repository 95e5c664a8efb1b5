package org.liantu.path.join;

import java.util.BitSet;

/**
 * The rows of a plan that no row of another agrees with.
 *
 * @param shared the places that both surely fill, at least one, and neither fills another of the
 *     other's
 */
record Minus(Plan plan, Apart other, BitSet shared) implements UnaryPlan {

    @Override
    public BitSet reads() {
        return shared;
    }

    @Override
    public void guess(Guess guess) {
        plan.guess(guess);
        guess.step(1, 0.5);
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        plan.append(pipe, needs.and(shared));
        int[] columns = Apart.columnsOf(other.outer(), shared);
        int[] inner = Apart.placesOf(other.inner(), columns);
        Pipe own = other.own(pipe.run(), Needs.different(Places.of(inner)));
        int[] outer = Apart.placesOf(other.outer(), columns);
        pipe.through(
                new FilterRows(pipe.rows(), new MinusTest(own, inner, pipe.run().row(), outer)));
        if (needs.distinct()) pipe.distinct(needs.places());
    }
}
