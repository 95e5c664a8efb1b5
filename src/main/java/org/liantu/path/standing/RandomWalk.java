package org.liantu.path.standing;

import java.util.Arrays;
import org.liantu.path.graph.Watch;

/**
 * A walk along edges that are taken at random, which now and then starts anew at any node; where no
 * edge leads on it always does.
 *
 * <p>Source: S. Brin and L. Page, The anatomy of a large-scale hypertextual web search engine,
 * Computer Networks 30 (1998), by repeated multiplication.
 */
final class RandomWalk {

    /**
     * The sum of all changes below which scores are settled; each round shrinks it by the damping.
     */
    private static final double SETTLED = 1e-10;

    private RandomWalk() {}

    /**
     * How often the walk comes by each node; adds up to 1.
     *
     * @param damping the share of steps that follow an edge, from 0 up to and without 1
     */
    static double[] pageRank(Digraph graph, double damping, Watch watch) {
        int size = graph.size();
        double[] scores = new double[size];
        double[] shares = new double[size];
        Arrays.fill(scores, 1.0 / size);
        for (double change = size == 0 ? 0 : 1; change > SETTLED; ) {
            double ended = 0;
            for (int node = 0; node < size; node++) {
                int degree = graph.outDegree(node);
                if (degree == 0) ended += scores[node];
                else shares[node] = scores[node] / degree;
            }
            double anew = (1 - damping + damping * ended) / size;
            change = 0;
            for (int node = 0; node < size; node++) {
                double sum = 0;
                for (int edge = graph.inStart()[node]; edge < graph.inStart()[node + 1]; edge++)
                    sum += shares[graph.in()[edge]];
                watch.steps(graph.inDegree(node) + 1);
                double score = anew + damping * sum;
                change += Math.abs(score - scores[node]);
                scores[node] = score;
            }
        }
        return scores;
    }
}
