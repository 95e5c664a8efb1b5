package org.liantu.path.index;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Which relation: that of a predicate in a graph.
 *
 * @param graph the name of a graph; {@link Quad#unionGraph} for the union of the named ones, {@link
 *     Quad#defaultGraphIRI} for the default graph
 */
record Key(Node graph, Node predicate) {

    /** The relation of {@code predicate} in what a quad calls {@code graph}. */
    static Key of(Node graph, Node predicate) {
        return new Key(Quad.isDefaultGraph(graph) ? Quad.defaultGraphIRI : graph, predicate);
    }
}
