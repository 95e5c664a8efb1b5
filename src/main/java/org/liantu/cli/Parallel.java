package org.liantu.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on many things at once, on all processors, and hands the results over in the order in which
 * the things came. It holds only a few of them at a time: adding waits while too many are under
 * way.
 */
final class Parallel<R> implements AutoCloseable {

    /** What is done with a result. */
    interface Each<R> {
        void take(R result) throws IOException;
    }

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int UNDER_WAY = 8 * PROCESSORS;

    private final ExecutorService workers = Executors.newFixedThreadPool(PROCESSORS);
    private final Deque<Future<R>> results = new ArrayDeque<>();
    private final Each<R> each;

    /**
     * @param each called by the thread that adds and finishes, never by two at once
     */
    Parallel(Each<R> each) {
        this.each = each;
    }

    /** Takes on one more thing; what is done by then may be handed over. */
    void add(Callable<R> work) throws IOException {
        while (results.size() >= UNDER_WAY) takeFirst();
        results.add(workers.submit(work));
        while (!results.isEmpty() && results.element().isDone()) takeFirst();
    }

    /** Waits for all that is under way. */
    void finish() throws IOException {
        while (!results.isEmpty()) takeFirst();
    }

    private void takeFirst() throws IOException {
        try {
            each.take(results.remove().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Drops what is not finished. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
