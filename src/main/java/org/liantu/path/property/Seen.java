package org.liantu.path.property;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.NodeSet;

/**
 * The nodes that a search has seen. As long as they are few they are kept in a hash table, so that
 * a short search in a large graph does not pay for the graph; then one bit a node takes its place.
 */
public final class Seen {

    private static final int FREE = -1;
    private static final int FEW = 16;

    private int[] table = table(FEW);
    private int size;
    private int greatest;
    private @Nullable NodeSet bits;

    private static int[] table(int length) {
        int[] table = new int[length];
        Arrays.fill(table, FREE);
        return table;
    }

    /** Spreads numbers that lie side by side. */
    static int scatter(int node) {
        int hash = node * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    /** Adds a node; whether it was not there before. */
    public boolean add(int node) {
        NodeSet dense = bits;
        return dense != null ? dense.add(node) : addToTable(node);
    }

    private boolean addToTable(int node) {
        int mask = table.length - 1;
        int place = scatter(node) & mask;
        while (table[place] != FREE) {
            if (table[place] == node) return false;
            place = (place + 1) & mask;
        }
        table[place] = node;
        greatest = Math.max(greatest, node);
        if (++size > table.length >> 1) grow();
        return true;
    }

    /** A table of twice the length, or bits where these take no more room. */
    private void grow() {
        int[] old = table;
        int length = old.length << 1;
        if (greatest >>> 5 < length) {
            NodeSet dense = new NodeSet(greatest + 1);
            for (int node : old) if (node != FREE) dense.add(node);
            bits = dense;
            table = new int[0];
            return;
        }
        table = table(length);
        size = 0;
        for (int node : old) if (node != FREE) addToTable(node);
    }

    /** Whether the node was seen. */
    public boolean contains(int node) {
        if (bits != null) return bits.contains(node);
        int mask = table.length - 1;
        int place = scatter(node) & mask;
        while (table[place] != FREE) {
            if (table[place] == node) return true;
            place = (place + 1) & mask;
        }
        return false;
    }

    /** How many were seen. */
    public int size() {
        return bits != null ? bits.size() : size;
    }
}
