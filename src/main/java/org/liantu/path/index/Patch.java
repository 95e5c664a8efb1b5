package org.liantu.path.index;

import java.util.Arrays;
import org.liantu.path.graph.Slice;

/**
 * How the neighbours of one node differ from those in the base: some more, some less, both
 * ascending.
 */
record Patch(int[] added, int[] removed) {

    static final Patch NONE = new Patch(new int[0], new int[0]);

    /** This patch, after which {@code neighbour} is there or not. */
    Patch with(int neighbour, boolean present, boolean inBase) {
        if (inBase)
            return new Patch(
                    added, present ? without(removed, neighbour) : with(removed, neighbour));
        return new Patch(present ? with(added, neighbour) : without(added, neighbour), removed);
    }

    private static int[] with(int[] sorted, int item) {
        int place = Arrays.binarySearch(sorted, item);
        if (place >= 0) return sorted;
        int at = -place - 1;
        int[] more = new int[sorted.length + 1];
        System.arraycopy(sorted, 0, more, 0, at);
        more[at] = item;
        System.arraycopy(sorted, at, more, at + 1, sorted.length - at);
        return more;
    }

    private static int[] without(int[] sorted, int item) {
        int place = Arrays.binarySearch(sorted, item);
        if (place < 0) return sorted;
        int[] less = new int[sorted.length - 1];
        System.arraycopy(sorted, 0, less, 0, place);
        System.arraycopy(sorted, place + 1, less, place, less.length - place);
        return less;
    }

    /** Changes a slice that shows the base's neighbours into one that shows these. */
    void apply(Slice slice) {
        int[] merged = new int[slice.size() + added.length];
        int end = 0;
        int more = 0;
        int less = 0;
        for (int at = slice.start; at < slice.end; at++) {
            int item = slice.array[at];
            while (more < added.length && added[more] < item) merged[end++] = added[more++];
            while (less < removed.length && removed[less] < item) less++;
            if (less == removed.length || removed[less] != item) merged[end++] = item;
        }
        while (more < added.length) merged[end++] = added[more++];
        slice.show(merged, 0, end);
    }

    int change() {
        return added.length - removed.length;
    }
}
