package org.liantu.path.join;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;

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
        Test jena = formula.test(run);
        if (!isWhole(wanted)) return jena;
        Optional<IntPredicate> texts = run.terms().containing(wanted);
        if (texts.isEmpty()) return jena;
        IntPredicate holds = texts.get();
        int[] row = run.row();
        return () -> {
            int term = row[place];
            run.watch().step();
            return term != Run.NOTHING && holds.test(term) && (isAll || jena.holds());
        };
    }

    /** Whether it can be written in UTF-8: it has no half of a character. */
    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
