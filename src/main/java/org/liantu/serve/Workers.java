package org.liantu.serve;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Threads that requests run on, with a stack deep enough for what parsers and optimizers do by
 * recursion. Who asks does not wait for ever: work that outlives its time is given up, though its
 * thread goes on until the work looks up.
 */
final class Workers implements AutoCloseable {

    static final int MOST = 128;
    private static final long STACK = 64L * 1024 * 1024;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    0,
                    MOST,
                    10,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    work -> {
                        Thread thread = new Thread(null, work, "liantu-request", STACK);
                        thread.setDaemon(true);
                        return thread;
                    });

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "liantu-timer");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** Tells work that its time is up; what it runs must never wait. */
    ScheduledExecutorService timer() {
        return timer;
    }

    /** What a request asks for. */
    interface Work {
        void run() throws IOException, ServletException;
    }

    /** Runs {@code work}; the failure is what went wrong, if anything did. */
    Optional<Failure> run(Work work, Duration patience) {
        Future<?> future;
        try {
            future =
                    threads.submit(
                            () -> {
                                work.run();
                                return null;
                            });
        } catch (RejectedExecutionException e) {
            return Optional.of(new Failure(503, "the server is busy; ask again in a while"));
        }
        try {
            future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of(new Failure(503, "the request took too long and was given up"));
        } catch (ExecutionException e) {
            return Optional.of(new Failure(500, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Failure(503, "the server is stopping"));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        timer.shutdownNow();
    }
}
