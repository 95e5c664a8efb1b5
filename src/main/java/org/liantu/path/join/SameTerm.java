package org.liantu.path.join;

import java.util.BitSet;

/** Whether the same term stands in both slots, or with {@code isNegated} another. */
record SameTerm(Slot one, Slot other, boolean isNegated) implements Condition {

    @Override
    public BitSet reads() {
        return Places.of(one, other);
    }

    @Override
    public double share() {
        return isNegated ? 0.95 : 0.05;
    }

    @Override
    public double effort() {
        return 0.1;
    }

    @Override
    public Test test(Pipe pipe) {
        int[] row = pipe.run().row();
        int left = one.place();
        int right = other.place();
        return () ->
                row[left] != Run.NOTHING
                        && row[right] != Run.NOTHING
                        && (row[left] == row[right]) != isNegated;
    }
}
