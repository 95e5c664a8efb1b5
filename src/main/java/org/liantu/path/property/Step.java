package org.liantu.path.property;

import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.Watch;

/**
 * A property path in one graph, as numbers: from a node to the nodes where the path ends. Answers
 * have the multiplicity that SPARQL 1.1 gives them (section 18.4): an end comes once from closures
 * and optional paths, and once a way from sequences and alternatives.
 */
public interface Step {

    /** The nodes where the path ends that starts at {@code node}. */
    Cursor from(int node, Watch watch);

    /** The nodes where the path starts that ends at {@code node}. */
    Cursor into(int node, Watch watch);

    /** In how many ways the path leads from one node to the other; 0 or 1 when distinct. */
    long ways(int from, int to, Watch watch);

    /** The nodes at which the path can start, each once, in ascending order. */
    Cursor starts(Watch watch);

    /** Whether no end comes twice from one start. */
    boolean isDistinct();

    /** A guess at how many ends a start has. */
    double fanOut();

    /** The same path seen from the other side. */
    Step inverse();
}
