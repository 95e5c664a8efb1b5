package org.liantu.path.search;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.liantu.path.graph.NodeSet;
import org.liantu.path.graph.Watch;

/**
 * The nodes that can be reached from a start, each by one path with the fewest hops, nearest first:
 * breadth-first search, that goes on as it is asked. The start itself comes when a circle leads
 * back to it, and before all others when no hop is needed.
 */
final class Reach implements Iterator<Route> {

    private final Network network;
    private final Bounds bounds;
    private final Watch watch;
    private final NodeSet seen = new NodeSet(64);
    private final ArrayDeque<Route> queue = new ArrayDeque<>();
    private final ArrayDeque<Route> found = new ArrayDeque<>();

    Reach(Network network, int start, Bounds bounds, Watch watch) {
        this.network = network;
        this.bounds = bounds;
        this.watch = watch;
        if (bounds.avoid().contains(start)) return;
        Route begun = Route.at(start, Measure.SUM);
        queue.add(begun);
        if (bounds.leastHops() == 0) {
            seen.add(start);
            found.add(begun);
        }
    }

    private void expand(Route route) {
        if (route.hops() >= bounds.mostHops()) return;
        network.out(
                route.node(),
                (other, arc, weight) -> {
                    if (bounds.avoid().contains(other) || !seen.add(other)) return;
                    Route longer = route.then(other, arc, 1, Measure.SUM);
                    found.add(longer);
                    queue.add(longer);
                },
                watch);
    }

    @Override
    public boolean hasNext() {
        while (found.isEmpty() && !queue.isEmpty()) expand(queue.poll());
        return !found.isEmpty();
    }

    @Override
    public Route next() {
        if (!hasNext()) throw new NoSuchElementException();
        return found.poll();
    }
}
