package org.liantu.serve;

import java.time.Duration;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
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
    private final Bounds bounds;

    Queries(Settings settings, Bounds bounds) {
        this.settings = settings;
        this.bounds = bounds;
    }

    @Override
    protected void execute(String text, HttpAction action) {
        try {
            Guard.check(text);
            super.execute(text, action);
        } catch (QueryCancelledException e) {
            bounds.failure(e).ifPresent(failure -> failure.report(action.getRequest()));
            throw e;
        } catch (TooManyRows | QueryException | StackOverflowError | OutOfMemoryError e) {
            refuse(e);
        }
    }

    private void refuse(Throwable cause) {
        Failure failure = bounds.failure(cause).orElseThrow();
        ServletOps.error(failure.status(), failure.message());
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        return bounds.execution(query, dataset, action.getContext(), time(action));
    }

    /** The server's time, or less when the request's {@code timeout} (in seconds) is less. */
    private Duration time(HttpAction action) {
        Duration most = settings.timeout();
        String asked = action.getRequestParameter("timeout");
        if (asked == null) return most;
        if (!asked.matches("[0-9]{1,9}(\\.[0-9]{1,3})?"))
            ServletOps.errorBadRequest("timeout is a number of seconds, not '" + asked + "'");
        Duration wanted = Duration.ofMillis((long) (Double.parseDouble(asked) * 1000));
        return wanted.isZero() || wanted.compareTo(most) > 0 ? most : wanted;
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
                            cause ->
                                    bounds.failure(cause)
                                            .ifPresent(
                                                    failure ->
                                                            failure.report(action.getRequest()))));
        return result;
    }
}
