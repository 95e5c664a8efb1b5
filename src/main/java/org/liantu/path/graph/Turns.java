package org.liantu.path.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Turns to search, so that many long searches do not keep short queries from the processors: as
 * many search at once as there are processors, each for a short while, in the order in which they
 * came. A turn ends by the clock, whatever its owner does meanwhile.
 */
final class Turns {

    /** The turns of this Java machine. */
    static final Turns SHARED = new Turns(Runtime.getRuntime().availableProcessors());

    static final long LENGTH = TimeUnit.MILLISECONDS.toNanos(5);

    /** How long one who waits does not look whether it is still wanted. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Deque<Thread> waiting = new ArrayDeque<>();

    /** When each turn that was given last ends, by {@link System#nanoTime}. */
    private final long[] ends;

    /**
     * @param most how many turns there are at a time
     */
    Turns(int most) {
        ends = new long[most];
        Arrays.fill(ends, System.nanoTime());
    }

    /**
     * Waits for a turn.
     *
     * @param isOver whether the search is to end, asked now and then; what it throws is thrown
     * @return when the turn ends, by {@link System#nanoTime}
     */
    long take(BooleanSupplier isOver) {
        Thread self = Thread.currentThread();
        join(self);
        try {
            while (!isOver.getAsBoolean()) {
                long wait = untilFree(self);
                if (wait <= 0) return begin();
                LockSupport.parkNanos(wait);
            }
            return System.nanoTime();
        } finally {
            leave(self);
        }
    }

    private synchronized void join(Thread self) {
        waiting.add(self);
    }

    /** Nanoseconds until there may be a turn for a thread. */
    private synchronized long untilFree(Thread self) {
        return waiting.peek() == self ? ends[next()] - System.nanoTime() : PATIENCE;
    }

    private synchronized long begin() {
        long end = System.nanoTime() + LENGTH;
        ends[next()] = end;
        return end;
    }

    /** The turn that ends first. */
    private int next() {
        int next = 0;
        for (int turn = 1; turn < ends.length; turn++) if (ends[turn] - ends[next] < 0) next = turn;
        return next;
    }

    private synchronized void leave(Thread self) {
        waiting.remove(self);
        LockSupport.unpark(waiting.peek());
    }
}
