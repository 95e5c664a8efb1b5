package org.liantu.path.property;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.NodeSet;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;

/** Where paths can start: cursors over nodes, each once, in ascending order. */
final class Starts {

    private Starts() {}

    /** The nodes that have an edge. */
    static Cursor of(Edges edges, Watch watch) {
        return new Cursor() {
            private final int bound = edges.bound();
            private int at;

            @Override
            public int next() {
                while (at < bound) {
                    watch.step();
                    int node = at++;
                    if (edges.degree(node) > 0) return node;
                }
                return END;
            }
        };
    }

    /** The nodes of either. */
    static Cursor union(Cursor one, Cursor other) {
        return new Cursor() {
            private int left = one.next();
            private int right = other.next();

            @Override
            public int next() {
                int least = right == END || (left != END && left < right) ? left : right;
                if (left == least && least != END) left = one.next();
                if (right == least && least != END) right = other.next();
                return least;
            }
        };
    }

    /** All subjects and objects of a graph that have a number. */
    static Cursor everywhere(PathGraph graph, Watch watch) {
        NodeSet nodes = new NodeSet(graph.terms().size());
        ExtendedIterator<Triple> triples = graph.graph().find();
        try {
            while (triples.hasNext()) {
                watch.step();
                Triple triple = triples.next();
                add(triple.getSubject(), graph.terms(), nodes);
                add(triple.getObject(), graph.terms(), nodes);
            }
        } finally {
            triples.close();
        }
        return nodes.cursor();
    }

    private static void add(Node term, Terms terms, NodeSet nodes) {
        int node = terms.find(term);
        if (node != Terms.NONE) nodes.add(node);
    }
}
