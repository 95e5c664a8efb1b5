package org.liantu.path.index;

import org.liantu.path.graph.Edges;
import org.liantu.path.graph.Slice;

/**
 * Edges as compressed sparse rows: the neighbours of all nodes in one array, and for each node
 * where its own begin. Takes 4 bytes an edge and 4 bytes for each node between the first and the
 * last that has neighbours.
 */
final class Adjacency implements Edges {

    private final int first;
    private final int[] offsets;
    private final int[] targets;

    /**
     * @param first the node that the first row is of
     * @param offsets where each row begins in {@code targets}, and where the last ends
     * @param targets the rows, each ascending and without doubles
     */
    Adjacency(int first, int[] offsets, int[] targets) {
        this.first = first;
        this.offsets = offsets;
        this.targets = targets;
    }

    @Override
    public void open(int node, Slice slice) {
        int row = node - first;
        if (row < 0 || row >= offsets.length - 1) slice.clear();
        else slice.show(targets, offsets[row], offsets[row + 1]);
    }

    @Override
    public int degree(int node) {
        int row = node - first;
        return row < 0 || row >= offsets.length - 1 ? 0 : offsets[row + 1] - offsets[row];
    }

    @Override
    public int bound() {
        return first + offsets.length - 1;
    }

    @Override
    public long size() {
        return targets.length;
    }

    /** Bytes of its arrays. */
    long bytes() {
        return 4L * offsets.length + 4L * targets.length;
    }
}
