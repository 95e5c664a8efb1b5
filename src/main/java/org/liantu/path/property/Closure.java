package org.liantu.path.property;

import java.util.LinkedHashSet;
import java.util.Set;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Watch;
import org.liantu.path.property.Automaton.Move;

/**
 * A path whose ends come once each: {@code p+}, {@code p*}, {@code p?} and all that nests in them.
 *
 * @param forward reads the path from its start to its end
 * @param backward reads it from its end to its start
 */
record Closure(Automaton forward, Automaton backward, PathGraph graph) implements Step {

    /** How far a guess goes. */
    private static final int LEVELS = 8;

    @Override
    public Cursor from(int node, Watch watch) {
        return new Search(forward, node, watch);
    }

    @Override
    public Cursor into(int node, Watch watch) {
        return new Search(backward, node, watch);
    }

    @Override
    public long ways(int from, int to, Watch watch) {
        return Meeting.isFound(forward, from, to, watch) ? 1 : 0;
    }

    @Override
    public long count(int node, Watch watch) {
        return new Search(forward, node, watch).count();
    }

    @Override
    public Cursor starts(Watch watch) {
        if (isNullable()) return Starts.everywhere(graph, watch);
        Set<Edges> edges = new LinkedHashSet<>();
        for (Move move : forward.moves(Automaton.START)) edges.add(move.relation().forward());
        return edges.stream()
                .map(each -> Starts.of(each, watch))
                .reduce(Starts::union)
                .orElseThrow();
    }

    @Override
    public boolean isDistinct() {
        return true;
    }

    @Override
    public boolean isNullable() {
        return forward.isAccepting(Automaton.START);
    }

    @Override
    public double fanOut() {
        return FanOut.of(forward, LEVELS);
    }

    @Override
    public Step inverse() {
        return new Closure(backward, forward, graph);
    }
}
