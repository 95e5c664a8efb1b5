package org.liantu.mcp;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;

/**
 * One request of a client while it is worked on: its time may run out, or the client may give it
 * up.
 */
final class Call {

    /** Where a transport's context carries it. */
    static final String KEY = "liantu.call";

    private final AtomicBoolean stop = new AtomicBoolean();
    private volatile boolean cancelled;

    /** True once the work is to stop; what Jena's executions look at. */
    AtomicBoolean signal() {
        return stop;
    }

    /** The client has given it up. */
    void cancel() {
        cancelled = true;
        stop.set(true);
    }

    /** Its time is over. */
    void expire() {
        stop.set(true);
    }

    boolean isCancelled() {
        return cancelled;
    }

    /**
     * To be asked in loops.
     *
     * @throws QueryCancelledException when the work is to stop
     */
    void check() {
        if (stop.get()) throw new QueryCancelledException();
    }
}
