package org.liantu.path.search;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.NodeSet;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;
import org.liantu.path.service.Hop;

/** The edges of some predicates, each followed forward or backward; every hop weighs 1. */
final class RelationNetwork implements Network {

    private final Terms terms;
    private final List<Hop> hops;
    private final List<Relation> relations;

    RelationNetwork(PathGraph graph, List<Hop> hops) {
        terms = graph.terms();
        this.hops = hops;
        relations = hops.stream().map(hop -> hop.in(graph)).toList();
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public void out(int node, Sink sink, Watch watch) {
        for (int arc = 0; arc < relations.size(); arc++)
            give(relations.get(arc).forward(), node, arc, sink, watch);
    }

    @Override
    public void into(int node, Sink sink, Watch watch) {
        for (int arc = 0; arc < relations.size(); arc++)
            give(relations.get(arc).backward(), node, arc, sink, watch);
    }

    private static void give(Edges edges, int node, int arc, Sink sink, Watch watch) {
        Slice slice = new Slice();
        edges.open(node, slice);
        watch.steps(1 + slice.size());
        for (int at = slice.start; at < slice.end; at++) sink.hop(slice.array[at], arc, 1);
    }

    @Override
    public Cursor starts(Watch watch) {
        NodeSet starts = new NodeSet(16);
        for (Relation relation : relations) {
            int bound = relation.forward().bound();
            for (int node = 0; node < bound; node++) {
                watch.step();
                if (relation.forward().degree(node) > 0) starts.add(node);
            }
        }
        return starts.cursor();
    }

    @Override
    public Optional<Node> predicate(int arc) {
        return Optional.of(hops.get(arc).predicate());
    }

    @Override
    public Optional<Node> fact(int arc) {
        return Optional.empty();
    }

    @Override
    public boolean isInverse(int arc) {
        return hops.get(arc).inverse();
    }
}
