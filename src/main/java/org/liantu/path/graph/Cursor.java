package org.liantu.path.graph;

/** Nodes one after another, found as they are asked for. */
@FunctionalInterface
public interface Cursor {

    /** What {@link #next} gives when there are no more. */
    int END = -1;

    /** The next node, or {@link #END}. */
    int next();
}
