package org.liantu.path.outage;

import java.util.Arrays;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Watch;

/**
 * The dominators of a target: the nodes between the sources and it through which every way leads,
 * each a cut by itself. They all lie on any one way, so one shortest way is walked, with a note of
 * how far one gets past it: linear, and without the tree of all nodes' dominators that nobody asked
 * for.
 */
final class Dominators {

    private static final int OUTSIDE = -1;

    private Dominators() {}

    /** The dominators by their numbers in {@code flow}, the one nearest to the target first. */
    static IntList of(Flow flow, Watch watch) {
        IntList way = way(flow, watch);
        IntList found = new IntList(4);
        if (way.size() == 0) return found;
        int[] places = new int[flow.size()];
        Arrays.fill(places, OUTSIDE);
        for (int at = 0; at < way.size(); at++) places[way.get(at)] = at;
        boolean[] seen = new boolean[flow.size()];
        IntList open = new IntList(16);
        int farthest = 0;
        for (int source : flow.sources()) farthest = reach(source, farthest, places, seen, open);
        farthest = explore(flow, farthest, places, seen, open, watch);
        IntList inOrder = new IntList(4);
        for (int at = 0; at < way.size() - 1; at++) {
            if (farthest == at && !flow.isSource(way.get(at))) inOrder.add(way.get(at));
            open.add(way.get(at));
            farthest = explore(flow, farthest, places, seen, open, watch);
        }
        for (int at = inOrder.size() - 1; at >= 0; at--) found.add(inOrder.get(at));
        return found;
    }

    /** The farthest place on the way that is reached past it from the nodes in {@code open}. */
    private static int explore(
            Flow flow, int farthest, int[] places, boolean[] seen, IntList open, Watch watch) {
        int reached = farthest;
        while (open.size() > 0) {
            int node = open.removeLast();
            for (int edge = flow.start(node); edge < flow.start(node + 1); edge++) {
                watch.step();
                reached = reach(flow.end(edge), reached, places, seen, open);
            }
        }
        return reached;
    }

    private static int reach(int node, int farthest, int[] places, boolean[] seen, IntList open) {
        if (places[node] != OUTSIDE) return Math.max(farthest, places[node]);
        if (!seen[node]) {
            seen[node] = true;
            open.add(node);
        }
        return farthest;
    }

    /** A shortest way from a source to the target; empty if there is none. */
    private static IntList way(Flow flow, Watch watch) {
        int[] before = new int[flow.size()];
        Arrays.fill(before, OUTSIDE);
        IntList queue = new IntList(16);
        for (int source : flow.sources()) {
            before[source] = source;
            queue.add(source);
        }
        for (int at = 0; at < queue.size() && before[Flow.TARGET] == OUTSIDE; at++) {
            int node = queue.get(at);
            for (int edge = flow.start(node); edge < flow.start(node + 1); edge++) {
                watch.step();
                int next = flow.end(edge);
                if (before[next] != OUTSIDE) continue;
                before[next] = node;
                queue.add(next);
            }
        }
        IntList back = new IntList(16);
        IntList way = new IntList(16);
        if (before[Flow.TARGET] == OUTSIDE) return way;
        back.add(Flow.TARGET);
        for (int node = Flow.TARGET; before[node] != node; node = before[node])
            back.add(before[node]);
        for (int at = back.size() - 1; at >= 0; at--) way.add(back.get(at));
        return way;
    }
}
