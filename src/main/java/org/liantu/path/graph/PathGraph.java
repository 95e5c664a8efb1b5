package org.liantu.path.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * One graph as a search sees it: terms as numbers, and a relation for each predicate. It shows the
 * state of one transaction and is used by one thread within it.
 */
public interface PathGraph {

    /** The terms of the graph. */
    Terms terms();

    /** The edges that {@code predicate} makes; none if the graph does not have it. */
    Relation relation(Node predicate);

    /** The graph itself, for what relations do not hold. */
    Graph graph();
}
