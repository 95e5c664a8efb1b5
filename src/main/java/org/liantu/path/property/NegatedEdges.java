package org.liantu.path.property;

import java.util.Arrays;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;

/**
 * The edges of all predicates but some. Unlike other edges, a neighbour comes once for each triple
 * that leads to it; neighbours are in ascending order all the same.
 */
final class NegatedEdges implements Edges {

    private final PathGraph graph;
    private final Set<Node> excluded;
    private final boolean forward;

    private NegatedEdges(PathGraph graph, Set<Node> excluded, boolean forward) {
        this.graph = graph;
        this.excluded = excluded;
        this.forward = forward;
    }

    /** The edges of all predicates but those excluded, both ways. */
    static Relation relation(PathGraph graph, Set<Node> excluded) {
        return new Relation(
                new NegatedEdges(graph, excluded, true), new NegatedEdges(graph, excluded, false));
    }

    @Override
    public void open(int node, Slice slice) {
        IntList found = new IntList(4);
        Node term = graph.terms().term(node);
        Graph triples = graph.graph();
        if (!forward) collect(triples.find(Node.ANY, Node.ANY, term), found);
        else if (!term.isLiteral()) collect(triples.find(term, Node.ANY, Node.ANY), found);
        int[] neighbours = found.toArray();
        Arrays.sort(neighbours);
        slice.show(neighbours, 0, neighbours.length);
    }

    private void collect(ExtendedIterator<Triple> triples, IntList found) {
        try {
            while (triples.hasNext()) {
                Triple triple = triples.next();
                if (!excluded.contains(triple.getPredicate()))
                    found.add(
                            graph.terms().find(forward ? triple.getObject() : triple.getSubject()));
            }
        } finally {
            triples.close();
        }
    }

    @Override
    public int degree(int node) {
        Slice slice = new Slice();
        open(node, slice);
        return slice.size();
    }

    /** Meets all nodes of the graph, so that they have numbers. */
    @Override
    public int bound() {
        ExtendedIterator<Triple> triples = graph.graph().find();
        try {
            while (triples.hasNext()) {
                Triple triple = triples.next();
                graph.terms().find(triple.getSubject());
                graph.terms().find(triple.getObject());
            }
        } finally {
            triples.close();
        }
        return graph.terms().size();
    }

    @Override
    public long size() {
        return graph.graph().size();
    }
}
