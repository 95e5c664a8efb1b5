package org.liantu.path.standing;

import java.util.Arrays;

/** The measures by their definitions, on a matrix of edges, as slow as that is. */
final class Naive {

    private Naive() {}

    /** The least hops between each two nodes; -1 where there is no way. */
    static int[][] distances(boolean[][] edge) {
        int size = edge.length;
        int[][] hops = new int[size][size];
        for (int from = 0; from < size; from++)
            for (int to = 0; to < size; to++)
                hops[from][to] = from == to ? 0 : edge[from][to] ? 1 : -1;
        for (int by = 0; by < size; by++)
            for (int from = 0; from < size; from++)
                for (int to = 0; to < size; to++)
                    if (hops[from][by] >= 0
                            && hops[by][to] >= 0
                            && (hops[from][to] < 0
                                    || hops[from][by] + hops[by][to] < hops[from][to]))
                        hops[from][to] = hops[from][by] + hops[by][to];
        return hops;
    }

    /** The first node that each node can reach and be reached from. */
    static int[] components(boolean[][] edge) {
        int[][] hops = distances(edge);
        int[] first = new int[edge.length];
        for (int node = 0; node < edge.length; node++)
            while (hops[node][first[node]] < 0 || hops[first[node]][node] < 0) first[node]++;
        return first;
    }

    /** The most edges between components from each node on, raised until nothing changes. */
    static int[] tiers(boolean[][] edge) {
        int[] component = components(edge);
        int[] tiers = new int[edge.length];
        for (boolean isRaised = true; isRaised; ) {
            isRaised = false;
            for (int from = 0; from < edge.length; from++)
                for (int to = 0; to < edge.length; to++) {
                    int least =
                            component[from] == component[to]
                                    ? tiers[to]
                                    : edge[from][to] ? tiers[to] + 1 : 0;
                    if (tiers[from] >= least) continue;
                    tiers[from] = least;
                    isRaised = true;
                }
        }
        return tiers;
    }

    /** For each node the shares of shortest paths between others that pass it, added up. */
    static double[] betweenness(boolean[][] edge) {
        int size = edge.length;
        int[][] hops = distances(edge);
        double[][] paths = new double[size][size];
        for (int from = 0; from < size; from++) {
            paths[from][from] = 1;
            for (int distance = 1; distance < size; distance++)
                for (int to = 0; to < size; to++)
                    for (int before = 0; before < size; before++)
                        if (hops[from][to] == distance
                                && hops[from][before] == distance - 1
                                && edge[before][to]) paths[from][to] += paths[from][before];
        }
        double[] sums = new double[size];
        for (int from = 0; from < size; from++)
            for (int to = 0; to < size; to++)
                for (int by = 0; by < size; by++)
                    if (by != from
                            && by != to
                            && from != to
                            && hops[from][by] > 0
                            && hops[by][to] > 0
                            && hops[from][by] + hops[by][to] == hops[from][to])
                        sums[by] += paths[from][by] * paths[by][to] / paths[from][to];
        return sums;
    }

    /** The chance to be at each node after very many steps of the walk. */
    static double[] pageRank(boolean[][] edge, double damping) {
        int size = edge.length;
        double[] chances = new double[size];
        Arrays.fill(chances, 1.0 / size);
        for (int step = 0; step < 3_000; step++) {
            double[] next = new double[size];
            Arrays.fill(next, (1 - damping) / size);
            for (int from = 0; from < size; from++) {
                int ways = 0;
                for (boolean way : edge[from]) ways += way ? 1 : 0;
                for (int to = 0; to < size; to++)
                    if (ways == 0) next[to] += damping * chances[from] / size;
                    else if (edge[from][to]) next[to] += damping * chances[from] / ways;
            }
            chances = next;
        }
        return chances;
    }
}
