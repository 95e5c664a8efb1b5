package org.liantu.path.standing;

/**
 * What a measure gives each node, by its number.
 *
 * @param values the scores
 * @param sampled from how many nodes they are estimated; 0 where they are exact
 * @param errors their standard errors where they are estimated; empty where they are exact
 * @param components the first node of the strongly connected component, where the measure finds it;
 *     empty otherwise
 */
record Scores(double[] values, int sampled, double[] errors, int[] components) {

    private static final int[] NONE = {};
    private static final double[] EXACT = {};

    static Scores exact(double[] values) {
        return exact(values, NONE);
    }

    static Scores exact(double[] values, int[] components) {
        return new Scores(values, 0, EXACT, components);
    }

    static Scores estimated(double[] values, int sampled, double[] errors) {
        return new Scores(values, sampled, errors, NONE);
    }
}
