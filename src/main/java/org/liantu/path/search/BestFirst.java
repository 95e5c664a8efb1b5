package org.liantu.path.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.jena.query.QueryExecException;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.NodeOrder;
import org.liantu.path.graph.Watch;

/**
 * The simple paths from one node to another, best first: A* over partial paths (Hart, Nilsson and
 * Raphael, 1968), led by the best cost that each node has left to the goal, which a search by
 * Dijkstra (1959) from the goal finds beforehand. Each path is found once, as it is asked for;
 * paths of equal cost come with fewer hops first, then in the order of their terms. From a node to
 * itself they are simple circles.
 */
final class BestFirst implements Iterator<Route> {

    private record Entry(Route route, double whole) {}

    private final Network network;
    private final NodeOrder order;
    private final int goal;
    private final Measure measure;
    private final Bounds bounds;
    private final Watch watch;
    private final Map<Integer, Double> left = new HashMap<>();
    private final PriorityQueue<Entry> open;
    private long visits;
    private @Nullable Route ahead;

    BestFirst(Network network, int start, int goal, Measure measure, Bounds bounds, Watch watch) {
        this.network = network;
        order = NodeOrder.of(network.terms());
        this.goal = goal;
        this.measure = measure;
        this.bounds = bounds;
        this.watch = watch;
        open =
                new PriorityQueue<>(
                        Comparator.comparing(Entry::whole, measure::compare)
                                .thenComparing(entry -> entry.route().hops())
                                .thenComparing(Entry::route, this::byTerms));
        if (bounds.avoid().contains(start) || bounds.avoid().contains(goal)) return;
        lookBack();
        Route begun = Route.at(start, measure);
        if (start == goal
                && bounds.leastHops() == 0
                && bounds.via().stream().allMatch(each -> each == start)) ahead = begun;
        expand(begun);
    }

    private int byTerms(Route one, Route other) {
        List<Route> first = one.parts();
        List<Route> second = other.parts();
        for (int at = 0; at < Math.min(first.size(), second.size()); at++) {
            int difference = order.compare(first.get(at).node(), second.get(at).node());
            if (difference == 0) difference = first.get(at).arc() - second.get(at).arc();
            if (difference != 0) return difference;
        }
        return first.size() - second.size();
    }

    /** The best cost from each node to the goal. */
    private void lookBack() {
        PriorityQueue<Map.Entry<Integer, Double>> queue =
                new PriorityQueue<>(Map.Entry.comparingByValue(measure::compare));
        Map<Integer, Integer> hops = new HashMap<>();
        queue.add(Map.entry(goal, measure.empty()));
        hops.put(goal, 0);
        while (!queue.isEmpty()) {
            Map.Entry<Integer, Double> best = queue.poll();
            int node = best.getKey();
            if (left.putIfAbsent(node, best.getValue()) != null) continue;
            network.into(
                    node,
                    (other, arc, weight) -> {
                        if (bounds.avoid().contains(other) || left.containsKey(other)) return;
                        double cost = measure.with(best.getValue(), weight);
                        if (bounds.allowsCost(cost, measure)) queue.add(Map.entry(other, cost));
                    },
                    watch);
        }
    }

    private void expand(Route route) {
        if (route.hops() == bounds.mostHops()) return;
        if (++visits > bounds.visits())
            throw new QueryExecException(
                    "lt:paths: the search has looked at more than "
                            + bounds.visits()
                            + " partial paths; ask for fewer, or set lt:maxHops or lt:maxVisited");
        network.out(
                route.node(),
                (other, arc, weight) -> {
                    Double rest = left.get(other);
                    if (rest == null || (other != goal && route.contains(other))) return;
                    Route longer = route.then(other, arc, weight, measure);
                    double whole =
                            other == goal ? longer.cost() : measure.with(longer.cost(), rest);
                    if (bounds.allowsCost(whole, measure)) open.add(new Entry(longer, whole));
                },
                watch);
    }

    private boolean fits(Route route) {
        if (route.node() != goal || route.hops() < bounds.leastHops()) return false;
        for (int each : bounds.via()) if (!route.contains(each)) return false;
        return true;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !open.isEmpty()) {
            watch.step();
            Route route = open.poll().route();
            if (route.node() != goal) expand(route);
            else if (fits(route)) ahead = route;
        }
        return ahead != null;
    }

    @Override
    public Route next() {
        if (!hasNext()) throw new NoSuchElementException();
        Route next = ahead;
        ahead = null;
        return next;
    }
}
