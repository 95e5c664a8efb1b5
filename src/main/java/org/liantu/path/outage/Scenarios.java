package org.liantu.path.outage;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;
import org.liantu.path.service.Form;
import org.liantu.path.service.Pattern;
import org.liantu.path.service.Request;

/**
 * What is assumed to stop, read from a request: all that it names, together; or, with a pattern
 * beside the request, what the pattern finds, together for each value of {@code lt:scenario}.
 */
final class Scenarios {

    /** A thing that stops: a node, or the links between two. */
    sealed interface Stop {

        /** A firm, a product or a fact. */
        record Thing(Node node) implements Stop {}

        /** What one firm supplies another with; all of it where the item is empty. */
        record Supply(Node supplier, Node customer, Optional<Node> item) implements Stop {}
    }

    private final Request request;
    private final Map<Optional<Node>, Set<Stop>> stops = new LinkedHashMap<>();

    private Scenarios(Request request) {
        this.request = request;
    }

    /** What stops in each scenario; one without a name has no key. */
    static Map<Optional<Node>, Set<Stop>> of(
            Request request, PathGraph graph, ExecutionContext execution, Watch watch) {
        if (request.all("stopped").isEmpty()) throw request.form().wrong("lt:stopped is missing");
        Scenarios scenarios = new Scenarios(request);
        Optional<Pattern> pattern = request.pattern();
        if (pattern.isEmpty()) scenarios.add(BindingFactory.root());
        else pattern.get().forEach(graph, execution, watch, scenarios::add);
        return scenarios.stops;
    }

    private void add(Binding row) {
        Optional<Node> name = request.one("scenario").map(slot -> value("scenario", slot, row));
        Set<Stop> together = stops.computeIfAbsent(name, any -> new LinkedHashSet<>());
        for (Node slot : request.all("stopped")) together.add(stop(slot, row));
    }

    private Stop stop(Node slot, Binding row) {
        Map<Node, List<Node>> parts = request.properties(slot);
        if (!parts.isEmpty()) return supply(parts, row);
        Node value = value("stopped", slot, row);
        if (!value.isURI() && !value.isBlank())
            throw request.form().wrong("lt:stopped is a firm, a product or a supply, not " + value);
        return new Stop.Thing(value);
    }

    private Stop supply(Map<Node, List<Node>> parts, Binding row) {
        Set<Node> known = Set.of(Form.term("supplier"), Form.term("customer"), Form.term("item"));
        List<Node> supplier = parts.getOrDefault(Form.term("supplier"), List.of());
        List<Node> customer = parts.getOrDefault(Form.term("customer"), List.of());
        List<Node> item = parts.getOrDefault(Form.term("item"), List.of());
        if (supplier.size() != 1
                || customer.size() != 1
                || item.size() > 1
                || !known.containsAll(parts.keySet()))
            throw request.form()
                    .wrong(
                            "a supply is [ lt:supplier ent:A ; lt:customer ent:B ; lt:item prod:C ]");
        return new Stop.Supply(
                value("supplier", supplier.get(0), row),
                value("customer", customer.get(0), row),
                item.stream().findFirst().map(each -> value("item", each, row)));
    }

    private Node value(String name, Node slot, Binding row) {
        if (!Var.isVar(slot)) return slot;
        Node value = row.get(Var.alloc(slot));
        if (value != null) return value;
        throw request.form().wrong("lt:" + name + " is " + slot + ", which has no value here");
    }

    /** Lets a thing stop; whether the graph knows it. */
    static boolean stop(Stop stop, Outage outage, Chain chain, Terms terms) {
        if (stop instanceof Stop.Thing thing) {
            int node = terms.find(thing.node());
            if (node != Terms.NONE) outage.stop(node);
            return node != Terms.NONE;
        }
        Stop.Supply supply = (Stop.Supply) stop;
        int supplier = terms.find(supply.supplier());
        int customer = terms.find(supply.customer());
        Supplies supplies = chain.supplies();
        if (supplies == null || supplier == Terms.NONE || customer == Terms.NONE) return true;
        int item = supply.item().map(terms::find).orElse(Terms.NONE);
        for (Supplies.Side side : supplies.into(customer))
            if (side.other() == supplier && (supply.item().isEmpty() || side.item() == item))
                outage.stop(new Link(supplier, customer, side.item()));
        return true;
    }
}
