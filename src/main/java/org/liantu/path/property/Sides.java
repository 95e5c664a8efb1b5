package org.liantu.path.property;

import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Watch;

/**
 * The side of a path that has fewer starts. Both are asked for starts by turns until one has no
 * more; where neither comes to its end soon, the path is taken as it is written.
 *
 * @param isForward whether it is the side at which the path starts
 * @param starts its starts, each once
 */
record Sides(boolean isForward, Cursor starts) {

    private static final int SOON = 1 << 14;

    static Sides of(Step step, Watch watch) {
        Cursor forward = step.starts(watch);
        Cursor backward = step.inverse().starts(watch);
        IntList before = new IntList(16);
        IntList after = new IntList(16);
        while (before.size() < SOON) {
            int node = forward.next();
            if (node == Cursor.END) return new Sides(true, all(before, forward));
            before.add(node);
            node = backward.next();
            if (node == Cursor.END) return new Sides(false, all(after, backward));
            after.add(node);
        }
        return new Sides(true, all(before, forward));
    }

    /** Those taken already, and then the rest. */
    private static Cursor all(IntList taken, Cursor rest) {
        return new Cursor() {
            private int at;

            @Override
            public int next() {
                return at < taken.size() ? taken.get(at++) : rest.next();
            }
        };
    }
}
