package org.liantu.path.graph;

import java.util.Arrays;

/** Edges in two arrays, which count how often they are opened. */
public final class ArrayEdges implements Edges {

    /** Where the neighbours of each node begin in {@link #targets}. */
    public final int[] offsets;

    public final int[] targets;
    private long opened;

    private ArrayEdges(int[] offsets, int[] targets) {
        this.offsets = offsets;
        this.targets = targets;
    }

    /** The edges from {@code from[i]} to {@code to[i]}, each once, between nodes below bound. */
    public static ArrayEdges of(int bound, int[] from, int[] to) {
        long[] pairs = new long[from.length];
        for (int at = 0; at < from.length; at++) pairs[at] = ((long) from[at] << 32) | to[at];
        pairs = Arrays.stream(pairs).sorted().distinct().toArray();
        int[] offsets = new int[bound + 1];
        int[] targets = new int[pairs.length];
        for (int at = 0; at < pairs.length; at++) {
            offsets[(int) (pairs[at] >>> 32) + 1]++;
            targets[at] = (int) pairs[at];
        }
        for (int node = 0; node < bound; node++) offsets[node + 1] += offsets[node];
        return new ArrayEdges(offsets, targets);
    }

    /** Both directions of the same. */
    public static Relation relation(int bound, int[] from, int[] to) {
        return new Relation(of(bound, from, to), of(bound, to, from));
    }

    @Override
    public void open(int node, Slice slice) {
        opened++;
        if (node < offsets.length - 1) slice.show(targets, offsets[node], offsets[node + 1]);
        else slice.clear();
    }

    @Override
    public int degree(int node) {
        return node < offsets.length - 1 ? offsets[node + 1] - offsets[node] : 0;
    }

    @Override
    public int bound() {
        return offsets.length - 1;
    }

    @Override
    public long size() {
        return targets.length;
    }

    /** How many nodes were opened. */
    public long opened() {
        return opened;
    }
}
