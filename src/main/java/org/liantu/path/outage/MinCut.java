package org.liantu.path.outage;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.Watch;

/**
 * The least set of nodes between the sources and the target without which nothing flows; the target
 * and the sources are none of them. Each node is an arc of its capacity, and the greatest flow
 * finds the arcs that bound it (Dinic, Algorithm for solution of a problem of maximum flow in
 * networks with power estimation, 1970). Of several least cuts it is the one nearest to the
 * sources.
 *
 * @param nodes of the cut, by their numbers in the flow
 * @param capacity the sum of their capacities
 */
record MinCut(IntList nodes, double capacity) {

    /**
     * The least cut of {@code flow}; empty if there is none, because the target is a source or some
     * way has no node between that can be cut.
     *
     * @param capacities of nodes by their numbers; infinite for one that is not to be cut
     */
    static Optional<MinCut> of(Flow flow, IntToDoubleFunction capacities, Watch watch) {
        for (int source : flow.sources()) if (source == Flow.TARGET) return Optional.empty();
        Network network = new Network(flow, capacities, watch);
        double sum = 0;
        while (network.level()) {
            double more = network.block();
            if (Double.isInfinite(more)) return Optional.empty();
            sum += more;
        }
        return Optional.of(new MinCut(network.cut(), sum));
    }

    /** Two points for each node, the way in and the way out, and one where flow begins. */
    private static final class Network {

        private final int points;
        private final int begin;
        private final int end = 2 * Flow.TARGET;
        private final Watch watch;

        /** Arcs in pairs, each with its reverse, in a list for each point. */
        private final int[] first;

        private final int[] nextArc;
        private final int[] head;
        private final double[] left;
        private int arcs;

        private final int[] levels;
        private final int[] current;

        Network(Flow flow, IntToDoubleFunction capacities, Watch watch) {
            this.watch = watch;
            begin = 2 * flow.size();
            points = begin + 1;
            int count = 2 * (flow.size() + flow.edgeCount() + flow.sources().length);
            first = new int[points];
            Arrays.fill(first, -1);
            nextArc = new int[count];
            head = new int[count];
            left = new double[count];
            levels = new int[points];
            current = new int[points];
            for (int node = 0; node < flow.size(); node++) {
                if (node != Flow.TARGET && !flow.isSource(node))
                    arc(2 * node, 2 * node + 1, capacities.applyAsDouble(node));
                for (int edge = flow.start(node); edge < flow.start(node + 1); edge++)
                    arc(2 * node + 1, 2 * flow.end(edge), Double.POSITIVE_INFINITY);
            }
            for (int source : flow.sources()) arc(begin, 2 * source + 1, Double.POSITIVE_INFINITY);
        }

        private void arc(int from, int to, double capacity) {
            add(from, to, capacity);
            add(to, from, 0);
        }

        private void add(int from, int to, double capacity) {
            head[arcs] = to;
            left[arcs] = capacity;
            nextArc[arcs] = first[from];
            first[from] = arcs++;
        }

        /** Counts how far each point is along arcs with room; whether the end is reached. */
        boolean level() {
            Arrays.fill(levels, -1);
            IntList queue = new IntList(16);
            levels[begin] = 0;
            queue.add(begin);
            for (int at = 0; at < queue.size(); at++) {
                int point = queue.get(at);
                for (int arc = first[point]; arc >= 0; arc = nextArc[arc]) {
                    watch.step();
                    if (left[arc] <= 0 || levels[head[arc]] >= 0) continue;
                    levels[head[arc]] = levels[point] + 1;
                    queue.add(head[arc]);
                }
            }
            return levels[end] >= 0;
        }

        /** Sends flow along the levels until no more goes through; how much it was. */
        double block() {
            System.arraycopy(first, 0, current, 0, points);
            IntList way = new IntList(16);
            double sum = 0;
            int point = begin;
            while (true) {
                if (point == end) {
                    double room = room(way);
                    sum += room;
                    if (Double.isInfinite(room)) return sum;
                    point = send(way, room);
                    continue;
                }
                int arc = current[point];
                if (arc < 0) {
                    if (way.size() == 0) return sum;
                    int back = way.removeLast();
                    point = head[back ^ 1];
                    current[point] = nextArc[current[point]];
                } else if (left[arc] > 0 && levels[head[arc]] == levels[point] + 1) {
                    way.add(arc);
                    point = head[arc];
                } else current[point] = nextArc[arc];
                watch.step();
            }
        }

        private double room(IntList way) {
            double room = Double.POSITIVE_INFINITY;
            for (int at = 0; at < way.size(); at++) room = Math.min(room, left[way.get(at)]);
            return room;
        }

        /** Sends flow and goes back to where the first full arc begins. */
        private int send(IntList way, double room) {
            int full = way.size();
            for (int at = way.size() - 1; at >= 0; at--) {
                int arc = way.get(at);
                left[arc] -= room;
                left[arc ^ 1] += room;
                if (left[arc] <= 0) full = at;
            }
            watch.steps(way.size());
            int point = head[way.get(full) ^ 1];
            way.truncate(full);
            return point;
        }

        /** The nodes whose way in is reached and whose way out is not. */
        IntList cut() {
            IntList cut = new IntList(4);
            for (int node = 0; node < begin / 2; node++)
                if (node != Flow.TARGET && levels[2 * node] >= 0 && levels[2 * node + 1] < 0)
                    cut.add(node);
            return cut;
        }
    }
}
