package org.liantu.path.graph;

/**
 * The edges that one predicate makes in one graph, in both directions. What it holds does not
 * change.
 *
 * @param forward from subjects to objects
 * @param backward from objects to subjects
 */
public record Relation(Edges forward, Edges backward) {

    /** The same edges seen from the other side. */
    public Relation inverse() {
        return new Relation(backward, forward);
    }
}
