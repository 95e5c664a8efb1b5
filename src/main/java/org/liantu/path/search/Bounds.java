package org.liantu.path.search;

import java.util.Set;

/**
 * What a path must keep to.
 *
 * @param leastHops at least so many hops
 * @param mostHops at most so many
 * @param cost no worse cost than this, if given (not NaN)
 * @param via nodes that it leads through, in any order
 * @param avoid nodes that it does not lead through
 * @param visits how many partial paths a search may look at
 */
record Bounds(
        int leastHops,
        int mostHops,
        double cost,
        Set<Integer> via,
        Set<Integer> avoid,
        long visits) {

    /** The same where the cost of a path is the number of its hops. */
    Bounds counted() {
        double most = Double.isNaN(cost) ? mostHops : Math.min(cost, mostHops);
        return new Bounds(leastHops, mostHops, most, via, avoid, visits);
    }

    /** Whether a cost keeps to the bound. */
    boolean allowsCost(double other, Measure measure) {
        return Double.isNaN(cost) || measure.compare(other, cost) <= 0;
    }
}
