package org.liantu.path.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path as its last hop and the path before that.
 *
 * @param node where it ends
 * @param arc of the last hop; -1 for the path without hops
 * @param before the path without the last hop
 */
record Route(int node, int arc, @Nullable Route before, int hops, double cost) {

    static Route at(int node, Measure measure) {
        return new Route(node, -1, null, 0, measure.empty());
    }

    Route then(int next, int by, double weight, Measure measure) {
        return new Route(next, by, this, hops + 1, measure.with(cost, weight));
    }

    /** Whether a node is on it. */
    boolean contains(int sought) {
        for (Route each = this; each != null; each = each.before)
            if (each.node == sought) return true;
        return false;
    }

    /** The path of each length, from that without hops to this. */
    List<Route> parts() {
        List<Route> parts = new ArrayList<>();
        for (Route each = this; each != null; each = each.before) parts.add(each);
        Collections.reverse(parts);
        return parts;
    }
}
