package org.liantu.path.join;

import java.util.BitSet;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;

/** A triple pattern whose predicate is given. */
record Edge(PathGraph graph, Relation relation, Degrees degrees, Slot subject, Slot object)
        implements PatternPlan {

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
        int unused = needs.distinct() ? leaves(pipe, needs) : -1;
        guess(pipe.guess());
        if (unused >= 0) appendNodes(pipe, unused, false);
        else
            pipe.through(
                    new EdgeRows(
                            pipe.rows(), pipe.run(), relation, subject.place(), object.place()),
                    binds(),
                    binds(),
                    binds());
    }

    /** The place of an end that it would fill anew and that nobody looks at, or -1. */
    private int leaves(Pipe pipe, Needs needs) {
        if (subject.place() == object.place()) return -1;
        if (pipe.lacks(subject) && !needs.places().get(subject.place())) return ends(pipe, subject);
        if (pipe.lacks(object) && !needs.places().get(object.place())) return ends(pipe, object);
        return -1;
    }

    private int ends(Pipe pipe, Slot end) {
        Slot other = end == subject ? object : subject;
        return pipe.has(other) || pipe.lacks(other) ? end.place() : -1;
    }

    /** The place of an end that can be counted without going through it, or -1. */
    int counts(Pipe pipe, Needs needs) {
        if (needs.counted() == Needs.ALL) return leaves(pipe, needs);
        if (subject.place() == object.place()) return -1;
        Slot end = needs.counted() == subject.place() ? subject : object;
        Slot other = end == subject ? object : subject;
        if (end.place() != needs.counted() || !pipe.lacks(end)) return -1;
        boolean isNamed = pipe.lacks(other) && needs.places().get(other.place());
        return pipe.has(other) || isNamed ? end.place() : -1;
    }

    /** Counts the neighbours in a place instead of giving them; see {@link #counts}. */
    void appendCount(Pipe pipe, int place) {
        appendNodes(pipe, place, true);
    }

    /** The nodes at one end, without what is in {@code place} at the other. */
    private void appendNodes(Pipe pipe, int place, boolean counts) {
        boolean forward = object.place() == place;
        Edges edges = forward ? relation.forward() : relation.backward();
        Slot end = forward ? subject : object;
        if (pipe.has(end))
            pipe.through(new DegreeRows(pipe.rows(), pipe.run(), edges, end.place(), counts));
        else {
            BitSet filled = Places.of(end.place());
            pipe.through(
                    new NodeRows(pipe.rows(), pipe.run(), edges, end.place(), counts),
                    filled,
                    filled,
                    filled);
        }
    }
}
