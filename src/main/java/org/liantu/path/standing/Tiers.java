package org.liantu.path.standing;

import java.util.Arrays;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Watch;

/**
 * How far each node is from the end: the most edges between components on a way to where no edge
 * leads on. The nodes of a component share a tier; the end is tier 0.
 *
 * <p>Components are taken from the end on, each when all that it leads to have their tier (A. B.
 * Kahn, Topological sorting of large networks, Communications of the ACM 5, 1962).
 */
final class Tiers {

    private Tiers() {}

    /**
     * @param component of each node its component, by the first node of it
     */
    static int[] of(Digraph graph, int[] component, Watch watch) {
        int size = graph.size();
        int[] next = members(component);
        int[] waiting = new int[size];
        for (int node = 0; node < size; node++)
            for (int edge = graph.outStart()[node]; edge < graph.outStart()[node + 1]; edge++)
                if (component[graph.out()[edge]] != component[node]) waiting[component[node]]++;

        int[] tiers = new int[size];
        IntList ready = new IntList(16);
        for (int node = 0; node < size; node++)
            if (component[node] == node && waiting[node] == 0) ready.add(node);
        while (ready.size() > 0) {
            int first = ready.removeLast();
            for (int node = first; node >= 0; node = next[node])
                for (int edge = graph.inStart()[node]; edge < graph.inStart()[node + 1]; edge++) {
                    watch.step();
                    int before = component[graph.in()[edge]];
                    if (before == first) continue;
                    tiers[before] = Math.max(tiers[before], tiers[first] + 1);
                    if (--waiting[before] == 0) ready.add(before);
                }
        }
        for (int node = 0; node < size; node++) tiers[node] = tiers[component[node]];
        return tiers;
    }

    /** The next node of the same component, -1 behind the last; each list begins with the first. */
    private static int[] members(int[] component) {
        int[] next = new int[component.length];
        Arrays.fill(next, -1);
        for (int node = component.length - 1; node >= 0; node--) {
            int first = component[node];
            if (node == first) continue;
            next[node] = next[first];
            next[first] = node;
        }
        return next;
    }
}
