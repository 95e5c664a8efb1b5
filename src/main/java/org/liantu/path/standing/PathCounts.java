package org.liantu.path.standing;

/**
 * How many shortest paths lead to each node, as 2<sup>512 e</sup> times a number: their count
 * doubles with each diamond of a chain and soon leaves what a {@code double} holds. A ratio of two
 * counts is exact to its last digits all the same.
 */
final class PathCounts {

    private static final double LIMIT = 0x1p512;
    private static final double SHIFT = 0x1p-512;

    private final double[] counts;
    private final int[] exponents;

    PathCounts(int size) {
        counts = new double[size];
        exponents = new int[size];
    }

    /** Forgets the paths to a node, or starts with one. */
    void set(int node, double count) {
        counts[node] = count;
        exponents[node] = 0;
    }

    /** Each path to {@code before} goes on to {@code node}. */
    void add(int node, int before) {
        int behind = exponents[node] - exponents[before];
        if (behind < 0) {
            counts[node] = shifted(counts[node], -behind);
            exponents[node] = exponents[before];
        }
        counts[node] += shifted(counts[before], behind);
        if (counts[node] >= LIMIT) {
            counts[node] *= SHIFT;
            exponents[node]++;
        }
    }

    /** The share of the paths to {@code node} that come by {@code before}: above 0, at most 1. */
    double ratio(int before, int node) {
        return shifted(counts[before] / counts[node], exponents[node] - exponents[before]);
    }

    private static double shifted(double count, int exponents) {
        return exponents <= 0 ? count : exponents == 1 ? count * SHIFT : 0;
    }
}
