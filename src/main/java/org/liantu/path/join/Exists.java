package org.liantu.path.join;

import java.util.BitSet;

/** {@code EXISTS} or {@code NOT EXISTS} of a plan, which sees what the row holds. */
record Exists(Plan plan, boolean isNegated) implements Condition {

    @Override
    public BitSet reads() {
        return plan.touches();
    }

    @Override
    public double share() {
        return 0.5;
    }

    @Override
    public double effort() {
        return 10;
    }

    @Override
    public Test test(Pipe pipe) {
        Pipe nested = pipe.nested();
        plan.append(nested, Needs.any());
        BitSet key = Places.and(plan.touches(), pipe.bound());
        return new ExistsTest(nested.rows(), isNegated, pipe.run(), Places.list(key));
    }
}
