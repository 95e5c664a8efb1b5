package org.liantu.serve;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.NullUnmarked;
import org.liantu.query.BoundedRows;
import org.liantu.query.BoundedRows.TooManyRows;
import org.liantu.query.Descriptions;
import org.liantu.query.Guard;

/**
 * SPARQL queries within bounds: of time, of rows, of nesting; without calls to other servers and to
 * code that is not registered.
 */
@NullUnmarked
final class Queries extends SPARQL_QueryDataset {

    private final Settings settings;
    private final ScheduledExecutorService timer;

    Queries(Settings settings, ScheduledExecutorService timer) {
        this.settings = settings;
        this.timer = timer;
    }

    @Override
    protected void execute(String text, HttpAction action) {
        try {
            Guard.check(text);
            super.execute(text, action);
        } catch (QueryCancelledException e) {
            failure(e).report(action.getRequest());
            throw e;
        } catch (TooManyRows e) {
            ServletOps.error(failure(e).status(), e.getMessage());
        } catch (QueryException e) {
            ServletOps.errorBadRequest(e.getMessage());
        } catch (StackOverflowError e) {
            ServletOps.errorBadRequest(Guard.TOO_DEEP);
        } catch (OutOfMemoryError e) {
            ServletOps.error(503, "the query needs more memory than the server has");
        }
    }

    private Failure failure(RuntimeException cause) {
        return cause instanceof TooManyRows
                ? new Failure(422, cause.getMessage())
                : new Failure(
                        503,
                        "the query took longer than its time ("
                                + seconds(settings.timeout())
                                + " s at most) and was stopped; ask for less, or start the server with a higher --timeout");
    }

    private static String seconds(Duration time) {
        return Double.toString(time.toMillis() / 1000.0).replaceFirst("\\.0$", "");
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        Context context = action.getContext().copy();
        cancelLater(Context.getOrSetCancelSignal(context), milliseconds(action));
        return Guard.execution(query, dataset, context);
    }

    /**
     * Not by Jena's own timer: that is one thread for all queries, and waits for a lock that a
     * query holds while it is being planned.
     */
    private void cancelLater(AtomicBoolean signal, long milliseconds) {
        timer.schedule(() -> signal.set(true), milliseconds, TimeUnit.MILLISECONDS);
    }

    /** The server's time, or less when the request's {@code timeout} (in seconds) is less. */
    private long milliseconds(HttpAction action) {
        long most = settings.timeout().toMillis();
        String asked = action.getRequestParameter("timeout");
        if (asked == null) return most;
        if (!asked.matches("[0-9]{1,9}(\\.[0-9]{1,3})?"))
            ServletOps.errorBadRequest("timeout is a number of seconds, not '" + asked + "'");
        long wanted = (long) (Double.parseDouble(asked) * 1000);
        return wanted == 0 ? most : Math.min(most, wanted);
    }

    @Override
    protected QueryExecResult executeQuery(
            HttpAction action, QueryExec execution, Query query, String log) {
        if (query.isConstructType())
            return new QueryExecResult(Guard.construct(execution, query, settings.limit()));
        if (query.isDescribeType())
            return new QueryExecResult(Descriptions.of(execution, query, settings.limit()));
        QueryExecResult result = super.executeQuery(action, execution, query, log);
        if (result.isRowSet())
            return new QueryExecResult(
                    new BoundedRows(
                            result.rowSet(),
                            settings.limit(),
                            cause -> failure(cause).report(action.getRequest())));
        return result;
    }
}
