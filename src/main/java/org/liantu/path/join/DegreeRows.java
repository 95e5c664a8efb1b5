package org.liantu.path.join;

import org.liantu.path.graph.Edges;

/** Rows that have a neighbour, without naming it. */
final class DegreeRows implements Rows {

    private final Rows input;
    private final Run run;
    private final Edges edges;
    private final int place;
    private final boolean counts;
    private int ways = 1;

    /**
     * @param place where the node stands
     * @param counts whether a row counts once for each neighbour, or once
     */
    DegreeRows(Rows input, Run run, Edges edges, int place, boolean counts) {
        this.input = input;
        this.run = run;
        this.edges = edges;
        this.place = place;
        this.counts = counts;
    }

    @Override
    public boolean next() {
        while (input.next()) {
            run.watch().step();
            int node = run.row()[place];
            int degree = node < 0 ? 0 : edges.degree(node);
            if (degree == 0) continue;
            if (counts) ways = degree;
            return true;
        }
        return false;
    }

    @Override
    public long ways() {
        return ways;
    }

    @Override
    public void reset() {
        input.reset();
    }
}
