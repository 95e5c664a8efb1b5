package org.liantu.path.join;

import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.IntList;
import org.liantu.path.property.Step;

/**
 * What a {@code +} or {@code *} path reaches from any of many nodes, each once: one search that
 * takes in the next start when it has run dry. Only the place of the end is filled.
 */
final class SpreadRows implements Rows {

    private final Rows input;
    private final Run run;
    private final int[] row;
    private final Trail trail;
    private final Step body;
    private final int start;
    private final int end;

    /** Nodes that are ends, and those from which the search has gone on. */
    private IntSet given = new IntSet();

    private IntSet opened = new IntSet();
    private final IntList queue = new IntList(16);
    private int head;
    private @Nullable Cursor neighbours;

    SpreadRows(Rows input, Run run, Trail trail, boolean forward, int start, int end) {
        this.input = input;
        this.run = run;
        this.row = run.row();
        this.trail = trail;
        this.body = trail.body(forward);
        this.start = start;
        this.end = end;
    }

    @Override
    public boolean next() {
        row[end] = Run.NOTHING;
        while (true) {
            int node;
            while (neighbours != null && (node = neighbours.next()) != Cursor.END) {
                run.watch().step();
                if (opened.add(node)) queue.add(node);
                if (give(node)) return true;
            }
            neighbours = null;
            if (head < queue.size()) {
                neighbours = body.from(queue.get(head++), run.watch());
                continue;
            }
            if (!input.next()) return false;
            int from = row[start];
            if (from >= 0 && opened.add(from)) queue.add(from);
            if (trail.emptyWays() > 0 && give(from)) return true;
        }
    }

    private boolean give(int node) {
        if (!given.add(node)) return false;
        row[end] = node;
        return true;
    }

    @Override
    public void reset() {
        row[end] = Run.NOTHING;
        given = new IntSet();
        opened = new IntSet();
        queue.truncate(0);
        head = 0;
        neighbours = null;
        input.reset();
    }
}
