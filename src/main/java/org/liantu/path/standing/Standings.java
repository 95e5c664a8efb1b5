package org.liantu.path.standing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.MetTerms;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Watch;
import org.liantu.path.index.PathGraphs;
import org.liantu.path.service.Along;
import org.liantu.path.service.HopPattern;

/**
 * What has been computed for a query so far: a request that is joined to other patterns is asked
 * once a row, and must not be computed once a row. It lasts as long as the query, which sees one
 * state of the data; the next query, or the next operation of an update, starts with nothing.
 */
final class Standings {

    private static final Symbol KEPT =
            Symbol.create("https://w3id.org/liantu/ontology#standingsOfTheQuery");

    private static final int MOST = 4;

    /**
     * A context may serve several queries; each has its own object for the time that NOW() gives.
     */
    private final @Nullable Node time;

    private final Map<Object, Object> computed = new LinkedHashMap<>();

    private Standings(@Nullable Node time) {
        this.time = time;
    }

    private record Followed(@Nullable Object graph, Along along) {}

    private record Measured(Followed followed, Measure measure) {}

    /** Those of the query that runs in {@code execution}. */
    static Standings of(ExecutionContext execution) {
        Context context = execution.getContext();
        Node time = context.get(ARQConstants.sysCurrentTime);
        Standings kept = context.get(KEPT);
        if (kept != null && kept.time == time) return kept;
        Standings standings = new Standings(time);
        context.set(KEPT, standings);
        return standings;
    }

    /** The standing of the nodes of the active graph. */
    Standing get(Along along, Measure measure, ExecutionContext execution) {
        Object graph =
                execution.getActiveGraph() instanceof GraphView view
                        ? view.getGraphName()
                        : execution.getActiveGraph();
        Followed followed = new Followed(graph, along);
        Watch watch = Watch.of(execution);
        return get(
                Standing.class,
                new Measured(followed, measure),
                () ->
                        Standing.of(
                                get(Digraph.class, followed, () -> read(along, execution, watch)),
                                measure,
                                watch));
    }

    private static Digraph read(Along along, ExecutionContext execution, Watch watch) {
        PathGraph graph = PathGraphs.of(execution);
        if (along.pattern().isEmpty())
            return Digraph.of(
                    graph.terms(), along.hops().stream().map(hop -> hop.in(graph)).toList(), watch);
        HopPattern pattern = along.pattern().get();
        MetTerms terms = new MetTerms();
        IntList from = new IntList(16);
        IntList to = new IntList(16);
        pattern.forEach(
                graph,
                execution,
                watch,
                row -> {
                    from.add(terms.find(HopPattern.value(pattern.from(), row)));
                    to.add(terms.find(HopPattern.value(pattern.to(), row)));
                });
        return Digraph.of(terms, from, to, watch);
    }

    private <T> T get(Class<T> type, Object key, Supplier<T> compute) {
        Object found = computed.remove(key);
        T value = found == null ? compute.get() : type.cast(found);
        computed.put(key, value);
        if (computed.size() > MOST) computed.remove(computed.keySet().iterator().next());
        return value;
    }
}
