package org.liantu.path.service;

import org.apache.jena.graph.Node;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;

/**
 * The edges of one predicate.
 *
 * @param inverse whether they are followed from object to subject
 */
public record Hop(Node predicate, boolean inverse) {

    /** The same edges, the other way. */
    public Hop turned() {
        return new Hop(predicate, !inverse);
    }

    /** The edges in a graph. */
    public Relation in(PathGraph graph) {
        Relation relation = graph.relation(predicate);
        return inverse ? relation.inverse() : relation;
    }
}
