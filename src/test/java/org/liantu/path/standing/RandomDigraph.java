package org.liantu.path.standing;

import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.MetTerms;
import org.liantu.path.graph.Watch;

/** Graphs for tests: nodes have names that sort by their numbers. */
final class RandomDigraph {

    private RandomDigraph() {}

    /** A graph with these edges, each two numbers; a node without an edge is none. */
    static Digraph of(int[][] edges) {
        MetTerms terms = new MetTerms();
        IntList from = new IntList(4);
        IntList to = new IntList(4);
        for (int[] edge : edges) {
            from.add(terms.find(name(edge[0])));
            to.add(terms.find(name(edge[1])));
        }
        return Digraph.of(terms, from, to, Watch.none());
    }

    private static Node name(int number) {
        return NodeFactory.createURI("http://example/" + (10_000_000 + number));
    }

    /** Edges that are drawn one by one, some twice, some from a node to itself. */
    static Digraph drawn(int nodes, int edges, long seed) {
        Random random = new Random(seed);
        int[][] drawn = new int[edges][];
        for (int edge = 0; edge < edges; edge++)
            drawn[edge] = new int[] {random.nextInt(nodes), random.nextInt(nodes)};
        return of(drawn);
    }

    /** Whether there is an edge, for each two nodes. */
    static boolean[][] matrix(Digraph graph) {
        boolean[][] matrix = new boolean[graph.size()][graph.size()];
        for (int node = 0; node < graph.size(); node++)
            for (int at = graph.outStart()[node]; at < graph.outStart()[node + 1]; at++)
                matrix[node][graph.out()[at]] = true;
        return matrix;
    }
}
