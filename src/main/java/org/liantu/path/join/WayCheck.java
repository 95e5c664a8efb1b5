package org.liantu.path.join;

import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.Watch;

/**
 * Whether a path leads from one node to another, asked again and again. Where one end stays the
 * same for long, all that it reaches is searched once.
 */
final class WayCheck {

    private static final int PATIENCE = 16;

    private final Trail trail;
    private final Watch watch;
    private int from = Run.NOTHING;
    private int to = Run.NOTHING;
    private int sameFrom;
    private int sameTo;
    private @Nullable IntSet reached;
    private @Nullable IntSet reaching;

    WayCheck(Trail trail, Watch watch) {
        this.trail = trail;
        this.watch = watch;
    }

    /** In how many ways the path leads from one to the other. */
    long ways(int start, int end) {
        if (start < 0 || end < 0) return start == end ? trail.emptyWays() : 0;
        if (!trail.isDistinct()) return trail.step(true).ways(start, end, watch);
        meet(start, end);
        if (reached != null) return reached.contains(end) ? 1 : 0;
        if (reaching != null) return reaching.contains(start) ? 1 : 0;
        if (sameFrom > PATIENCE) {
            reached = all(true, start);
            return reached.contains(end) ? 1 : 0;
        }
        if (sameTo > PATIENCE) {
            reaching = all(false, end);
            return reaching.contains(start) ? 1 : 0;
        }
        return trail.step(true).ways(start, end, watch);
    }

    private void meet(int start, int end) {
        sameFrom = start == from ? sameFrom + 1 : 0;
        sameTo = end == to ? sameTo + 1 : 0;
        if (sameFrom == 0) reached = null;
        if (sameTo == 0) reaching = null;
        from = start;
        to = end;
    }

    private IntSet all(boolean forward, int node) {
        IntSet ends = new IntSet();
        Cursor cursor = trail.step(forward).from(node, watch);
        for (int end = cursor.next(); end != Cursor.END; end = cursor.next()) ends.add(end);
        return ends;
    }
}
