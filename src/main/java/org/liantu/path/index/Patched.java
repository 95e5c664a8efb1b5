package org.liantu.path.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.Slice;

/** Edges that differ from a base in some nodes. */
final class Patched implements Edges {

    private final Adjacency base;
    private final IntTrie<Patch> patches;
    private final int bound;
    private final long size;
    private final int changes;

    private Patched(Adjacency base, IntTrie<Patch> patches, int bound, long size, int changes) {
        this.base = base;
        this.patches = patches;
        this.bound = bound;
        this.size = size;
        this.changes = changes;
    }

    /** The same edges, to be patched. */
    static Patched of(Edges edges) {
        if (edges instanceof Patched patched) return patched;
        Adjacency base = (Adjacency) edges;
        return new Patched(base, IntTrie.empty(), base.bound(), base.size(), 0);
    }

    /** These edges, after which the one from {@code node} to {@code neighbour} is there or not. */
    Patched with(int node, int neighbour, boolean present) {
        Slice slice = new Slice();
        base.open(node, slice);
        boolean inBase = Arrays.binarySearch(slice.array, slice.start, slice.end, neighbour) >= 0;
        Patch before = patch(node);
        Patch after = before.with(neighbour, present, inBase);
        int change = after.change() - before.change();
        if (change == 0) return this;
        return new Patched(
                base,
                patches.put(node, after),
                Math.max(bound, node + 1),
                size + change,
                changes + 1);
    }

    private Patch patch(int node) {
        @Nullable Patch patch = patches.get(node);
        return patch == null ? Patch.NONE : patch;
    }

    /** Whether so much has changed that new rows are worth their making. */
    boolean isWorn() {
        return changes > 65_536 && changes > base.size() / 4;
    }

    @Override
    public void open(int node, Slice slice) {
        base.open(node, slice);
        @Nullable Patch patch = patches.get(node);
        if (patch != null) patch.apply(slice);
    }

    @Override
    public int degree(int node) {
        return base.degree(node) + patch(node).change();
    }

    @Override
    public int bound() {
        return bound;
    }

    @Override
    public long size() {
        return size;
    }

    /** Bytes of its base. */
    long bytes() {
        return base.bytes();
    }
}
