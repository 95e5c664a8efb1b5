package org.liantu.path.search;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;

/** What a search walks on: nodes with numbers, and hops that each have an arc and a weight. */
interface Network {

    /** Takes the hops of a node one by one. */
    interface Sink {

        /**
         * @param other the node at the other side
         * @param arc which way the hop goes; see {@link #predicate} and {@link #fact}
         * @param weight 1 where there are no weights
         */
        void hop(int other, int arc, double weight);
    }

    /** The numbers of nodes. */
    Terms terms();

    /** Gives the hops out of a node. */
    void out(int node, Sink sink, Watch watch);

    /** Gives the hops into a node. */
    void into(int node, Sink sink, Watch watch);

    /** The nodes that have a hop out of them, each once. */
    Cursor starts(Watch watch);

    /** The predicate that an arc follows, if it follows one. */
    Optional<Node> predicate(int arc);

    /** The fact that an arc is, where the network knows it. */
    Optional<Node> fact(int arc);

    /** Whether an arc goes from an object to a subject. */
    boolean isInverse(int arc);
}
