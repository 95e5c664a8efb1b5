package org.liantu.path.outage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;
import org.liantu.path.index.PathGraphs;
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
                    Set.of(
                            "target",
                            "size",
                            "byProduction",
                            "byNeed",
                            "bySubstitution",
                            "bySupply",
                            "threshold"),
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
        SupplyChain chain = StatedChain.of(request, graph);
        SinglePoints points =
                new SinglePoints(
                        chain,
                        OutageDoor.threshold(request),
                        OutageDoor.byTerm(graph.terms()),
                        Watch.of(execution));
        Node product =
                request.one("target")
                        .filter(Node::isURI)
                        .orElseThrow(() -> FORM.wrong("lt:target is one product"));
        int target = graph.terms().find(product);
        long size = request.number("size", 1).orElse(1);
        if (size > 2) throw FORM.wrong("lt:size is 1 or 2");
        if (target == Terms.NONE) return Collections.emptyIterator();
        Stream<Optional<Binding>> rows =
                size == 1
                        ? alone(points, target, graph.terms(), request, parent)
                        : pairs(points, target, graph.terms(), request, parent);
        return rows.flatMap(Optional::stream).iterator();
    }

    private static Stream<Optional<Binding>> alone(
            SinglePoints points, int target, Terms terms, Request request, Binding parent) {
        return Stream.of("maker", "product", "supply")
                .flatMap(
                        kind ->
                                candidates(points, target, kind).stream()
                                        .filter(node -> points.stops(target, node))
                                        .map(
                                                node ->
                                                        new Row(parent)
                                                                .put(
                                                                        request,
                                                                        "point",
                                                                        terms.term(node))
                                                                .put(
                                                                        request,
                                                                        "pointKind",
                                                                        OutageDoor.text(kind))
                                                                .build()));
    }

    private static List<Integer> candidates(SinglePoints points, int target, String kind) {
        return switch (kind) {
            case "maker" -> points.makers(target);
            case "product" -> points.products(target);
            default -> points.supplies(target);
        };
    }

    /** Pairs of which neither is a single point, the first before the second in order. */
    private static Stream<Optional<Binding>> pairs(
            SinglePoints points, int target, Terms terms, Request request, Binding parent) {
        List<Integer> makers = new ArrayList<>(points.makers(target));
        makers.removeIf(maker -> points.stops(target, maker));
        return IntStream.range(0, makers.size())
                .boxed()
                .flatMap(
                        first ->
                                makers.subList(first + 1, makers.size()).stream()
                                        .filter(
                                                other ->
                                                        points.stops(
                                                                target, makers.get(first), other))
                                        .map(
                                                other ->
                                                        new Row(parent)
                                                                .put(
                                                                        request,
                                                                        "point",
                                                                        terms.term(
                                                                                makers.get(first)))
                                                                .put(
                                                                        request,
                                                                        "otherPoint",
                                                                        terms.term(other))
                                                                .put(
                                                                        request,
                                                                        "pointKind",
                                                                        OutageDoor.text("maker"))
                                                                .build()));
    }
}
