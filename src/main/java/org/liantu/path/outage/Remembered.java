package org.liantu.path.outage;

import java.util.HashMap;
import java.util.Map;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;

/**
 * Edges that are kept once they are read: for a graph without an index, in a search that comes back
 * to the same few nodes again and again.
 */
final class Remembered implements Edges {

    private final Edges edges;
    private final Map<Integer, Slice> known = new HashMap<>();

    private Remembered(Edges edges) {
        this.edges = edges;
    }

    static Relation of(Relation relation) {
        return new Relation(
                new Remembered(relation.forward()), new Remembered(relation.backward()));
    }

    private Slice slice(int node) {
        return known.computeIfAbsent(
                node,
                any -> {
                    Slice slice = new Slice();
                    edges.open(node, slice);
                    return slice;
                });
    }

    @Override
    public void open(int node, Slice slice) {
        Slice read = slice(node);
        slice.show(read.array, read.start, read.end);
    }

    @Override
    public int degree(int node) {
        return slice(node).size();
    }

    @Override
    public int bound() {
        return edges.bound();
    }

    @Override
    public long size() {
        return edges.size();
    }
}
