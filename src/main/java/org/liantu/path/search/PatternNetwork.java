package org.liantu.path.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;

/** Hops that a pattern gave, each with its weight and, if the pattern names one, its fact. */
final class PatternNetwork implements Network {

    private record Arc(int from, int to, double weight, @Nullable Node fact) {}

    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final List<IntList> out = new ArrayList<>();
    private final List<IntList> into = new ArrayList<>();

    private final Terms terms =
            new Terms() {
                @Override
                public int find(Node term) {
                    return numbers.getOrDefault(term, NONE);
                }

                @Override
                public Node term(int number) {
                    return nodes.get(number);
                }

                @Override
                public int size() {
                    return nodes.size();
                }
            };

    /** Adds a hop. */
    void add(Node from, Node to, double weight, @Nullable Node fact) {
        Arc arc = new Arc(number(from), number(to), weight, fact);
        out.get(arc.from()).add(arcs.size());
        into.get(arc.to()).add(arcs.size());
        arcs.add(arc);
    }

    private int number(Node node) {
        Integer number = numbers.putIfAbsent(node, nodes.size());
        if (number != null) return number;
        nodes.add(node);
        out.add(new IntList(4));
        into.add(new IntList(4));
        return nodes.size() - 1;
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public void out(int node, Sink sink, Watch watch) {
        IntList list = out.get(node);
        watch.steps(1 + list.size());
        for (int at = 0; at < list.size(); at++) {
            Arc arc = arcs.get(list.get(at));
            sink.hop(arc.to(), list.get(at), arc.weight());
        }
    }

    @Override
    public void into(int node, Sink sink, Watch watch) {
        IntList list = into.get(node);
        watch.steps(1 + list.size());
        for (int at = 0; at < list.size(); at++) {
            Arc arc = arcs.get(list.get(at));
            sink.hop(arc.from(), list.get(at), arc.weight());
        }
    }

    @Override
    public Cursor starts(Watch watch) {
        return new Cursor() {
            private int at;

            @Override
            public int next() {
                while (at < nodes.size()) {
                    watch.step();
                    int node = at++;
                    if (out.get(node).size() > 0) return node;
                }
                return END;
            }
        };
    }

    @Override
    public Optional<Node> predicate(int arc) {
        return Optional.empty();
    }

    @Override
    public Optional<Node> fact(int arc) {
        return Optional.ofNullable(arcs.get(arc).fact());
    }

    @Override
    public boolean isInverse(int arc) {
        return false;
    }
}
