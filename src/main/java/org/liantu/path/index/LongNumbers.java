package org.liantu.path.index;

/** A map from long keys to numbers that are not negative: two arrays, probed in a row. */
final class LongNumbers {

    private long[] keys = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    /** The number of a key, or -1. */
    int get(long key) {
        return numbers[slot(key)] - 1;
    }

    /** Gives a key its number. */
    void put(long key, int number) {
        int slot = slot(key);
        if (numbers[slot] == 0) size++;
        keys[slot] = key;
        numbers[slot] = number + 1;
        if (size > keys.length / 3 * 2) grow();
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9e3779b97f4a7c15L >>> 33) & mask;
        while (numbers[slot] != 0 && keys[slot] != key) slot = slot + 1 & mask;
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        for (int at = 0; at < oldKeys.length; at++)
            if (oldNumbers[at] != 0) {
                int slot = slot(oldKeys[at]);
                keys[slot] = oldKeys[at];
                numbers[slot] = oldNumbers[at];
            }
    }

    long bytes() {
        return 12L * keys.length;
    }
}
