package org.liantu.path.outage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Terms;
import org.liantu.path.outage.SupplyChain.Shares;
import org.liantu.path.outage.SupplyChain.Supplies;
import org.liantu.path.service.Form;
import org.liantu.path.service.Request;

/** Reads a supply chain out of a graph, by the predicates that a request names. */
final class StatedChain {

    private StatedChain() {}

    static SupplyChain of(Request request, PathGraph graph) {
        return new SupplyChain(
                union(named(request, "byProduction", "produces"), graph),
                named(request, "byNeed", "hasComponent", "needs").stream()
                        .map(graph::relation)
                        .toList(),
                union(named(request, "bySubstitution", "substitutesFor"), graph),
                countSupplies(request) ? supplies(graph) : null);
    }

    private static boolean countSupplies(Request request) {
        Optional<Node> value = request.one("bySupply");
        if (value.isEmpty()) return true;
        if (value.get().isLiteral() && value.get().getLiteralValue() instanceof Boolean counts)
            return counts;
        throw request.form().wrong("lt:bySupply is true or false");
    }

    private static List<Node> named(Request request, String name, String... otherwise) {
        List<Node> predicates = request.all(name);
        if (predicates.isEmpty()) return Arrays.stream(otherwise).map(Form::term).toList();
        for (Node predicate : predicates)
            if (!predicate.isURI())
                throw request.form().wrong("lt:" + name + " is a predicate, not " + predicate);
        return predicates;
    }

    private static Relation union(List<Node> predicates, PathGraph graph) {
        if (predicates.size() == 1) return graph.relation(predicates.get(0));
        return Unions.of(predicates.stream().map(graph::relation).toList());
    }

    private static Supplies supplies(PathGraph graph) {
        return new Supplies(
                graph.relation(Form.term("supplier")),
                graph.relation(Form.term("customer")),
                graph.relation(Form.term("item")),
                new StatedShares(graph));
    }

    /** Status, review and share of statements, as facts have them. */
    private static final class StatedShares implements Shares {

        private final Terms terms;
        private final Relation status;
        private final Relation review;
        private final Relation share;

        StatedShares(PathGraph graph) {
            terms = graph.terms();
            status = graph.relation(Form.term("status"));
            review = graph.relation(Form.term("review"));
            share = graph.relation(Form.term("share"));
        }

        @Override
        public boolean holds(int statement) {
            return !has(status, statement, "planned") && !has(review, statement, "rejected");
        }

        private boolean has(Relation relation, int statement, String name) {
            int value = terms.find(Form.term(name));
            Slice slice = new Slice();
            relation.forward().open(statement, slice);
            return value != Terms.NONE
                    && Arrays.binarySearch(slice.array, slice.start, slice.end, value) >= 0;
        }

        @Override
        public double share(int statement) {
            Slice slice = new Slice();
            share.forward().open(statement, slice);
            if (slice.size() == 0) return Double.NaN;
            Node value = terms.term(slice.array[slice.start]);
            return value.isLiteral() && value.getLiteralValue() instanceof Number number
                    ? number.doubleValue()
                    : Double.NaN;
        }
    }
}
