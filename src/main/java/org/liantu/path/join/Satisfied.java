package org.liantu.path.join;

import java.util.BitSet;

/** Whether an expression is true. */
record Satisfied(Formula formula) implements Condition {

    @Override
    public BitSet reads() {
        return formula.reads();
    }

    @Override
    public double share() {
        return 0.3;
    }

    @Override
    public double effort() {
        return Formula.EFFORT;
    }

    @Override
    public Test test(Pipe pipe) {
        return formula.test(pipe.run());
    }
}
