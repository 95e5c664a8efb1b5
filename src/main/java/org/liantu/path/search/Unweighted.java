package org.liantu.path.search;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;

/** A network in which every hop weighs 1. */
record Unweighted(Network network) implements Network {

    @Override
    public Terms terms() {
        return network.terms();
    }

    @Override
    public void out(int node, Sink sink, Watch watch) {
        network.out(node, (other, arc, weight) -> sink.hop(other, arc, 1), watch);
    }

    @Override
    public void into(int node, Sink sink, Watch watch) {
        network.into(node, (other, arc, weight) -> sink.hop(other, arc, 1), watch);
    }

    @Override
    public Cursor starts(Watch watch) {
        return network.starts(watch);
    }

    @Override
    public Optional<Node> predicate(int arc) {
        return network.predicate(arc);
    }

    @Override
    public Optional<Node> fact(int arc) {
        return network.fact(arc);
    }

    @Override
    public boolean isInverse(int arc) {
        return network.isInverse(arc);
    }
}
