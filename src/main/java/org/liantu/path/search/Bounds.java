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

    boolean allowsCost(double other, Measure measure) {
        return Double.isNaN(cost) || measure.compare(other, cost) <= 0;
    }
}
