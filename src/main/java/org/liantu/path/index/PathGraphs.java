package org.liantu.path.index;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.PlainGraph;
import org.liantu.path.graph.Watch;

/** The graph that a query is looking at, as a search sees it: by the index, where there is one. */
public final class PathGraphs {

    private PathGraphs() {}

    /** The active graph of {@code execution}; the union where that is its default graph. */
    public static PathGraph of(ExecutionContext execution) {
        return indexed(execution).orElseGet(() -> new PlainGraph(plain(execution)));
    }

    private static Graph plain(ExecutionContext execution) {
        Graph active = execution.getActiveGraph();
        boolean isUnion =
                active instanceof GraphView view
                        && isDefault(view.getGraphName())
                        && hasUnion(execution);
        return isUnion ? execution.getDataset().getUnionGraph() : active;
    }

    /** The active graph of {@code execution}, if it has an index that may be used. */
    public static Optional<PathGraph> indexed(ExecutionContext execution) {
        if (!(execution.getActiveGraph() instanceof GraphView view)) return Optional.empty();
        Node name = view.getGraphName();
        return named(name == null ? Quad.defaultGraphNodeGenerated : name, execution);
    }

    /**
     * A graph of the query's data set by the name that quads have for it, if it has an index that
     * may be used.
     */
    public static Optional<PathGraph> named(Node name, ExecutionContext execution) {
        Context context = execution.getContext();
        PathIndex index = context.get(PathIndex.SYMBOL);
        if (index == null || Switch.of(context) != Switch.INDEX) return Optional.empty();
        Node graph = isDefault(name) && hasUnion(execution) ? Quad.unionGraph : name;
        return index.graph(graph, execution.getDataset(), Watch.of(execution));
    }

    /** Whether it is the default graph of the query, not that of the storage by its name. */
    private static boolean isDefault(Node name) {
        return name == null || Quad.isDefaultGraphGenerated(name);
    }

    private static boolean hasUnion(ExecutionContext execution) {
        Context context = execution.getContext();
        return execution.getDataset() instanceof DatasetGraphTDB
                && (context.isTrue(TDB2.symUnionDefaultGraph1)
                        || context.isTrue(TDB2.symUnionDefaultGraph2));
    }
}
