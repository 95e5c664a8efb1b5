package org.liantu.path.graph;

/**
 * A number for each key of 64 bits, 0 where none was put; it takes room for what was put and no
 * more, so that a small search in a large graph stays small. Open addressing, never more than half
 * full.
 */
public final class LongNumbers {

    private long[] keys = new long[16];
    private int[] numbers = new int[16];
    private int size;

    /** A key made of two nodes. */
    public static long pair(int first, int second) {
        return (long) first << 32 | second & 0xFFFF_FFFFL;
    }

    /** The first node of a pair. */
    public static int first(long pair) {
        return (int) (pair >> 32);
    }

    /** The second node of a pair. */
    public static int second(long pair) {
        return (int) pair;
    }

    /** The number of a key, or 0. */
    public int get(long key) {
        return numbers[place(key)];
    }

    /** Puts a number, which is not 0. */
    public void put(long key, int number) {
        int place = place(key);
        if (numbers[place] == 0 && ++size > keys.length / 2) {
            grow();
            place = place(key);
        }
        keys[place] = key;
        numbers[place] = number;
    }

    /** Adds one; what it is then. */
    public int increment(long key) {
        int number = get(key) + 1;
        put(key, number);
        return number;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int place = (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 32) & mask;
        while (numbers[place] != 0 && keys[place] != key) place = place + 1 & mask;
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldNumbers[old] == 0) continue;
            int place = place(oldKeys[old]);
            keys[place] = oldKeys[old];
            numbers[place] = oldNumbers[old];
        }
    }

    /** What it takes in memory. */
    public long bytes() {
        return 12L * keys.length;
    }
}
