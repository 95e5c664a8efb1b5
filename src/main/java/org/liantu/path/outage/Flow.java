package org.liantu.path.outage;

import java.util.Arrays;
import java.util.List;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.LongNumbers;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Watch;

/**
 * All that leads to a target, as a plain graph in which any way will do: its nodes counted from 0,
 * which is the target, and its edges in the direction of the target.
 */
final class Flow {

    static final int TARGET = 0;

    private final int[] nodes;
    private final IntList from;
    private final IntList to;
    private final int[] starts;
    private final int[] ends;
    private final int[] sources;

    private Flow(IntList nodes, IntList from, IntList to, int[] sources) {
        this.nodes = nodes.toArray();
        this.from = from;
        this.to = to;
        this.sources = sources;
        starts = new int[this.nodes.length + 1];
        ends = new int[from.size()];
        for (int edge = 0; edge < from.size(); edge++) starts[from.get(edge) + 1]++;
        for (int node = 0; node < this.nodes.length; node++) starts[node + 1] += starts[node];
        int[] next = Arrays.copyOf(starts, starts.length);
        for (int edge = 0; edge < from.size(); edge++) ends[next[from.get(edge)]++] = to.get(edge);
    }

    /**
     * What leads to {@code target}.
     *
     * @param back from a node to those right before it
     * @param sources where flow comes from; if empty, wherever nothing comes before
     */
    static Flow into(int target, List<Edges> back, int[] sources, Watch watch) {
        LongNumbers numbers = new LongNumbers();
        IntList nodes = new IntList(16);
        IntList from = new IntList(16);
        IntList to = new IntList(16);
        IntList first = new IntList(16);
        numbers.put(target, 1);
        nodes.add(target);
        Slice slice = new Slice();
        for (int node = 0; node < nodes.size(); node++) {
            int before = from.size();
            for (Edges edges : back) {
                edges.open(nodes.get(node), slice);
                watch.steps(1 + slice.size());
                for (int at = slice.start; at < slice.end; at++) {
                    if (numbers.get(slice.array[at]) == 0) {
                        nodes.add(slice.array[at]);
                        numbers.put(slice.array[at], nodes.size());
                    }
                    from.add(numbers.get(slice.array[at]) - 1);
                    to.add(node);
                }
            }
            if (from.size() == before) first.add(node);
        }
        if (sources.length > 0) {
            first.truncate(0);
            for (int source : sources)
                if (numbers.get(source) != 0) first.add(numbers.get(source) - 1);
            first.sortDistinct();
        }
        return new Flow(nodes, from, to, first.toArray());
    }

    int size() {
        return nodes.length;
    }

    /** What a number stands for. */
    int node(int number) {
        return nodes[number];
    }

    /** Where flow comes from, in ascending order. */
    int[] sources() {
        return sources;
    }

    boolean isSource(int number) {
        return Arrays.binarySearch(sources, number) >= 0;
    }

    int edgeCount() {
        return ends.length;
    }

    /** The place in {@link #end} of the first edge from a node; those of the next node follow. */
    int start(int node) {
        return starts[node];
    }

    /** Where an edge leads. */
    int end(int place) {
        return ends[place];
    }
}
