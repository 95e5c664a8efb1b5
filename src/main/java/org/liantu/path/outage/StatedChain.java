package org.liantu.path.outage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.PlainGraph;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;
import org.liantu.path.service.Form;
import org.liantu.path.service.Request;

/** Reads a chain out of a graph, by the predicates that a request names. */
final class StatedChain {

    /** The properties of a request that are read here. */
    static final Set<String> INPUTS =
            Set.of(
                    "byProduction",
                    "byNeed",
                    "bySubstitution",
                    "byOperation",
                    "bySupply",
                    "threshold");

    private StatedChain() {}

    static Chain of(Request request, PathGraph graph, Watch watch) {
        return new Chain(
                union(request, graph, "byProduction", "produces"),
                union(request, graph, "byNeed", "hasComponent", "needs"),
                union(request, graph, "bySubstitution", "substitutesFor"),
                union(request, graph, "byOperation", "undertakenBy"),
                supplies(request, graph, watch),
                watch);
    }

    static double threshold(Request request) {
        double threshold = request.amount("threshold").orElse(1);
        if (threshold > 0 && threshold <= 1) return threshold;
        throw request.form().wrong("lt:threshold is a share above 0 and at most 1");
    }

    private static Relation union(
            Request request, PathGraph graph, String name, String... otherwise) {
        List<Node> predicates = request.all(name);
        boolean isEmptyList = predicates.isEmpty() && request.one(name).isPresent();
        if (predicates.isEmpty() && !isEmptyList)
            predicates = Arrays.stream(otherwise).map(Form::term).toList();
        for (Node predicate : predicates)
            if (!predicate.isURI())
                throw request.form().wrong("lt:" + name + " is a predicate, not " + predicate);
        return Union.of(predicates.stream().map(each -> relation(graph, each)).toList());
    }

    private static Relation relation(PathGraph graph, Node predicate) {
        Relation relation = graph.relation(predicate);
        return graph instanceof PlainGraph ? Remembered.of(relation) : relation;
    }

    private static @Nullable Supplies supplies(Request request, PathGraph graph, Watch watch) {
        List<Node> value = request.all("bySupply");
        Node word = value.size() == 1 ? value.get(0) : null;
        if (word != null && !word.isURI()) {
            if (!word.isLiteral() || !(word.getLiteralValue() instanceof Boolean counts))
                throw request.form().wrong("lt:bySupply is true, false or a predicate");
            if (!counts) return null;
            value = List.of();
        }
        Relation direct =
                value.isEmpty()
                        ? relation(graph, Form.term("supplies"))
                        : union(request, graph, "bySupply");
        return new Supplies(
                direct,
                relation(graph, Form.term("supplier")),
                relation(graph, Form.term("customer")),
                relation(graph, Form.term("item")),
                new StatedFacts(graph),
                watch);
    }

    /** Status, review and share of facts, as the graph has them. */
    private static final class StatedFacts implements Supplies.Facts {

        private final Terms terms;
        private final Relation status;
        private final Relation review;
        private final Relation share;
        private final int planned;
        private final int rejected;

        StatedFacts(PathGraph graph) {
            terms = graph.terms();
            status = relation(graph, Form.term("status"));
            review = relation(graph, Form.term("review"));
            share = relation(graph, Form.term("share"));
            planned = terms.find(Form.term("planned"));
            rejected = terms.find(Form.term("rejected"));
        }

        @Override
        public boolean holds(int fact) {
            return !Chain.has(status.forward(), fact, planned)
                    && !Chain.has(review.forward(), fact, rejected);
        }

        /** A number from 0 to 1; anything else counts as not stated. */
        @Override
        public double share(int fact) {
            Slice slice = new Slice();
            share.forward().open(fact, slice);
            return Arrays.stream(slice.array, slice.start, slice.end)
                    .mapToObj(terms::term)
                    .map(StatedFacts::number)
                    .flatMap(Optional::stream)
                    .filter(number -> number >= 0 && number <= 1)
                    .max(Double::compare)
                    .orElse(0.0);
        }

        private static Optional<Double> number(Node term) {
            return term.isLiteral()
                            && term.getLiteral().isWellFormed()
                            && term.getLiteralValue() instanceof Number number
                    ? Optional.of(number.doubleValue())
                    : Optional.empty();
        }
    }
}
