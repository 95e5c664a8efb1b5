package org.liantu.path.standing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;
import org.liantu.path.graph.Watch;

/**
 * The nodes of a graph in the order of their scores, highest first, and of their terms where scores
 * are equal. Scores are taken to ten digits: what differs behind them is the rounding of sums.
 *
 * @param graph whose nodes they are
 * @param scores by number of the node
 * @param order numbers of nodes
 * @param ranks 1 for the highest score; nodes of equal score share a rank, and the next comes after
 *     as many as there are of them
 */
record Standing(Digraph graph, Scores scores, int[] order, int[] ranks) {

    private static final MathContext DIGITS = new MathContext(10);

    static Standing of(Digraph graph, Measure measure, Watch watch) {
        Scores scores = measure.scores(graph, watch);
        double[] values = scores.values();
        for (int node = 0; node < values.length; node++) {
            values[node] = rounded(values[node]);
            watch.step();
        }
        int[] order =
                IntStream.range(0, graph.size())
                        .boxed()
                        .sorted(
                                (one, other) -> {
                                    watch.step();
                                    int higher = Double.compare(values[other], values[one]);
                                    return higher != 0 ? higher : Integer.compare(one, other);
                                })
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] ranks = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            boolean isTied = place > 0 && values[order[place]] == values[order[place - 1]];
            ranks[order[place]] = isTied ? ranks[order[place - 1]] : place + 1;
        }
        return new Standing(graph, scores, order, ranks);
    }

    private static double rounded(double value) {
        return value == Math.rint(value)
                ? value
                : new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
