package org.liantu.path.graph;

import java.util.Arrays;

/** A number for each node, such as its distance; grows as it has to. */
public final class NodeNumbers {

    private final int absent;
    private int[] numbers;

    /**
     * @param bound room for nodes below it
     * @param absent the number of a node that none was put for
     */
    public NodeNumbers(int bound, int absent) {
        this.absent = absent;
        numbers = new int[Math.max(1, bound)];
        if (absent != 0) Arrays.fill(numbers, absent);
    }

    /** The number of a node. */
    public int get(int node) {
        return node < numbers.length ? numbers[node] : absent;
    }

    /** Gives a node another number. */
    public void put(int node, int number) {
        if (node >= numbers.length) {
            int room = numbers.length;
            numbers = Arrays.copyOf(numbers, Math.max(node + 1, room + (room >>> 1)));
            if (absent != 0) Arrays.fill(numbers, room, numbers.length, absent);
        }
        numbers[node] = number;
    }
}
