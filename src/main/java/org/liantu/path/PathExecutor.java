package org.liantu.path;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.index.PathGraphs;
import org.liantu.path.index.Switch;
import org.liantu.path.join.Graphs;
import org.liantu.path.join.Joins;
import org.liantu.path.property.PathPattern;
import org.liantu.path.property.Steps;

/**
 * Runs queries as Jena does, on any data set, but searches property paths without recursion: by the
 * index where there is one. With an index, all of a reader's query that can be is answered by
 * {@link Joins} over it; what a writer has changed and not committed is joined by Jena. Paths that
 * only Jena's own syntax can say are left to Jena, on a copy of their part of the graph.
 */
final class PathExecutor extends OpExecutorTDB2 {

    private final boolean joins;

    PathExecutor(ExecutionContext execution) {
        super(execution);
        joins =
                Switch.of(execution.getContext()) == Switch.INDEX
                        && execution.getDataset().transactionMode() != ReadWrite.WRITE;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        if (!joins) return super.exec(op, input);
        return Joins.answer(op, input, execCxt, new IndexedGraphs(execCxt))
                .orElseGet(() -> super.exec(op, input));
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        TriplePath pattern = path.getTriplePath();
        if (Switch.of(execCxt.getContext()) == Switch.JENA) return super.execute(path, input);
        if (!Steps.supports(pattern, execCxt.getContext()))
            return OwnPaths.answer(pattern, input, execCxt);
        return PathPattern.match(input, pattern, PathGraphs.of(execCxt), execCxt);
    }

    /** The graphs of a query that have an index. */
    private record IndexedGraphs(ExecutionContext execution) implements Graphs {

        @Override
        public Optional<PathGraph> active() {
            return PathGraphs.indexed(execution);
        }

        @Override
        public Optional<PathGraph> named(Node name) {
            return PathGraphs.named(name, execution);
        }
    }
}
