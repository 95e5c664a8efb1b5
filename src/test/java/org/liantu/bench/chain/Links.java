package org.liantu.bench.chain;

import java.util.Arrays;

/**
 * Edges from nodes to nodes: those of {@code node} are {@code target[start[node]]} up to, and
 * without, {@code target[start[node + 1]]}.
 */
public record Links(int[] start, int[] target) {

    /** How many nodes have a place here. */
    public int nodes() {
        return start.length - 1;
    }

    public int size() {
        return target.length;
    }

    public int degree(int node) {
        return start[node + 1] - start[node];
    }

    /** The edge of {@code node} at this place. */
    public int at(int node, int place) {
        return target[start[node] + place];
    }

    public boolean has(int from, int to) {
        for (int at = start[from]; at < start[from + 1]; at++) if (target[at] == to) return true;
        return false;
    }

    /** The same edges the other way round, for {@code nodes} nodes. */
    public Links inverse(int nodes) {
        int[] from = new int[nodes + 1];
        for (int to : target) from[to + 1]++;
        for (int node = 0; node < nodes; node++) from[node + 1] += from[node];
        int[] next = Arrays.copyOf(from, nodes);
        int[] back = new int[target.length];
        for (int node = 0; node < nodes(); node++)
            for (int at = start[node]; at < start[node + 1]; at++) back[next[target[at]]++] = node;
        return new Links(from, back);
    }

    /** Takes the edges of node after node. */
    static final class Builder {

        private final int[] start;
        private int[] target = new int[1024];
        private int node;
        private int size;

        Builder(int nodes) {
            start = new int[nodes + 1];
        }

        void add(int to) {
            if (size == target.length) target = Arrays.copyOf(target, size * 2);
            target[size++] = to;
        }

        /** Ends the edges of this node: they are put in order, each once. */
        void end() {
            int first = start[node];
            Arrays.sort(target, first, size);
            int kept = first;
            for (int at = first; at < size; at++)
                if (at == first || target[at] != target[at - 1]) target[kept++] = target[at];
            size = kept;
            start[++node] = size;
        }

        Links build() {
            return new Links(start, Arrays.copyOf(target, size));
        }
    }
}
