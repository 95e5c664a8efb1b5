package org.liantu.path.index;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the commits of a data set that does not count them itself. While one goes on the count is
 * odd, so that a reader can tell whether it began before or after it (a sequence lock, as in
 * Lameter, Effective Synchronization on Linux/NUMA Systems, 2005).
 */
final class Sequence {

    private final AtomicLong count = new AtomicLong();

    /** The count while no commit goes on; waits for one that does. */
    long stable() {
        long now = count.get();
        while ((now & 1) != 0) {
            Thread.onSpinWait();
            now = count.get();
        }
        return now;
    }

    /** Whether a commit has begun since the count was {@code stable}. */
    boolean isPast(long stable) {
        return count.get() != stable;
    }

    /** A commit begins, or ends. */
    void step() {
        count.incrementAndGet();
    }
}
