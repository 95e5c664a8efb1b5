package org.liantu.bench.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.liantu.bench.chain.Links;

/** Breadth-first search over arrays, with nothing around it. */
final class Search {

    private final Links ahead;
    private final Links back;
    private final int[] queue;
    private final int[] other;
    private final int[] from;
    private final int[] to;

    Search(Links ahead, Links back) {
        this.ahead = ahead;
        this.back = back;
        queue = new int[ahead.nodes()];
        other = new int[ahead.nodes()];
        from = new int[ahead.nodes()];
        to = new int[ahead.nodes()];
        Arrays.fill(from, -1);
        Arrays.fill(to, -1);
    }

    /**
     * How many nodes are at least one and at most {@code hops} hops away; they are then in {@link
     * #found}. The start is one of them only when it lies on a cycle as short as that.
     */
    int reach(Links links, int start, int hops) {
        long[] seen = new long[(links.nodes() + 63) >>> 6];
        int[] first = links.start();
        int[] target = links.target();
        int end = 0;
        int head = 0;
        int node = start;
        int left = hops;
        int level = 0;
        while (true) {
            for (int at = first[node]; at < first[node + 1]; at++) {
                int next = target[at];
                long bit = 1L << next;
                if ((seen[next >>> 6] & bit) != 0) continue;
                seen[next >>> 6] |= bit;
                queue[end++] = next;
            }
            if (head == level) {
                if (--left == 0) return end;
                level = end;
            }
            if (head == end) return end;
            node = queue[head++];
        }
    }

    /** The node at this place of the last reach. */
    int found(int place) {
        return queue[place];
    }

    /**
     * A shortest path between different nodes, both included, or null; searched from both ends,
     * level by level, the smaller one first.
     */
    int[] path(int start, int goal) {
        int ahead = 0;
        int behind = 0;
        int aheadEnd = 1;
        int behindEnd = 1;
        queue[0] = start;
        other[0] = goal;
        from[start] = start;
        to[goal] = goal;
        int meet = -1;
        while (meet < 0 && ahead < aheadEnd && behind < behindEnd) {
            if (aheadEnd - ahead <= behindEnd - behind) {
                int level = aheadEnd;
                aheadEnd = level(this.ahead, queue, ahead, level, from);
                ahead = level;
                meet = meeting(queue, ahead, aheadEnd, to);
            } else {
                int level = behindEnd;
                behindEnd = level(back, other, behind, level, to);
                behind = level;
                meet = meeting(other, behind, behindEnd, from);
            }
        }
        int[] path = meet < 0 ? null : path(meet, start, goal);
        for (int at = 0; at < aheadEnd; at++) from[queue[at]] = -1;
        for (int at = 0; at < behindEnd; at++) to[other[at]] = -1;
        return path;
    }

    private static int level(Links links, int[] queue, int begin, int end, int[] parent) {
        int size = end;
        for (int at = begin; at < end; at++) {
            int node = queue[at];
            for (int edge = links.start()[node]; edge < links.start()[node + 1]; edge++) {
                int next = links.target()[edge];
                if (parent[next] >= 0) continue;
                parent[next] = node;
                queue[size++] = next;
            }
        }
        return size;
    }

    private static int meeting(int[] queue, int begin, int end, int[] seen) {
        for (int at = begin; at < end; at++) if (seen[queue[at]] >= 0) return queue[at];
        return -1;
    }

    private int[] path(int meet, int start, int goal) {
        Deque<Integer> nodes = new ArrayDeque<>();
        for (int node = meet; ; node = from[node]) {
            nodes.addFirst(node);
            if (node == start) break;
        }
        for (int node = meet; node != goal; ) {
            node = to[node];
            nodes.addLast(node);
        }
        return nodes.stream().mapToInt(Integer::intValue).toArray();
    }
}
