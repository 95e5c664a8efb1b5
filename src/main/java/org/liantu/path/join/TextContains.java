package org.liantu.path.join;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * A condition on one term that cannot be true unless the term's text holds another. Where texts can
 * be looked into, that is done first, without making the term.
 *
 * @param place where the term stands
 * @param wanted what its text has to hold
 * @param isAll whether that is the whole condition
 */
record TextContains(int place, String wanted, boolean isAll, Formula formula) implements Condition {

    @Override
    public BitSet reads() {
        return Places.of(place);
    }

    @Override
    public double share() {
        return 0.05;
    }

    @Override
    public double effort() {
        return 3;
    }

    @Override
    public Test test(Pipe pipe) {
        Run run = pipe.run();
        byte[] bytes = wanted.getBytes(StandardCharsets.UTF_8);
        Test jena = formula.test(run);
        if (!run.terms().hasTexts() || !wanted.equals(new String(bytes, StandardCharsets.UTF_8)))
            return jena;
        return () -> {
            int term = run.row()[place];
            run.watch().step();
            return term != Run.NOTHING
                    && run.terms().textContains(term, bytes)
                    && (isAll || jena.holds());
        };
    }
}
