package org.liantu.path.property;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;

/** A step between terms instead of numbers. */
record TermPath(Step step, PathGraph graph, Watch watch) {

    /** The next node has not been asked for. */
    private static final int UNREAD = -2;

    static TermPath of(Path path, PathGraph graph, Watch watch) {
        return new TermPath(Steps.of(path, graph), graph, watch);
    }

    /** Whether the graph has a number for a term. */
    boolean knows(Node term) {
        return graph.terms().find(term) != Terms.NONE;
    }

    /** The ends of the path from a known term. */
    Iterator<Node> from(Node term) {
        return terms(step.from(graph.terms().find(term), watch));
    }

    /** The starts of the path to a known term. */
    Iterator<Node> into(Node term) {
        return terms(step.into(graph.terms().find(term), watch));
    }

    /** In how many ways the path leads from one known term to another. */
    long ways(Node from, Node to) {
        return step.ways(graph.terms().find(from), graph.terms().find(to), watch);
    }

    /** The terms of some nodes. */
    Iterator<Node> terms(Cursor nodes) {
        return new Iterator<>() {
            private int next = UNREAD;

            @Override
            public boolean hasNext() {
                if (next == UNREAD) next = nodes.next();
                return next != Cursor.END;
            }

            @Override
            public Node next() {
                if (!hasNext()) throw new NoSuchElementException();
                Node term = graph.terms().term(next);
                next = UNREAD;
                return term;
            }
        };
    }
}
