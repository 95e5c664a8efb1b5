package org.liantu.path.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Watch;

/**
 * One path with the fewest hops between two nodes, searched from both at once, a whole level of the
 * smaller side at a time (Pohl, Bi-directional Search, 1971). Takes memory for what it visits only.
 */
final class Meeting {

    private final Network network;
    private final Bounds bounds;
    private final Watch watch;
    private final Side forward;
    private final Side backward;
    private int middle = Cursor.END;
    private int shortest = Integer.MAX_VALUE;

    /** From where and by which arc each node was first reached, and after how many hops. */
    private static final class Side {
        final Map<Integer, int[]> reached = new HashMap<>();
        IntList level = new IntList(16);
        int hops;

        Side(int start) {
            reached.put(start, new int[] {Cursor.END, Cursor.END, 0});
            level.add(start);
        }
    }

    private Meeting(Network network, int from, int to, Bounds bounds, Watch watch) {
        this.network = network;
        this.bounds = bounds;
        this.watch = watch;
        forward = new Side(from);
        backward = new Side(to);
    }

    /** A shortest path from one node to another one. */
    static Optional<Route> shortest(Network network, int from, int to, Bounds bounds, Watch watch) {
        if (bounds.avoid().contains(from) || bounds.avoid().contains(to)) return Optional.empty();
        Meeting meeting = new Meeting(network, from, to, bounds, watch);
        return Optional.ofNullable(meeting.search());
    }

    private @Nullable Route search() {
        while (middle == Cursor.END
                && forward.level.size() > 0
                && backward.level.size() > 0
                && forward.hops + backward.hops < bounds.mostHops()) {
            if (forward.level.size() <= backward.level.size()) advance(forward, backward, true);
            else advance(backward, forward, false);
        }
        return middle == Cursor.END ? null : route();
    }

    private void advance(Side side, Side other, boolean isForward) {
        IntList next = new IntList(16);
        side.hops++;
        for (int at = 0; at < side.level.size(); at++) {
            int node = side.level.get(at);
            Network.Sink sink =
                    (reached, arc, weight) -> {
                        if (bounds.avoid().contains(reached)) return;
                        int[] step = {node, arc, side.hops};
                        if (side.reached.putIfAbsent(reached, step) != null) return;
                        next.add(reached);
                        int[] met = other.reached.get(reached);
                        if (met != null && met[2] + side.hops < shortest) {
                            shortest = met[2] + side.hops;
                            middle = reached;
                        }
                    };
            if (isForward) network.out(node, sink, watch);
            else network.into(node, sink, watch);
        }
        side.level = next;
    }

    private Route route() {
        IntList nodes = new IntList(8);
        for (int at = middle; at != Cursor.END; at = forward.reached.get(at)[0]) nodes.add(at);
        Route route = Route.at(nodes.get(nodes.size() - 1), Measure.SUM);
        for (int place = nodes.size() - 2; place >= 0; place--) {
            int node = nodes.get(place);
            route = route.then(node, forward.reached.get(node)[1], 1, Measure.SUM);
        }
        for (int[] step = backward.reached.get(middle); step[0] != Cursor.END; ) {
            route = route.then(step[0], step[1], 1, Measure.SUM);
            step = backward.reached.get(step[0]);
        }
        return route;
    }
}
