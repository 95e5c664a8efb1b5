package org.liantu.serve;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Runs queries on TDB2 as always, but property paths so that a query's timeout stops them: Jena
 * 5.6.0 looks at it between the answers of a path only, not inside its search.
 */
final class CancellablePaths extends OpExecutorTDB2 {

    CancellablePaths(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        AtomicBoolean cancelled = execCxt.getCancelSignal();
        if (cancelled == null) return super.execute(path, input);
        WatchedGraph graph =
                new WatchedGraph(
                        execCxt.getActiveGraph(),
                        () -> {
                            if (cancelled.get()) throw new QueryCancelledException();
                        });
        ExecutionContext watched =
                ExecutionContext.create(execCxt.getDataset(), graph, execCxt.getContext());
        return new QueryIterPath(path.getTriplePath(), input, watched);
    }
}
