package org.liantu.path.join;

import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Cursor;

/** The ends of a property path that fit each row. */
final class WayRows implements Rows {

    private final Rows input;
    private final Run run;
    private final int[] row;
    private final Trail trail;
    private final int subject;
    private final int object;
    private final boolean onlyOne;
    private final WayCheck check;
    private final @Nullable NodeTest nodes;
    private @Nullable Cursor starts;
    private @Nullable Cursor ends;

    /** The place that is filled from {@link #ends}, or -1. */
    private int filled = -1;

    /** How many more times the row comes as it is. */
    private long again;

    /**
     * @param onlyOne whether one end is enough, and need not be named
     * @param onlyNodes whether only nodes of the graph can be ends
     */
    WayRows(
            Rows input,
            Run run,
            Trail trail,
            int subject,
            int object,
            boolean onlyOne,
            boolean onlyNodes) {
        this.input = input;
        this.run = run;
        this.row = run.row();
        this.trail = trail;
        this.subject = subject;
        this.object = object;
        this.onlyOne = onlyOne;
        check = new WayCheck(trail, run.watch());
        nodes = onlyNodes ? new NodeTest(trail.graph(), run) : null;
    }

    @Override
    public boolean next() {
        while (true) {
            if (again > 0) {
                again--;
                return true;
            }
            if (filled >= 0) {
                if (nextEnd()) return true;
                continue;
            }
            if (starts != null) {
                if (nextStart()) continue;
            }
            if (!input.next()) return false;
            open();
        }
    }

    private boolean nextEnd() {
        int end = ends.next();
        row[filled] = end == Cursor.END ? Run.NOTHING : end;
        if (end == Cursor.END) filled = -1;
        return end != Cursor.END;
    }

    private void open() {
        int from = row[subject];
        int to = row[object];
        if (nodes != null && !nodes.holds(from != Run.NOTHING ? from : to)) return;
        if (from != Run.NOTHING && to != Run.NOTHING) again = check.ways(from, to);
        else if (from != Run.NOTHING) fill(true, from, object);
        else if (to != Run.NOTHING) fill(false, to, subject);
        else
            starts =
                    trail.emptyWays() > 0
                            ? new Everywhere(trail.graph(), run)
                            : trail.step(true).starts(run.watch());
    }

    private void fill(boolean forward, int node, int place) {
        Cursor found =
                node < 0
                        ? new Repeat(node, trail.emptyWays())
                        : trail.step(forward).from(node, run.watch());
        if (onlyOne) {
            again = found.next() == Cursor.END ? 0 : 1;
            return;
        }
        ends = found;
        filled = place;
    }

    /** Goes on to the next start; false when there are no more. */
    private boolean nextStart() {
        int start = starts.next();
        row[subject] = start == Cursor.END ? Run.NOTHING : start;
        if (start == Cursor.END) starts = null;
        else if (subject == object) again = check.ways(start, start);
        else fill(true, start, object);
        return start != Cursor.END;
    }

    @Override
    public void reset() {
        if (filled >= 0) row[filled] = Run.NOTHING;
        if (starts != null) row[subject] = Run.NOTHING;
        filled = -1;
        starts = null;
        ends = null;
        again = 0;
        input.reset();
    }

    /** A term that is not in the graph, some times. */
    private static final class Repeat implements Cursor {

        private final int node;
        private long left;

        Repeat(int node, long times) {
            this.node = node;
            left = times;
        }

        @Override
        public int next() {
            return left-- > 0 ? node : END;
        }
    }
}
