package org.liantu.path.join;

import java.util.BitSet;
import java.util.List;

/**
 * A pattern whose middle is a property path.
 *
 * @param ends what can stand at both ends at once, where the path can be without length
 */
record Way(Trail trail, Slot subject, Slot object, Ends ends) implements PatternPlan {

    /**
     * A path without length leads from any term to itself; but where both ends are variables and
     * nothing stands there, it leads from the nodes of the graph to themselves (SPARQL 1.1, section
     * 18.4). So it matters whether Jena comes to the pattern before its ends are filled.
     */
    enum Ends {
        /** It does not matter. */
        ANY,
        /** One of them is filled before the search begins. */
        FILLED,
        /** They are nodes of the graph, even if one is filled before. */
        NODES
    }

    /** A pattern that Jena comes to when these places are filled. */
    static Way of(Trail trail, Slot subject, Slot object, BitSet filled) {
        Ends ends = Ends.ANY;
        if (trail.emptyWays() > 0 && !subject.isConstant() && !object.isConstant())
            ends = Places.of(subject, object).intersects(filled) ? Ends.FILLED : Ends.NODES;
        return new Way(trail, subject, object, ends);
    }

    /** The same among other parts of a join: an edge at one of its ends ties that to the graph. */
    Way among(List<Plan> parts) {
        boolean isTied =
                parts.stream()
                        .anyMatch(
                                part ->
                                        part instanceof Edge edge
                                                && edge.graph() == trail.graph()
                                                && edge.binds().intersects(binds()));
        return isTied ? new Way(trail, subject, object, Ends.ANY) : this;
    }

    @Override
    public boolean isPositional() {
        return ends != Ends.ANY;
    }

    /** What it takes to open one more search, in edges followed. */
    private static final double SEARCH = 20;

    /** Dearer than anything else. */
    private static final double NEVER = 1e30;

    @Override
    public void guess(Guess guess) {
        boolean from = guess.has(subject.place());
        boolean to = guess.has(object.place());
        if (from && to) guessCheck(guess);
        else if (from) guessOpen(guess, trail.fan(true), object.place());
        else if (to) guessOpen(guess, trail.fan(false), subject.place());
        else {
            double starts = ends == Ends.FILLED ? NEVER : trail.starts();
            guess.step(starts * SEARCH, starts * trail.fan(true));
            guess.limit(subject.place(), starts);
            guess.limit(object.place(), starts);
        }
    }

    private static void guessOpen(Guess guess, double fan, int place) {
        guess.step(SEARCH + fan, fan);
        guess.limit(place, guess.rows);
    }

    /** Checks from an end that stays the same end with a search for all that it reaches. */
    private void guessCheck(Guess guess) {
        boolean fixed = guess.values(subject.place()) == 1 || guess.values(object.place()) == 1;
        double fan = trail.fan(guess.values(subject.place()) == 1);
        double effort = fixed ? Math.min(SEARCH, (SEARCH + fan) / guess.rows) : SEARCH;
        double varying = Math.max(guess.values(subject.place()), guess.values(object.place()));
        guess.step(1 + effort, Math.min(0.5, fan / Math.max(varying, 2 * fan)));
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        guess(pipe.guess());
        boolean onlyNodes = ends == Ends.NODES;
        if (needs.distinct() && !onlyNodes && trail.isRepeated() && spreads(pipe, needs)) return;
        boolean unused = needs.distinct() && opens(pipe) >= 0 && !needs.places().get(opens(pipe));
        WayRows rows =
                new WayRows(
                        pipe.rows(),
                        pipe.run(),
                        trail,
                        subject.place(),
                        object.place(),
                        unused,
                        onlyNodes);
        BitSet differ = trail.isDistinct() || unused ? binds() : null;
        pipe.through(rows, binds(), binds(), differ);
    }

    /**
     * Where only the far ends matter, they are searched from all near ends at once: what one search
     * has reached, the next need not go through again.
     */
    private boolean spreads(Pipe pipe, Needs needs) {
        int end = opens(pipe);
        if (end < 0 || pipe.isStart() || !needs.places().get(end)) return false;
        if (!Places.isWithin(Places.and(needs.places(), pipe.bound()), Places.of(end)))
            return false;
        boolean forward = pipe.has(subject);
        int start = forward ? subject.place() : object.place();
        pipe.through(new SpreadRows(pipe.rows(), pipe.run(), trail, forward, start, end));
        pipe.instead(pipe.rows(), Places.of(end), Places.of(end), Places.of(end));
        return true;
    }

    /** The place that it would fill anew from one that is filled, or -1. */
    int opens(Pipe pipe) {
        if (pipe.has(subject) && pipe.lacks(object)) return object.place();
        return pipe.has(object) && pipe.lacks(subject) ? subject.place() : -1;
    }

    /** Whether its ends can be counted without giving them. */
    boolean isCountable(Needs needs) {
        return ends != Ends.NODES && (needs.counted() == Needs.ALL || trail.isDistinct());
    }

    /** Counts the ends instead of giving them; see {@link #opens}. */
    void appendCount(Pipe pipe) {
        boolean forward = pipe.has(subject);
        int start = forward ? subject.place() : object.place();
        pipe.through(new WayCount(pipe.rows(), pipe.run(), trail, forward, start));
    }
}
