package org.liantu.path.graph;

import java.util.Arrays;

/** Numbers in a row, at the end of which more can be added. */
public final class IntList {

    private int[] items;
    private int size;

    /** An empty list with room for some. */
    public IntList(int room) {
        items = new int[Math.max(4, room)];
    }

    /** Adds one at the end. */
    public void add(int item) {
        if (size == items.length) items = Arrays.copyOf(items, size + (size >>> 1));
        items[size++] = item;
    }

    /** The one at this place. */
    public int get(int place) {
        return items[place];
    }

    /** Puts another at this place. */
    public void set(int place, int item) {
        items[place] = item;
    }

    /** Takes the last away. */
    public int removeLast() {
        return items[--size];
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Keeps the first ones only. */
    public void truncate(int size) {
        this.size = size;
    }

    /** Puts them in ascending order, each once. */
    public void sortDistinct() {
        Arrays.sort(items, 0, size);
        int kept = 0;
        for (int at = 0; at < size; at++)
            if (at == 0 || items[at] != items[at - 1]) items[kept++] = items[at];
        size = kept;
    }

    /** Shows all of them in a slice, valid until the list changes. */
    public void show(Slice slice) {
        slice.show(items, 0, size);
    }

    /** A copy. */
    public int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
