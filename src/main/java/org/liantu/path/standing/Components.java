package org.liantu.path.standing;

import java.util.Arrays;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Watch;

/**
 * The strongly connected components of a graph: circles, and what is tied together by circles.
 * Found by one search into the depth (R. Tarjan, Depth-first search and linear graph algorithms,
 * SIAM Journal on Computing 1, 1972), which keeps its way in a list instead of recurring.
 *
 * @param of the component of each node: its first node in the order of terms
 * @param sizes how many nodes the component has, for its first node
 */
record Components(int[] of, int[] sizes) {

    private static final int OPEN = -1;

    static Components of(Digraph graph, Watch watch) {
        Components components = new Components(new int[graph.size()], new int[graph.size()]);
        int[] of = components.of;
        Arrays.fill(of, OPEN);
        int[] met = new int[graph.size()];
        int[] earliest = new int[graph.size()];
        int[] next = graph.outStart().clone();
        int count = 0;
        IntList way = new IntList(16);
        IntList open = new IntList(16);
        for (int start = 0; start < graph.size(); start++) {
            if (met[start] == 0) way.add(start);
            while (way.size() > 0) {
                watch.step();
                int node = way.get(way.size() - 1);
                if (met[node] == 0) {
                    met[node] = earliest[node] = ++count;
                    open.add(node);
                }
                if (next[node] < graph.outStart()[node + 1]) {
                    int to = graph.out()[next[node]++];
                    if (met[to] == 0) way.add(to);
                    else if (of[to] == OPEN) earliest[node] = Math.min(earliest[node], met[to]);
                    continue;
                }
                way.removeLast();
                if (earliest[node] == met[node]) components.close(node, open);
                else {
                    int before = way.get(way.size() - 1);
                    earliest[before] = Math.min(earliest[before], earliest[node]);
                }
            }
        }
        return components;
    }

    /** Makes a component of {@code root} and the open nodes that were met after it. */
    private void close(int root, IntList open) {
        int begin = open.size();
        int first = root;
        do first = Math.min(first, open.get(--begin));
        while (open.get(begin) != root);
        sizes[first] = open.size() - begin;
        while (open.size() > begin) of[open.removeLast()] = first;
    }
}
