package org.liantu.path.outage;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.liantu.path.graph.NodeOrder;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;
import org.liantu.path.index.PathGraphs;
import org.liantu.path.outage.Effect.Kind;
import org.liantu.path.service.Door;
import org.liantu.path.service.Form;
import org.liantu.path.service.Request;
import org.liantu.path.service.Row;

/**
 * {@code SERVICE lt:singlePoints}: makers, products and supplies whose stop alone stops a product;
 * or pairs of makers that only together do.
 */
public final class SinglePointsDoor implements Door {

    private static final Form FORM =
            new Form(
                    "singlePoints",
                    OutageDoor.union(StatedChain.INPUTS, "target", "size"),
                    Set.of("point", "otherPoint", "pointKind"),
                    "SERVICE lt:singlePoints { [] lt:target prod:A ; lt:point ?point ; lt:pointKind"
                            + " ?kind }, with lt:size 2 ; lt:otherPoint ?other for pairs of makers");

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Iterator<Binding> answer(Request request, Binding parent, ExecutionContext execution) {
        PathGraph graph = PathGraphs.of(execution);
        Chain chain = StatedChain.of(request, graph, Watch.of(execution));
        double threshold = StatedChain.threshold(request);
        Node product =
                request.one("target")
                        .filter(node -> node.isURI() || node.isBlank())
                        .orElseThrow(() -> FORM.wrong("lt:target is one product"));
        if (request.pattern().isPresent())
            throw FORM.wrong("a pattern beside the request has no use here");
        long size = request.number("size", 1).orElse(1);
        if (size > 2) throw FORM.wrong("lt:size is 1 or 2");
        if (size == 1 && request.one("otherPoint").isPresent())
            throw FORM.wrong("lt:otherPoint goes with lt:size 2");
        List<Kind> kinds = kinds(request, size == 1);
        int target = graph.terms().find(product);
        if (target == Terms.NONE) return Collections.emptyIterator();
        SinglePoints points =
                new SinglePoints(chain, target, threshold, NodeOrder.of(graph.terms()));
        return kinds.stream()
                .flatMap(kind -> size == 1 ? alone(points, kind) : points.pairs(kind).stream())
                .map(point -> row(point, size, graph.terms(), request, parent))
                .flatMap(Optional::stream)
                .iterator();
    }

    /** All kinds of points, unless one is named; without a name, pairs are of makers. */
    private static List<Kind> kinds(Request request, boolean all) {
        Optional<Node> named = request.one("pointKind").filter(slot -> !Var.isVar(slot));
        List<Kind> kinds = List.of(Kind.MAKER, Kind.PRODUCT, Kind.SUPPLY);
        if (named.isEmpty()) return all ? kinds : List.of(Kind.MAKER);
        return kinds.stream()
                .filter(kind -> OutageDoor.text(kind.word()).equals(named.get()))
                .findFirst()
                .map(List::of)
                .orElseThrow(
                        () ->
                                FORM.wrong(
                                        "lt:pointKind is a variable, \"maker\", \"product\" or"
                                                + " \"supply\""));
    }

    private static Stream<SinglePoints.Point> alone(SinglePoints points, Kind kind) {
        return points.alone(kind).stream()
                .map(node -> new SinglePoints.Point(kind, node, Terms.NONE));
    }

    private static Optional<Binding> row(
            SinglePoints.Point point, long size, Terms terms, Request request, Binding parent) {
        Row row =
                new Row(parent)
                        .put(request, "point", terms.term(point.node()))
                        .put(request, "pointKind", OutageDoor.text(point.kind().word()));
        if (size == 2) row.put(request, "otherPoint", terms.term(point.other()));
        return row.build();
    }
}
