package org.liantu.path.standing;

import java.util.Arrays;
import java.util.Random;
import org.liantu.path.graph.Watch;

/**
 * The shortest paths from one source after another, counted, and how many of them each node lies
 * on.
 *
 * <p>Source: U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical
 * Sociology 25 (2001); with a sample of the sources: U. Brandes and C. Pich, Centrality estimation
 * in large networks, International Journal of Bifurcation and Chaos 17 (2007), random pivots.
 */
final class ShortestPaths {

    private final Digraph graph;
    private final Watch watch;
    private final int[] distances;
    private final int[] order;
    private final PathCounts paths;
    private final double[] shares;
    private final double[] sums;
    private final double[] squares;

    private ShortestPaths(Digraph graph, Watch watch) {
        int size = graph.size();
        this.graph = graph;
        this.watch = watch;
        distances = new int[size];
        Arrays.fill(distances, -1);
        order = new int[size];
        paths = new PathCounts(size);
        shares = new double[size];
        sums = new double[size];
        squares = new double[size];
    }

    /**
     * Of each node the sum, over all pairs of a source and a target other than itself, of the share
     * of the shortest paths between them that pass through it. Exact where the sample is no smaller
     * than the graph, and estimated from so many sources otherwise.
     */
    static Scores betweenness(Digraph graph, long sample, long seed, Watch watch) {
        ShortestPaths paths = new ShortestPaths(graph, watch);
        int size = graph.size();
        if (sample < size) {
            for (int source : draw(size, (int) sample, seed)) paths.from(source);
            return paths.estimate((int) sample);
        }
        for (int source = 0; source < size; source++) paths.from(source);
        return Scores.exact(paths.sums);
    }

    /** Different numbers below {@code size}, each set of them equally likely. */
    private static int[] draw(int size, int count, long seed) {
        Random random = new Random(seed);
        int[] numbers = new int[size];
        Arrays.setAll(numbers, number -> number);
        for (int at = 0; at < count; at++) {
            int other = at + random.nextInt(size - at);
            int number = numbers[other];
            numbers[other] = numbers[at];
            numbers[at] = number;
        }
        return Arrays.copyOf(numbers, count);
    }

    /** Adds what the shortest paths from one source give to each node. */
    private void from(int source) {
        int reached = search(source);
        for (int at = reached - 1; at >= 0; at--) {
            int node = order[at];
            double share = 0;
            for (int edge = graph.outStart()[node]; edge < graph.outStart()[node + 1]; edge++) {
                int after = graph.out()[edge];
                watch.step();
                if (distances[after] == distances[node] + 1)
                    share += paths.ratio(node, after) * (1 + shares[after]);
            }
            shares[node] = share;
            if (node == source) continue;
            sums[node] += share;
            squares[node] += share * share;
        }
        for (int at = 0; at < reached; at++) distances[order[at]] = -1;
    }

    /** Counts the shortest paths, nodes in order of distance; how many nodes were reached. */
    private int search(int source) {
        int reached = 1;
        order[0] = source;
        distances[source] = 0;
        paths.set(source, 1);
        watch.step();
        for (int at = 0; at < reached; at++) {
            int node = order[at];
            for (int edge = graph.outStart()[node]; edge < graph.outStart()[node + 1]; edge++) {
                int after = graph.out()[edge];
                watch.step();
                if (distances[after] < 0) {
                    distances[after] = distances[node] + 1;
                    paths.set(after, 0);
                    order[reached++] = after;
                }
                if (distances[after] == distances[node] + 1) paths.add(after, node);
            }
        }
        return reached;
    }

    /** Scales the sums to all sources; the error is that of a mean drawn without putting back. */
    private Scores estimate(int sample) {
        int size = graph.size();
        double[] scores = new double[size];
        double[] errors = new double[size];
        double unseen = 1 - (double) sample / size;
        for (int node = 0; node < size; node++) {
            double mean = sums[node] / sample;
            double variance =
                    Math.max(0, squares[node] - mean * sums[node]) / Math.max(1, sample - 1);
            scores[node] = mean * size;
            errors[node] = size * Math.sqrt(variance / sample * unseen);
        }
        return Scores.estimated(scores, sample, errors);
    }
}
