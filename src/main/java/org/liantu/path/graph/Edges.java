package org.liantu.path.graph;

/** One direction of a {@link Relation}: from each node to its neighbours. */
public interface Edges {

    /**
     * Fills {@code slice} with the neighbours of {@code node}, each once, in ascending order; with
     * none for a node that the relation does not know.
     */
    void open(int node, Slice slice);

    /** How many neighbours {@code node} has. */
    int degree(int node);

    /** Every node that has a neighbour is below this. It may grow while a search goes on. */
    int bound();

    /** How many edges there are, or a guess where counting them would cost a scan. */
    long size();
}
