package org.liantu.path.outage;

import java.util.List;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;

/** Several relations as one. */
final class Unions {

    private Unions() {}

    /** The edges of all of them, each once. */
    static Relation of(List<Relation> relations) {
        return new Relation(
                new Together(relations.stream().map(Relation::forward).toList()),
                new Together(relations.stream().map(Relation::backward).toList()));
    }

    private record Together(List<Edges> parts) implements Edges {

        @Override
        public void open(int node, Slice slice) {
            IntList all = new IntList(8);
            for (Edges part : parts) {
                part.open(node, slice);
                for (int at = slice.start; at < slice.end; at++) all.add(slice.array[at]);
            }
            all.sortDistinct();
            all.show(slice);
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
}
