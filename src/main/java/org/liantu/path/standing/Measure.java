package org.liantu.path.standing;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.liantu.path.graph.Watch;

/** What can be measured of the place of a node in a graph. */
sealed interface Measure {

    /** The scores of all nodes. */
    Scores scores(Digraph graph, Watch watch);

    /** Whether scores are whole numbers. */
    default boolean isCount() {
        return true;
    }

    /** How many edges lead in. */
    record InDegree() implements Measure {
        @Override
        public Scores scores(Digraph graph, Watch watch) {
            return each(graph, graph::inDegree);
        }
    }

    /** How many edges lead out. */
    record OutDegree() implements Measure {
        @Override
        public Scores scores(Digraph graph, Watch watch) {
            return each(graph, graph::outDegree);
        }
    }

    /** How many edges lead in, and how many out, added up. */
    record Degree() implements Measure {
        @Override
        public Scores scores(Digraph graph, Watch watch) {
            return each(graph, node -> graph.inDegree(node) + graph.outDegree(node));
        }
    }

    /**
     * See {@link ShortestPaths}.
     *
     * @param sampleSize how many sources are tried; 0 for as many as are quick
     * @param seed of the draw of the sources
     */
    record Betweenness(long sampleSize, long seed) implements Measure {

        private static final long QUICK = 200_000_000;
        private static final long FEWEST = 50;

        @Override
        public Scores scores(Digraph graph, Watch watch) {
            long quick = QUICK / Math.max(1, graph.size() + graph.out().length);
            long count = sampleSize > 0 ? sampleSize : Math.max(FEWEST, quick);
            return ShortestPaths.betweenness(graph, count, seed, watch);
        }

        @Override
        public boolean isCount() {
            return false;
        }
    }

    /**
     * See {@link RandomWalk}.
     *
     * @param damping the share of steps that follow an edge
     */
    record PageRank(double damping) implements Measure {
        @Override
        public Scores scores(Digraph graph, Watch watch) {
            return Scores.exact(RandomWalk.pageRank(graph, damping, watch));
        }

        @Override
        public boolean isCount() {
            return false;
        }
    }

    /** How many nodes are in the same strongly connected component. */
    record ComponentSize() implements Measure {
        @Override
        public Scores scores(Digraph graph, Watch watch) {
            Components components = Components.of(graph, watch);
            int[] of = components.of();
            return Scores.exact(numbers(graph, node -> components.sizes()[of[node]]), of);
        }
    }

    /** See {@link Tiers}. */
    record Tier() implements Measure {
        @Override
        public Scores scores(Digraph graph, Watch watch) {
            int[] components = Components.of(graph, watch).of();
            int[] tiers = Tiers.of(graph, components, watch);
            return Scores.exact(numbers(graph, node -> tiers[node]), components);
        }
    }

    private static Scores each(Digraph graph, IntUnaryOperator score) {
        return Scores.exact(numbers(graph, score));
    }

    private static double[] numbers(Digraph graph, IntUnaryOperator score) {
        double[] numbers = new double[graph.size()];
        Arrays.setAll(numbers, score::applyAsInt);
        return numbers;
    }
}
