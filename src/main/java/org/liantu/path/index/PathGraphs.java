package org.liantu.path.index;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.PlainGraph;

/** The graph that a query is looking at, as a search sees it. */
public final class PathGraphs {

    private PathGraphs() {}

    /** The active graph of {@code execution}; the union where that is its default graph. */
    public static PathGraph of(ExecutionContext execution) {
        return new PlainGraph(activeGraph(execution));
    }

    private static Graph activeGraph(ExecutionContext execution) {
        Graph active = execution.getActiveGraph();
        Context context = execution.getContext();
        boolean union =
                context.isTrue(TDB2.symUnionDefaultGraph1)
                        || context.isTrue(TDB2.symUnionDefaultGraph2);
        if (union
                && active instanceof GraphView view
                && (view.getGraphName() == null || Quad.isDefaultGraph(view.getGraphName())))
            return execution.getDataset().getUnionGraph();
        return active;
    }
}
