package org.liantu.path.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Watch;

/**
 * A pattern beside a request, each row of which is a hop.
 *
 * @param rows the pattern
 * @param from where a row has the start of its hop: a variable, or a term
 * @param to where it has the end
 * @param weight where it has the weight, if it has one
 * @param fact where it has what states the hop, if it has it
 */
public record HopPattern(
        Pattern rows, Node from, Node to, Optional<Node> weight, Optional<Node> fact) {

    /** Reads {@code lt:along [ lt:hopFrom ?from ; lt:hopTo ?to ; … ]}. */
    static HopPattern of(Request request, List<Node> along) {
        Pattern rows =
                request.pattern()
                        .orElseThrow(
                                () ->
                                        request.form()
                                                .wrong(
                                                        "lt:along [ lt:hopFrom … ] wants a pattern"
                                                                + " beside the request"));
        if (along.size() > 1) throw request.form().wrong("lt:along takes one [ lt:hopFrom … ]");
        Map<Node, List<Node>> description = request.properties(along.get(0));
        return new HopPattern(
                rows,
                slot(request, description, "hopFrom").orElseThrow(),
                slot(request, description, "hopTo")
                        .orElseThrow(() -> request.form().wrong("lt:along [ … ] wants lt:hopTo")),
                slot(request, description, "weight"),
                slot(request, description, "hopFact"));
    }

    private static Optional<Node> slot(
            Request request, Map<Node, List<Node>> description, String name) {
        List<Node> values = description.getOrDefault(Form.term(name), List.of());
        if (values.size() > 1) throw request.form().wrong("lt:" + name + " is given twice");
        return values.stream().findFirst();
    }

    /** Gives every row in which the hop has both its ends. */
    public void forEach(
            PathGraph graph, ExecutionContext execution, Watch watch, Consumer<Binding> sink) {
        rows.forEach(
                graph,
                execution,
                watch,
                row -> {
                    if (value(from, row) != null && value(to, row) != null) sink.accept(row);
                });
    }

    /** What stands in a place of a row, if anything does. */
    public static @Nullable Node value(Node slot, Binding row) {
        return Var.isVar(slot) ? row.get(Var.alloc(slot)) : slot;
    }
}
