package org.liantu.path;

import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.liantu.path.index.PathGraphs;
import org.liantu.path.index.Switch;
import org.liantu.path.property.PathPattern;
import org.liantu.path.property.Steps;

/**
 * Runs queries as Jena does, on any data set, but searches property paths without recursion: by the
 * index where there is one. Paths that only Jena's own syntax can say are left to Jena, on a copy
 * of their part of the graph.
 */
final class PathExecutor extends OpExecutorTDB2 {

    PathExecutor(ExecutionContext execution) {
        super(execution);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        TriplePath pattern = path.getTriplePath();
        if (Switch.of(execCxt.getContext()) == Switch.JENA) return super.execute(path, input);
        if (!Steps.supports(pattern, execCxt.getContext()))
            return OwnPaths.answer(pattern, input, execCxt);
        return PathPattern.match(input, pattern, PathGraphs.of(execCxt), execCxt);
    }
}
