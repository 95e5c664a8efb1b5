package org.liantu.path.outage;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;
import org.liantu.path.index.PathGraphs;
import org.liantu.path.service.Form;
import org.liantu.path.service.Hop;
import org.liantu.path.service.Request;

/**
 * A request about the plain graph that leads to a target: {@code lt:target}, {@code lt:from},
 * {@code lt:along}.
 *
 * @param graph all that is there
 * @param flow what of it leads to the target
 */
record FlowRequest(PathGraph graph, Flow flow, Watch watch) {

    /** The properties of a request that are read here. */
    static final Set<String> INPUTS = Set.of("target", "from", "along", "inverse");

    /**
     * Terms have numbers as soon as the relations are read that they stand in, so these come first.
     */
    static FlowRequest read(Request request, ExecutionContext execution) {
        PathGraph graph = PathGraphs.of(execution);
        Watch watch = Watch.of(execution);
        Node target =
                request.one("target")
                        .filter(node -> node.isURI() || node.isBlank())
                        .orElseThrow(() -> request.form().wrong("lt:target is one node"));
        List<Edges> back = back(request, graph);
        int[] sources = sources(request, graph, execution, watch);
        Flow flow = Flow.into(graph.terms().find(target), back, sources, watch);
        return new FlowRequest(graph, flow, watch);
    }

    /** A node of the flow. */
    Node term(int node) {
        return graph.terms().term(flow.node(node));
    }

    /** Without {@code lt:along}, from inputs and components to what they go into. */
    private static List<Edges> back(Request request, PathGraph graph) {
        List<Node> along = request.all("along");
        Stream<Hop> hops =
                along.isEmpty()
                        ? Stream.of("hasComponent", "needs")
                                .map(name -> new Hop(Form.term(name), true))
                        : along.stream().map(each -> Hop.of(request, each));
        return hops.map(hop -> hop.in(graph).backward()).toList();
    }

    /** What {@code lt:from} names, or what the pattern beside the request finds for it. */
    private static int[] sources(
            Request request, PathGraph graph, ExecutionContext execution, Watch watch) {
        List<Node> slots = request.all("from");
        IntList sources = new IntList(4);
        for (Node slot : slots) if (!Var.isVar(slot)) sources.add(graph.terms().find(slot));
        List<Node> open = slots.stream().filter(Var::isVar).toList();
        if (request.pattern().isEmpty()) {
            if (!open.isEmpty())
                throw request.form()
                        .wrong("lt:from is " + open.get(0) + ", which has no value here");
            if (slots.isEmpty() && request.one("from").isPresent()) sources.add(Terms.NONE);
            return sources.toArray();
        }
        if (open.isEmpty())
            throw request.form().wrong("the pattern beside the request is to find lt:from ?x");
        request.pattern()
                .orElseThrow()
                .forEach(
                        graph,
                        execution,
                        watch,
                        row -> {
                            for (Node slot : open) {
                                Node value = row.get(Var.alloc(slot));
                                if (value != null) sources.add(graph.terms().find(value));
                            }
                        });
        if (sources.size() == 0) sources.add(Terms.NONE);
        return sources.toArray();
    }
}
