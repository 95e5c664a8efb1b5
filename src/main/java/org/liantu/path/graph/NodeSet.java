package org.liantu.path.graph;

import java.util.Arrays;

/** A set of nodes, one bit a node, that grows as it has to. */
public final class NodeSet {

    private long[] words;
    private int size;

    /** An empty set with room for nodes below {@code bound}. */
    public NodeSet(int bound) {
        words = new long[Math.max(1, (bound + 63) >>> 6)];
    }

    /** Adds a node; whether it was not there before. */
    public boolean add(int node) {
        int word = node >>> 6;
        if (word >= words.length)
            words = Arrays.copyOf(words, Math.max(word + 1, words.length + (words.length >>> 1)));
        long bit = 1L << node;
        if ((words[word] & bit) != 0) return false;
        words[word] |= bit;
        size++;
        return true;
    }

    /** Whether the node is in the set. */
    public boolean contains(int node) {
        int word = node >>> 6;
        return word < words.length && (words[word] & (1L << node)) != 0;
    }

    /** How many nodes it holds. */
    public int size() {
        return size;
    }

    /** The first node of the set that is not below {@code from}, or -1. */
    public int next(int from) {
        int word = from >>> 6;
        if (word >= words.length) return -1;
        long bits = words[word] & (-1L << from);
        while (bits == 0) {
            if (++word == words.length) return -1;
            bits = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /** Its nodes in ascending order. */
    public Cursor cursor() {
        return new Cursor() {
            private int from;

            @Override
            public int next() {
                int node = NodeSet.this.next(from);
                from = node == END ? from : node + 1;
                return node;
            }
        };
    }
}
