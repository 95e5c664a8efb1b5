package org.liantu.path.graph;

/**
 * The neighbours of a node: {@code array[start]} up to, and without, {@code array[end]}. A slice is
 * filled anew by each {@link Edges#open}; what it shows belongs to the relation and must not be
 * changed.
 */
public final class Slice {

    public int[] array = new int[0];
    public int start;
    public int end;

    /** Shows {@code array[start]} up to {@code array[end]}. */
    public void show(int[] array, int start, int end) {
        this.array = array;
        this.start = start;
        this.end = end;
    }

    /** Shows nothing. */
    public void clear() {
        start = 0;
        end = 0;
    }

    /** How many neighbours there are. */
    public int size() {
        return end - start;
    }
}
