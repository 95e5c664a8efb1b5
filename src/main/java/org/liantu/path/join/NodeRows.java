package org.liantu.path.join;

import org.liantu.path.graph.Edges;

/** All nodes that have a neighbour, without naming it. */
final class NodeRows implements Rows {

    private final Rows input;
    private final Run run;
    private final Edges edges;
    private final int place;
    private final boolean counts;
    private int ways = 1;

    /** The next node to look at, or -1 before a row has come. */
    private int scan = -1;

    /**
     * @param place where the node is put
     * @param counts whether a row counts once for each neighbour, or once
     */
    NodeRows(Rows input, Run run, Edges edges, int place, boolean counts) {
        this.input = input;
        this.run = run;
        this.edges = edges;
        this.place = place;
        this.counts = counts;
    }

    @Override
    public boolean next() {
        while (scan >= 0 || input.next()) {
            if (scan < 0) scan = 0;
            for (int bound = edges.bound(); scan < bound; ) {
                run.watch().step();
                int degree = edges.degree(scan++);
                if (degree == 0) continue;
                run.row()[place] = scan - 1;
                if (counts) ways = degree;
                return true;
            }
            clear();
        }
        return false;
    }

    private void clear() {
        if (scan >= 0) run.row()[place] = Run.NOTHING;
        scan = -1;
    }

    @Override
    public long ways() {
        return ways;
    }

    @Override
    public void reset() {
        clear();
        input.reset();
    }
}
