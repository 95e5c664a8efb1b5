package org.liantu.path.join;

import java.util.BitSet;

/**
 * {@code =} or {@code !=} of two variables. IRIs and blank nodes are compared as the numbers that
 * they have; only where a literal comes in does Jena compare.
 *
 * @param formula the whole comparison
 */
record Equal(int one, int other, boolean isNegated, Formula formula) implements Condition {

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
        return 1;
    }

    @Override
    public Test test(Pipe pipe) {
        Run run = pipe.run();
        Test jena = formula.test(run);
        Test isResource = resource(run, one);
        return () -> {
            int left = run.row()[one];
            int right = run.row()[other];
            if (left == Run.NOTHING || right == Run.NOTHING) return false;
            return isResource.holds() ? (left == right) != isNegated : jena.holds();
        };
    }

    /** A term that is no literal or triple equals itself only. */
    private static Test resource(Run run, int place) {
        return new RememberingTest(
                () -> {
                    var term = run.terms().term(run.row()[place]);
                    return term.isURI() || term.isBlank();
                },
                run,
                place);
    }
}
