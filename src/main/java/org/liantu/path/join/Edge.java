package org.liantu.path.join;

import java.util.BitSet;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;

/** A triple pattern whose predicate is given. */
record Edge(PathGraph graph, Relation relation, Degrees degrees, Slot subject, Slot object)
        implements Plan {

    @Override
    public BitSet binds() {
        return Places.of(subject, object);
    }

    @Override
    public BitSet surelyBinds() {
        return binds();
    }

    @Override
    public boolean isFree() {
        return true;
    }

    @Override
    public void guess(Guess guess) {
        boolean from = guess.has(subject.place());
        boolean to = guess.has(object.place());
        if (from && to) guess.step(1, Math.min(share(guess, true), share(guess, false)));
        else if (from)
            guess.step(1, fan(guess, subject.place(), relation.forward(), degrees.starts()));
        else if (to) guess.step(1, fan(guess, object.place(), relation.backward(), degrees.ends()));
        else guess.step(1, degrees.size());
        guess.limit(subject.place(), limit(guess, object, relation.backward(), degrees.starts()));
        guess.limit(object.place(), limit(guess, subject, relation.forward(), degrees.ends()));
    }

    /** How many neighbours what stands in a place has. */
    private double fan(Guess guess, int place, Edges edges, double sources) {
        int known = guess.known(place);
        if (known != Run.NOTHING) return degree(edges, known);
        return degrees.size() / Math.max(sources, guess.values(place));
    }

    /** Of what stands at one end, the share that has an edge to what stands at the other. */
    private double share(Guess guess, boolean forward) {
        int start = forward ? subject.place() : object.place();
        int end = forward ? object.place() : subject.place();
        double sources = forward ? degrees.starts() : degrees.ends();
        double targets = forward ? degrees.ends() : degrees.starts();
        Edges back = forward ? relation.backward() : relation.forward();
        int known = guess.known(end);
        double edges =
                known != Run.NOTHING
                        ? degree(back, known)
                        : degrees.size() / Math.max(targets, guess.values(end));
        return Math.min(1, edges / Math.max(sources, guess.values(start)));
    }

    private static double limit(Guess guess, Slot other, Edges edges, double most) {
        int known = guess.known(other.place());
        return known == Run.NOTHING ? most : Math.min(most, degree(edges, known));
    }

    private static int degree(Edges edges, int node) {
        return node < 0 ? 0 : edges.degree(node);
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        boolean unused = needs.distinct() && !needs.places().get(end(pipe));
        guess(pipe.guess());
        if (opensOneEnd(pipe) && unused) pipe.through(degreeRows(pipe, false));
        else
            pipe.through(
                    new EdgeRows(
                            pipe.rows(), pipe.run(), relation, subject.place(), object.place()),
                    binds(),
                    binds(),
                    binds());
    }

    /** Whether one end stands there surely and the other surely does not. */
    private boolean opensOneEnd(Pipe pipe) {
        return pipe.has(subject) && pipe.lacks(object) || pipe.has(object) && pipe.lacks(subject);
    }

    private int end(Pipe pipe) {
        return pipe.has(subject) ? object.place() : subject.place();
    }

    /** The place that it would fill anew from one that is filled, or -1. */
    int opens(Pipe pipe) {
        return opensOneEnd(pipe) ? end(pipe) : -1;
    }

    /** Counts the neighbours instead of giving them; see {@link #opens}. */
    void appendCount(Pipe pipe) {
        pipe.through(degreeRows(pipe, true));
    }

    private Rows degreeRows(Pipe pipe, boolean counts) {
        boolean forward = pipe.has(subject);
        return new DegreeRows(
                pipe.rows(),
                pipe.run(),
                forward ? relation.forward() : relation.backward(),
                forward ? subject.place() : object.place(),
                counts);
    }
}
