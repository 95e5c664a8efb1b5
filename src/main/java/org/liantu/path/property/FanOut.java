package org.liantu.path.property;

import org.liantu.path.graph.Edges;
import org.liantu.path.property.Automaton.Move;

/** Guesses at how many nodes are reached from one. */
final class FanOut {

    private static final int SAMPLES = 64;

    private FanOut() {}

    /**
     * How many neighbours a node has that has any: the mean degree of nodes at even distances from
     * each other.
     */
    static double of(Edges edges) {
        int bound = edges.bound();
        if (bound == 0) return 0;
        int stride = Math.max(1, bound / SAMPLES);
        long met = 0;
        long neighbours = 0;
        for (int node = 0; node < bound; node += stride) {
            int degree = edges.degree(node);
            if (degree > 0) met++;
            neighbours += degree;
        }
        return met == 0 ? Math.max(1.0, (double) edges.size() / bound) : (double) neighbours / met;
    }

    /**
     * How many ends a path has: those on the first levels of a tree that branches as its edges do,
     * and no more than there are edges.
     */
    static double of(Automaton automaton, int levels) {
        double[] reached = new double[automaton.size()];
        reached[Automaton.START] = 1;
        double ends = automaton.isAccepting(Automaton.START) ? 1 : 0;
        double most = 1;
        for (Move[] moves : automaton.moves())
            for (Move move : moves) most += move.relation().forward().size();
        for (int level = 0; level < levels; level++) {
            double[] next = new double[reached.length];
            for (int state = 0; state < reached.length; state++)
                for (Move move : automaton.moves(state))
                    if (reached[state] > 0)
                        next[move.state()] += reached[state] * of(move.relation().forward());
            for (int state = 0; state < next.length; state++)
                if (automaton.isAccepting(state)) ends += next[state];
            reached = next;
        }
        return Math.min(ends, most);
    }
}
