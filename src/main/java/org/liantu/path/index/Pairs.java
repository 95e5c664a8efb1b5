package org.liantu.path.index;

import java.util.Arrays;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Relation;

/**
 * Edges in the order in which they are met, to be made a relation. Doubles do not matter. Making it
 * takes time linear in edges and nodes (two passes of a counting sort).
 */
final class Pairs {

    private final IntList subjects = new IntList(1024);
    private final IntList objects = new IntList(1024);

    /** Adds an edge. */
    void add(int subject, int object) {
        subjects.add(subject);
        objects.add(object);
    }

    /** The relation that the edges make. */
    Relation relation() {
        int[] from = subjects.toArray();
        int[] to = objects.toArray();
        int[][] byObject = sort(to, from);
        int[][] forward = sort(byObject[1], byObject[0]);
        int kept = distinct(forward[0], forward[1]);
        from = Arrays.copyOf(forward[0], kept);
        to = Arrays.copyOf(forward[1], kept);
        int[][] backward = sort(to, from);
        return new Relation(rows(from, to), rows(backward[0], backward[1]));
    }

    /** Both arrays in ascending order of {@code keys}; what has one key keeps its order. */
    private static int[][] sort(int[] keys, int[] values) {
        int first = min(keys);
        int[] places = offsets(keys, first);
        int[] sortedKeys = new int[keys.length];
        int[] sortedValues = new int[keys.length];
        for (int at = 0; at < keys.length; at++) {
            int place = places[keys[at] - first]++;
            sortedKeys[place] = keys[at];
            sortedValues[place] = values[at];
        }
        return new int[][] {sortedKeys, sortedValues};
    }

    /** Moves each pair that differs from the one before it to the front; how many there are. */
    private static int distinct(int[] from, int[] to) {
        int kept = 0;
        for (int at = 0; at < from.length; at++)
            if (at == 0 || from[at] != from[kept - 1] || to[at] != to[kept - 1]) {
                from[kept] = from[at];
                to[kept++] = to[at];
            }
        return kept;
    }

    private static Adjacency rows(int[] sorted, int[] targets) {
        int first = min(sorted);
        return new Adjacency(first, offsets(sorted, first), targets);
    }

    private static int min(int[] keys) {
        int least = Integer.MAX_VALUE;
        for (int key : keys) least = Math.min(least, key);
        return keys.length == 0 ? 0 : least;
    }

    /** Where the places of each key begin, and where the last key's end. */
    private static int[] offsets(int[] keys, int first) {
        int last = first - 1;
        for (int key : keys) last = Math.max(last, key);
        int[] offsets = new int[last - first + 2];
        for (int key : keys) offsets[key - first + 1]++;
        for (int row = 1; row < offsets.length; row++) offsets[row] += offsets[row - 1];
        return offsets;
    }
}
