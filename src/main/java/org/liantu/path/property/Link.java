package org.liantu.path.property;

import java.util.Arrays;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Watch;

/** The step along one edge of a relation. */
record Link(Relation relation, boolean isDistinct) implements Step {

    @Override
    public Cursor from(int node, Watch watch) {
        return neighbours(relation.forward(), node, watch);
    }

    @Override
    public Cursor into(int node, Watch watch) {
        return neighbours(relation.backward(), node, watch);
    }

    private static Cursor neighbours(Edges edges, int node, Watch watch) {
        Slice slice = new Slice();
        edges.open(node, slice);
        return () -> {
            if (slice.start == slice.end) return Cursor.END;
            watch.step();
            return slice.array[slice.start++];
        };
    }

    @Override
    public long ways(int from, int to, Watch watch) {
        boolean forward = relation.forward().degree(from) <= relation.backward().degree(to);
        Slice slice = new Slice();
        if (forward) relation.forward().open(from, slice);
        else relation.backward().open(to, slice);
        watch.step();
        int sought = forward ? to : from;
        int at = Arrays.binarySearch(slice.array, slice.start, slice.end, sought);
        if (at < 0) return 0;
        if (isDistinct) return 1;
        long ways = 0;
        for (int each = slice.start; each < slice.end; each++)
            if (slice.array[each] == sought) ways++;
        return ways;
    }

    @Override
    public long count(int node, Watch watch) {
        watch.step();
        return relation.forward().degree(node);
    }

    @Override
    public Cursor starts(Watch watch) {
        return Starts.of(relation.forward(), watch);
    }

    @Override
    public double fanOut() {
        return FanOut.of(relation.forward());
    }

    @Override
    public Step inverse() {
        return new Link(relation.inverse(), isDistinct);
    }
}
