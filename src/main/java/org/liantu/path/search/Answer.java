package org.liantu.path.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.cdt.CompositeDatatypeList;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.liantu.path.service.Request;
import org.liantu.path.service.Row;

/** The rows of paths, numbered from 1 in the order in which they are found. */
final class Answer {

    private static final List<String> OF_HOPS =
            List.of("hopNumber", "hopFrom", "hopPredicate", "hopTo", "hopFact", "costSoFar");

    /** More than what adding and multiplying doubles leaves exact is not told. */
    private static final MathContext DIGITS = new MathContext(12);

    private final Request request;
    private final Binding parent;
    private final Network network;
    private final Graph graph;
    private final boolean byHop;
    private int number;

    Answer(Request request, Binding parent, Network network, Graph graph) {
        this.request = request;
        this.parent = parent;
        this.network = network;
        this.graph = graph;
        byHop = OF_HOPS.stream().anyMatch(name -> request.one(name).isPresent());
    }

    /** The rows of a path: one, or one for each hop and each fact that states it. */
    Iterator<Binding> rows(Node start, Route route) {
        number++;
        List<Route> parts = route.parts();
        if (!byHop)
            return whole(start, route, parts)
                    .build()
                    .map(Iter::singletonIterator)
                    .orElse(Collections.emptyIterator());
        List<Binding> rows = new ArrayList<>();
        for (int hop = 1; hop < parts.size(); hop++)
            for (Optional<Node> fact : facts(parts.get(hop - 1), parts.get(hop))) {
                Row row = whole(start, route, parts);
                hop(row, parts.get(hop - 1), parts.get(hop));
                fact.ifPresent(each -> row.put(request, "hopFact", each));
                row.build().ifPresent(rows::add);
            }
        return rows.iterator();
    }

    private Row whole(Node start, Route route, List<Route> parts) {
        Row row = new Row(parent);
        if (request.all("from").size() == 1) row.put(request.all("from").get(0), start);
        if (request.all("to").size() == 1) row.put(request.all("to").get(0), term(route.node()));
        row.put(request, "pathNumber", integer(number));
        row.put(request, "hops", integer(route.hops()));
        row.put(request, "cost", amount(route.cost()));
        if (request.one("nodes").isPresent()) row.put(request, "nodes", list(parts));
        return row;
    }

    private void hop(Row row, Route before, Route after) {
        row.put(request, "hopNumber", integer(after.hops()));
        row.put(request, "hopFrom", term(before.node()));
        row.put(request, "hopTo", term(after.node()));
        row.put(request, "costSoFar", amount(after.cost()));
        network.predicate(after.arc()).ifPresent(each -> row.put(request, "hopPredicate", each));
    }

    private Node term(int node) {
        return network.terms().term(node);
    }

    /** The facts that state a hop; one that is empty where none does or none is asked for. */
    private List<Optional<Node>> facts(Route before, Route after) {
        if (request.one("hopFact").isEmpty()) return List.of(Optional.empty());
        Optional<Node> predicate = network.predicate(after.arc());
        if (predicate.isEmpty()) return List.of(network.fact(after.arc()));
        boolean inverse = network.isInverse(after.arc());
        Node subject = term(inverse ? after.node() : before.node());
        Node object = term(inverse ? before.node() : after.node());
        List<Optional<Node>> facts = new ArrayList<>();
        ExtendedIterator<Triple> about = graph.find(Node.ANY, RDF.subject.asNode(), subject);
        try {
            while (about.hasNext()) {
                Node fact = about.next().getSubject();
                if (graph.contains(fact, RDF.object.asNode(), object)
                        && graph.contains(fact, RDF.predicate.asNode(), predicate.get()))
                    facts.add(Optional.of(fact));
            }
        } finally {
            about.close();
        }
        facts.sort(Comparator.comparing(fact -> fact.orElseThrow().toString()));
        return facts.isEmpty() ? List.of(Optional.empty()) : facts;
    }

    private static Node integer(int number) {
        return literal(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    /** A number as an integer where it is one, else as a decimal; without bound, as a double. */
    private static Node amount(double amount) {
        if (Double.isInfinite(amount)) return literal("INF", XSDDatatype.XSDdouble);
        BigDecimal decimal = new BigDecimal(amount, DIGITS).stripTrailingZeros();
        return decimal.scale() <= 0
                ? literal(decimal.toBigInteger().toString(), XSDDatatype.XSDinteger)
                : literal(decimal.toPlainString(), XSDDatatype.XSDdecimal);
    }

    /** The nodes from start to end as one literal, in the form of Jena's composite lists. */
    private Node list(List<Route> parts) {
        return literal(
                parts.stream()
                        .map(part -> NodeFmtLib.strNT(term(part.node())))
                        .collect(Collectors.joining(", ", "[", "]")),
                CompositeDatatypeList.type);
    }

    private static Node literal(String text, RDFDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }
}
