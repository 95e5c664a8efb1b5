package org.liantu.serve;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.liantu.query.BoundedRows.TooManyRows;
import org.liantu.query.Guard;

/**
 * How queries run here, whoever asks them: for a time, up to a number of rows, without calls to
 * other servers and to code that is not registered.
 */
public final class Bounds {

    private final Settings settings;
    private final ScheduledExecutorService timer;

    Bounds(Settings settings, ScheduledExecutorService timer) {
        this.settings = settings;
        this.timer = timer;
    }

    /** Rows that an answer may have. */
    public int rows() {
        return settings.limit();
    }

    /** A query about to run, which is stopped when the server's time for it is over. */
    public QueryExec execution(Query query, DatasetGraph dataset) {
        Context context = Context.setupContextForDataset(ARQ.getContext(), dataset);
        return execution(query, dataset, context, settings.timeout());
    }

    /**
     * Not stopped by Jena's own timer: that is one thread for all queries, and waits for a lock
     * that a query holds while it is being planned.
     */
    QueryExec execution(Query query, DatasetGraph dataset, Context base, Duration time) {
        Context context = base.copy();
        var signal = Context.getOrSetCancelSignal(context);
        timer.schedule(() -> signal.set(true), time.toMillis(), TimeUnit.MILLISECONDS);
        return Guard.execution(query, dataset, context);
    }

    /** What a client is told when a query went wrong by its own fault, or ran into a bound. */
    public Optional<Failure> failure(Throwable cause) {
        if (cause instanceof TooManyRows) return Optional.of(new Failure(422, cause.getMessage()));
        if (cause instanceof QueryCancelledException)
            return Optional.of(
                    new Failure(
                            503,
                            "the query took longer than its time ("
                                    + seconds(settings.timeout())
                                    + " s at most) and was stopped; ask for less, or start the server with a higher --timeout"));
        if (cause instanceof QueryException)
            return Optional.of(new Failure(400, cause.getMessage()));
        if (cause instanceof StackOverflowError)
            return Optional.of(new Failure(400, Guard.TOO_DEEP));
        if (cause instanceof OutOfMemoryError)
            return Optional.of(new Failure(503, "the query needs more memory than the server has"));
        return Optional.empty();
    }

    private static String seconds(Duration time) {
        return Double.toString(time.toMillis() / 1000.0).replaceFirst("\\.0$", "");
    }
}
