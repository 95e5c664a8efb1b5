package org.liantu.path.outage;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeCmp;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.Slice;
import org.liantu.path.service.Door;
import org.liantu.path.service.Form;
import org.liantu.path.service.Request;
import org.liantu.path.service.Row;

/**
 * {@code SERVICE lt:minCut}: the fewest nodes, or those of least capacity, without which nothing
 * gets from the sources to a target in the plain graph.
 */
public final class MinCutDoor implements Door {

    private static final Form FORM =
            new Form(
                    "minCut",
                    OutageDoor.union(FlowRequest.INPUTS, "capacity"),
                    Set.of("cutNode", "cutSize"),
                    "SERVICE lt:minCut { [] lt:target ent:A ; lt:from ent:B ; lt:along lt:supplies ;"
                            + " lt:cutNode ?n ; lt:cutSize ?size }");

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Iterator<Binding> answer(Request request, Binding parent, ExecutionContext execution) {
        FlowRequest asked = FlowRequest.read(request, execution);
        Optional<MinCut> least = MinCut.of(asked.flow(), capacities(request, asked), asked.watch());
        if (least.isEmpty()) return Collections.emptyIterator();
        Node size = number(least.get().capacity());
        return Arrays.stream(least.get().nodes().toArray())
                .mapToObj(asked::term)
                .sorted(NodeCmp::compareRDFTerms)
                .map(
                        node ->
                                new Row(parent)
                                        .put(request, "cutNode", node)
                                        .put(request, "cutSize", size)
                                        .build())
                .flatMap(Optional::stream)
                .iterator();
    }

    private static Node number(double capacity) {
        return capacity == Math.rint(capacity) && capacity < 1e15
                ? NodeValue.makeInteger((long) capacity).asNode()
                : NodeValue.makeDouble(capacity).asNode();
    }

    /** Each node counts as one; or as its least stated number, and without bound if it has none. */
    private static IntToDoubleFunction capacities(Request request, FlowRequest asked) {
        Optional<Node> predicate = request.one("capacity");
        if (predicate.isEmpty()) return node -> 1;
        if (!predicate.get().isURI())
            throw FORM.wrong("lt:capacity is the predicate of a node's capacity");
        Edges numbers = asked.graph().relation(predicate.get()).forward();
        Slice slice = new Slice();
        return node -> {
            numbers.open(asked.flow().node(node), slice);
            double least = Double.POSITIVE_INFINITY;
            for (int at = slice.start; at < slice.end; at++)
                least = Math.min(least, capacity(asked.graph().terms().term(slice.array[at])));
            return least;
        };
    }

    private static double capacity(Node term) {
        NodeValue value = NodeValue.makeNode(term);
        return value.isNumber() && value.getDouble() >= 0
                ? value.getDouble()
                : Double.POSITIVE_INFINITY;
    }
}
