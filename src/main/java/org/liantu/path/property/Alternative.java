package org.liantu.path.property;

import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.Watch;

/** One step or another: an end of both comes twice. */
record Alternative(Step one, Step other) implements Step {

    @Override
    public Cursor from(int node, Watch watch) {
        return new Cursor() {
            private Cursor ends = one.from(node, watch);
            private boolean isLast;

            @Override
            public int next() {
                int end = ends.next();
                if (end != END || isLast) return end;
                isLast = true;
                ends = other.from(node, watch);
                return ends.next();
            }
        };
    }

    @Override
    public Cursor into(int node, Watch watch) {
        return inverse().from(node, watch);
    }

    @Override
    public long ways(int from, int to, Watch watch) {
        return one.ways(from, to, watch) + other.ways(from, to, watch);
    }

    @Override
    public long count(int node, Watch watch) {
        return one.count(node, watch) + other.count(node, watch);
    }

    @Override
    public Cursor starts(Watch watch) {
        return Starts.union(one.starts(watch), other.starts(watch));
    }

    @Override
    public boolean isDistinct() {
        return false;
    }

    @Override
    public boolean isNullable() {
        return one.isNullable() || other.isNullable();
    }

    @Override
    public double fanOut() {
        return one.fanOut() + other.fanOut();
    }

    @Override
    public Step inverse() {
        return new Alternative(one.inverse(), other.inverse());
    }
}
