package org.liantu.path.outage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;

/**
 * The edges of several relations as those of one: an edge that two of them have counts once. What
 * has to be put together is kept.
 */
final class Union implements Edges {

    private final List<Edges> parts;
    private final Map<Integer, IntList> merged = new HashMap<>();
    private final Slice part = new Slice();

    private Union(List<Edges> parts) {
        this.parts = parts;
    }

    static Relation of(List<Relation> relations) {
        return relations.size() == 1
                ? relations.get(0)
                : new Relation(
                        new Union(relations.stream().map(Relation::forward).toList()),
                        new Union(relations.stream().map(Relation::backward).toList()));
    }

    @Override
    public void open(int node, Slice slice) {
        slice.clear();
        for (Edges edges : parts) {
            edges.open(node, part);
            if (part.size() == 0) continue;
            if (slice.size() > 0) {
                merged.computeIfAbsent(node, this::merge).show(slice);
                return;
            }
            slice.show(part.array, part.start, part.end);
        }
    }

    private IntList merge(int node) {
        IntList all = new IntList(16);
        for (Edges edges : parts) {
            edges.open(node, part);
            for (int at = part.start; at < part.end; at++) all.add(part.array[at]);
        }
        all.sortDistinct();
        return all;
    }

    @Override
    public int degree(int node) {
        Slice slice = new Slice();
        open(node, slice);
        return slice.size();
    }

    @Override
    public int bound() {
        return parts.stream().mapToInt(Edges::bound).max().orElse(0);
    }

    @Override
    public long size() {
        return parts.stream().mapToLong(Edges::size).sum();
    }
}
