package org.liantu.path.graph;

import org.apache.jena.graph.Node;

/** Small numbers for RDF terms, counted from 0. A term that has a number keeps it. */
public interface Terms {

    /** Stands for a term that has no number. */
    int NONE = -1;

    /** The number of {@code term}, or {@link #NONE}. */
    int find(Node term);

    /** The term that has this number. */
    Node term(int number);

    /** Every number is below this. It may grow while a search goes on. */
    int size();
}
