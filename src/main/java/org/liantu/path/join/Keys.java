package org.liantu.path.join;

import java.util.Arrays;

/**
 * A table of keys, each some numbers wide, that are counted from 0 in the order in which they came.
 */
final class Keys {

    private static final int LEAST = 16;

    private final int width;
    private int[] keys;
    private int[] slots = new int[LEAST];
    private int size;

    /** An empty table of keys that are {@code width} numbers wide. */
    Keys(int width) {
        this.width = width;
        keys = new int[LEAST * width];
    }

    /**
     * The number of the key that stands in these places of a row; {@code -1 - number} when it is
     * new and was added.
     */
    int add(int[] row, int[] places) {
        int slot = slot(row, places);
        if (slots[slot] != 0) return slots[slot] - 1;
        if ((size + 1) * width > keys.length) keys = Arrays.copyOf(keys, 2 * keys.length);
        for (int at = 0; at < width; at++) keys[size * width + at] = row[places[at]];
        slots[slot] = ++size;
        if (2 * size > slots.length) grow();
        return -size;
    }

    /** The number of the key in these places, or -1. */
    int find(int[] row, int[] places) {
        return slots[slot(row, places)] - 1;
    }

    private int slot(int[] row, int[] places) {
        int hash = 0;
        for (int at = 0; at < width; at++) hash = (hash + row[places[at]]) * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, row, places))
            slot = slot + 1 & slots.length - 1;
        return slot;
    }

    private boolean isAt(int number, int[] row, int[] places) {
        for (int at = 0; at < width; at++)
            if (keys[number * width + at] != row[places[at]]) return false;
        return true;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            int hash = 0;
            for (int at = 0; at < width; at++)
                hash = (hash + keys[number * width + at]) * 0x9E3779B9;
            int slot = (hash ^ hash >>> 15) & slots.length - 1;
            while (slots[slot] != 0) slot = slot + 1 & slots.length - 1;
            slots[slot] = number + 1;
        }
    }

    /** One number of a key. */
    int get(int number, int at) {
        return keys[number * width + at];
    }

    int size() {
        return size;
    }

    void clear() {
        if (size == 0) return;
        keys = new int[LEAST * width];
        slots = new int[LEAST];
        size = 0;
    }
}
