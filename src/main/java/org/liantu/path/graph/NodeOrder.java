package org.liantu.path.graph;

import org.apache.jena.sparql.util.NodeCmp;

/** An order of nodes by what they stand for, which does not depend on their numbers. */
@FunctionalInterface
public interface NodeOrder {

    /** The order of the nodes' terms. */
    static NodeOrder of(Terms terms) {
        return (one, other) ->
                one == other ? 0 : NodeCmp.compareRDFTerms(terms.term(one), terms.term(other));
    }

    /** Below 0 if the first comes first, 0 if they are the same. */
    int compare(int one, int other);

    /** The first of some nodes. */
    default int least(int... nodes) {
        int least = nodes[0];
        for (int node : nodes) if (compare(node, least) < 0) least = node;
        return least;
    }
}
