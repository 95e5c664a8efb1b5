package org.liantu.path.property;

import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.Watch;

/**
 * A property path in one graph, as numbers: from a node to the nodes where the path ends. Answers
 * have the multiplicity that SPARQL 1.1 gives them (section 18.4): an end comes once from closures
 * and optional paths, and once a way from sequences and alternatives. {@link Steps} makes steps.
 */
public interface Step {

    /** The nodes where the path ends that starts at {@code node}. */
    Cursor from(int node, Watch watch);

    /** The nodes where the path starts that ends at {@code node}. */
    Cursor into(int node, Watch watch);

    /** In how many ways the path leads from one node to the other; 0 or 1 when distinct. */
    long ways(int from, int to, Watch watch);

    /** How many nodes {@link #from} gives, found without giving them. */
    default long count(int node, Watch watch) {
        long count = 0;
        for (Cursor ends = from(node, watch); ends.next() != Cursor.END; ) count++;
        return count;
    }

    /**
     * The nodes at which the path can start, each once, in ascending order; some may turn out to
     * have no end. A {@linkplain #isNullable nullable} path can start anywhere: these are then all
     * nodes of the graph that have a number.
     */
    Cursor starts(Watch watch);

    /** Whether no end comes twice from one start. */
    boolean isDistinct();

    /** Whether the path can have no length, and so leads from every term to itself. */
    default boolean isNullable() {
        return false;
    }

    /** A guess at how many ends a start has. */
    double fanOut();

    /** The same path seen from the other side. */
    Step inverse();
}
