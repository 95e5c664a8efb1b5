package org.liantu.path.join;

import java.util.BitSet;

/** Whether something stands in a place, or with {@code isNegated} nothing. */
record Bound(int place, boolean isNegated) implements Condition {

    @Override
    public BitSet reads() {
        return Places.of(place);
    }

    @Override
    public double share() {
        return 0.5;
    }

    @Override
    public double effort() {
        return 0.1;
    }

    @Override
    public Test test(Pipe pipe) {
        int[] row = pipe.run().row();
        return () -> (row[place] != Run.NOTHING) != isNegated;
    }
}
