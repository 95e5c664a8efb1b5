package org.liantu.path.property;

import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.Watch;

/**
 * One step after another: an end comes once for each way to each middle, and each way on from it.
 */
record Sequence(Step first, Step second) implements Step {

    @Override
    public Cursor from(int node, Watch watch) {
        return new Cursor() {
            private final Cursor middles = first.from(node, watch);
            private Cursor ends = () -> END;

            @Override
            public int next() {
                for (; ; ) {
                    int end = ends.next();
                    if (end != END) return end;
                    int middle = middles.next();
                    if (middle == END) return END;
                    ends = second.from(middle, watch);
                }
            }
        };
    }

    @Override
    public Cursor into(int node, Watch watch) {
        return inverse().from(node, watch);
    }

    /**
     * The ways through all middles. Both sides are asked for middles by turns until one has no
     * more; the other then only has to be matched with what that one gave.
     */
    @Override
    public long ways(int from, int to, Watch watch) {
        Cursor before = first.from(from, watch);
        Cursor after = second.into(to, watch);
        Counts left = new Counts();
        Counts right = new Counts();
        for (; ; ) {
            int middle = before.next();
            if (middle == Cursor.END) return matched(left, right, after, second.isDistinct());
            left.add(middle);
            middle = after.next();
            if (middle == Cursor.END) return matched(right, left, before, first.isDistinct());
            right.add(middle);
        }
    }

    /** Pairs of a middle of the whole side and the same middle of the other. */
    private static long matched(Counts whole, Counts part, Cursor rest, boolean isDistinct) {
        long ways = 0;
        int unmatched = whole.size();
        for (int at = whole.next(0); at >= 0; at = whole.next(at + 1)) {
            long times = part.count(whole.node(at));
            if (times > 0) unmatched--;
            ways += times * whole.count(whole.node(at));
        }
        while (unmatched > 0 || (!isDistinct && whole.size() > 0)) {
            int middle = rest.next();
            if (middle == Cursor.END) break;
            long times = whole.count(middle);
            if (times > 0) unmatched--;
            ways += times;
        }
        return ways;
    }

    @Override
    public long count(int node, Watch watch) {
        long count = 0;
        Cursor middles = first.from(node, watch);
        for (int middle = middles.next(); middle != Cursor.END; middle = middles.next())
            count += second.count(middle, watch);
        return count;
    }

    @Override
    public Cursor starts(Watch watch) {
        if (!first.isNullable() || second.isNullable()) return first.starts(watch);
        return Starts.union(first.starts(watch), second.starts(watch));
    }

    @Override
    public boolean isDistinct() {
        return false;
    }

    @Override
    public boolean isNullable() {
        return first.isNullable() && second.isNullable();
    }

    @Override
    public double fanOut() {
        return first.fanOut() * second.fanOut();
    }

    @Override
    public Step inverse() {
        return new Sequence(second.inverse(), first.inverse());
    }
}
