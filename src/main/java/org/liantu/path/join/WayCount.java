package org.liantu.path.join;

/** Rows from which a path leads somewhere, each as often as it does, without naming where. */
final class WayCount implements Rows {

    private final Rows input;
    private final Run run;
    private final Trail trail;
    private final boolean forward;
    private final int place;
    private long ways;

    /**
     * @param forward whether the path starts at what stands in {@code place}, or ends there
     */
    WayCount(Rows input, Run run, Trail trail, boolean forward, int place) {
        this.input = input;
        this.run = run;
        this.trail = trail;
        this.forward = forward;
        this.place = place;
    }

    @Override
    public boolean next() {
        while (input.next()) {
            int node = run.row()[place];
            ways = node < 0 ? trail.emptyWays() : trail.step(forward).count(node, run.watch());
            if (ways > 0) return true;
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
