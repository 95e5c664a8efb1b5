package org.liantu.path.property;

import java.util.Arrays;

/** Nodes, and how often each was met. */
final class Counts {

    private static final int FREE = -1;

    private int[] nodes = new int[16];
    private long[] counts = new long[16];
    private int size;

    Counts() {
        Arrays.fill(nodes, FREE);
    }

    /** A node is met once more. */
    void add(int node) {
        add(node, 1);
    }

    private void add(int node, long times) {
        int place = place(node);
        if (nodes[place] == FREE) {
            nodes[place] = node;
            size++;
        }
        counts[place] += times;
        if (size > nodes.length >> 1) grow();
    }

    private int place(int node) {
        int mask = nodes.length - 1;
        int place = Seen.scatter(node) & mask;
        while (nodes[place] != FREE && nodes[place] != node) place = (place + 1) & mask;
        return place;
    }

    private void grow() {
        int[] oldNodes = nodes;
        long[] oldCounts = counts;
        nodes = new int[oldNodes.length << 1];
        counts = new long[nodes.length];
        size = 0;
        Arrays.fill(nodes, FREE);
        for (int at = 0; at < oldNodes.length; at++)
            if (oldNodes[at] != FREE) add(oldNodes[at], oldCounts[at]);
    }

    /** How often a node was met. */
    long count(int node) {
        return counts[place(node)];
    }

    /** How many nodes were met. */
    int size() {
        return size;
    }

    /** The first place of a node that is not below {@code from}, or -1. */
    int next(int from) {
        for (int at = from; at < nodes.length; at++) if (nodes[at] != FREE) return at;
        return -1;
    }

    /** The node at a place. */
    int node(int place) {
        return nodes[place];
    }
}
