package org.liantu.path.join;

import org.liantu.path.graph.Edges;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Watch;

/** The edges of a relation that fit each row: from what stands at its ends to what does not. */
final class EdgeRows implements Rows {

    private static final int SHORT = 8;

    private final Rows input;
    private final int[] row;
    private final Watch watch;
    private final Relation relation;
    private final int subject;
    private final int object;
    private final Slice slice = new Slice();
    private final Slice other = new Slice();

    /** The place that is filled, or -1. */
    private int filled = -1;

    /** The next subject to look at where neither end is filled, or -1. */
    private int scan = -1;

    EdgeRows(Rows input, Run run, Relation relation, int subject, int object) {
        this.input = input;
        this.row = run.row();
        this.watch = run.watch();
        this.relation = relation;
        this.subject = subject;
        this.object = object;
    }

    @Override
    public boolean next() {
        while (true) {
            if (filled >= 0) {
                if (slice.start < slice.end) {
                    watch.step();
                    row[filled] = slice.array[slice.start++];
                    return true;
                }
                row[filled] = Run.NOTHING;
                filled = -1;
            }
            if (scan >= 0 && scanOn()) {
                if (filled < 0) return true;
                continue;
            }
            if (!input.next()) return false;
            if (open()) return true;
        }
    }

    /** Looks at what stands at the ends; whether that is a row already. */
    private boolean open() {
        int from = row[subject];
        int to = row[object];
        if (from != Run.NOTHING && to != Run.NOTHING) {
            watch.step();
            return from >= 0 && to >= 0 && has(from, to);
        }
        if (from != Run.NOTHING) fill(relation.forward(), from, object);
        else if (to != Run.NOTHING) fill(relation.backward(), to, subject);
        else scan = 0;
        return false;
    }

    private void fill(Edges edges, int node, int place) {
        if (node < 0) return;
        edges.open(node, slice);
        filled = place;
    }

    private boolean has(int from, int to) {
        relation.forward().open(from, slice);
        if (slice.size() > SHORT) {
            relation.backward().open(to, other);
            if (other.size() < slice.size()) return contains(other, from);
        }
        return contains(slice, to);
    }

    private static boolean contains(Slice slice, int node) {
        int low = slice.start;
        int high = slice.end;
        while (high - low > SHORT) {
            int middle = low + high >>> 1;
            if (slice.array[middle] <= node) low = middle;
            else high = middle;
        }
        for (int at = low; at < high; at++) if (slice.array[at] == node) return true;
        return false;
    }

    /** Goes on to the next subject that has edges; false when there are no more. */
    private boolean scanOn() {
        Edges forward = relation.forward();
        for (int bound = forward.bound(); scan < bound; ) {
            watch.step();
            int node = scan++;
            forward.open(node, slice);
            if (slice.size() == 0) continue;
            if (subject == object) {
                if (!contains(slice, node)) continue;
                row[subject] = node;
                return true;
            }
            row[subject] = node;
            filled = object;
            return true;
        }
        row[subject] = Run.NOTHING;
        scan = -1;
        return false;
    }

    @Override
    public void reset() {
        if (filled >= 0) row[filled] = Run.NOTHING;
        if (scan >= 0) row[subject] = Run.NOTHING;
        filled = -1;
        scan = -1;
        input.reset();
    }
}
