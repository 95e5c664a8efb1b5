package org.liantu.path.index;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.liantu.path.graph.Watch;

/** A lock for which a query waits only as long as it may run. */
final class PatientLock {

    private static final long OFTEN = 20;

    private final ReentrantLock lock = new ReentrantLock();

    /** Does the work, alone. */
    <T> T hold(Watch watch, Supplier<T> work) {
        try {
            while (!lock.tryLock(OFTEN, TimeUnit.MILLISECONDS)) watch.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another relation was read", e);
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
