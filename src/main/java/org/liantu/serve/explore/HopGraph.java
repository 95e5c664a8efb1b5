package org.liantu.serve.explore;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;
import org.liantu.serve.explore.Answers.Rows;

/**
 * A graph of things, from hop to hop.
 *
 * @param directed whether a hop leads one way
 * @param left hops that are not drawn
 */
record HopGraph(List<Thing> things, List<Hop> hops, boolean directed, int left) implements Picture {

    /** Hops that are drawn at most. */
    static final int MOST = 500;

    private static final int FEWEST = 2;

    /** Columns that make a hop: where it starts, where it ends. */
    private static final List<List<String>> PAIRS =
            List.of(
                    List.of("from", "to"),
                    List.of("supplier", "customer"),
                    List.of("because", "affected"),
                    List.of("part", "whole"),
                    List.of("stage", "next"),
                    List.of("one", "other"));

    /** The pair that has no direction. */
    private static final String EITHER_WAY = "one";

    private static final Set<String> NO_THINGS =
            Set.of("passage", "indicator", "unit", "fact", "derivation");

    /**
     * A thing.
     *
     * @param kind the segment of its IRI that tells what it is, such as {@code enterprise}
     * @param asked whether the question is about it
     */
    record Thing(Node node, Text name, String kind, boolean asked) {}

    /**
     * A hop.
     *
     * @param label what it is; may be empty
     * @param knowledge how it is known: stated, quoted, caption, implied, derived or background
     */
    record Hop(Node from, Node to, String label, String knowledge) {}

    /** The graph of the first columns that make a hop and hold things. */
    static Optional<HopGraph> of(Rows rows, Map<String, Node> arguments, Visit visit) {
        Set<String> columns =
                rows.variables().stream().map(Var::getVarName).collect(Collectors.toSet());
        return PAIRS.stream()
                .filter(columns::containsAll)
                .flatMap(pair -> of(pair, rows, arguments, visit).stream())
                .findFirst();
    }

    /** The graph of the hops from each of {@code columns} to the next. */
    static Optional<HopGraph> of(
            List<String> columns, Rows rows, Map<String, Node> arguments, Visit visit) {
        Set<Hop> hops = new LinkedHashSet<>();
        Map<Hop, String> known = new LinkedHashMap<>();
        for (Binding row : rows.bindings()) {
            Node from = null;
            for (String column : columns) {
                Node to = row.contains(column) ? row.get(column) : arguments.get(column);
                if (to == null || !isThing(to)) continue;
                if (from != null && !from.equals(to)) {
                    Hop hop = new Hop(from, to, columns.size() == 2 ? label(row, visit) : "", "");
                    if (!known.containsKey(hop))
                        known.put(hop, knowledge(hop, columns.size() == 2 ? row : null, visit));
                    hops.add(new Hop(hop.from(), hop.to(), hop.label(), known.get(hop)));
                }
                from = to;
            }
        }
        if (hops.size() < FEWEST) return Optional.empty();
        List<Hop> drawn = hops.stream().limit(MOST).toList();
        Set<Node> asked = Set.copyOf(arguments.values());
        List<Thing> things =
                drawn.stream()
                        .flatMap(hop -> Stream.of(hop.from(), hop.to()))
                        .distinct()
                        .map(node -> thing(node, asked.contains(node), visit))
                        .toList();
        return Optional.of(
                new HopGraph(
                        things,
                        drawn,
                        !columns.get(0).equals(EITHER_WAY),
                        hops.size() - drawn.size()));
    }

    private static boolean isThing(Node node) {
        return node.isURI()
                && node.getURI().startsWith(Iris.BASE)
                && !NO_THINGS.contains(segment(node));
    }

    private static String segment(Node node) {
        String key = node.getURI().substring(Iris.BASE.length());
        return key.substring(0, Math.max(0, key.indexOf('/')));
    }

    private static Thing thing(Node node, boolean asked, Visit visit) {
        return new Thing(node, visit.namer().of(node), segment(node), asked);
    }

    private static String label(Binding row, Visit visit) {
        return Stream.of("relation", "item")
                .filter(row::contains)
                .map(column -> visit.namer().of(row.get(column)).text())
                .collect(Collectors.joining(" "));
    }

    /**
     * How a hop is known: as its row says, else by the plainest statement of a relation between its
     * ends; what nobody states is background.
     */
    private static String knowledge(Hop hop, @Nullable Binding row, Visit visit) {
        if (row != null && row.contains("assertion")) return end(row.get("assertion"));
        if (row != null && row.contains("fact")) return knowledge(row.get("fact"), visit.graph());
        return Stream.concat(
                        statements(hop.from(), hop.to(), visit.graph()),
                        statements(hop.to(), hop.from(), visit.graph()))
                .map(fact -> knowledge(fact, visit.graph()))
                .max(Comparator.naturalOrder())
                .orElse("background");
    }

    private static Stream<Node> statements(Node subject, Node object, Graph graph) {
        return graph
                .find(Node.ANY, RDF.object.asNode(), object)
                .mapWith(Triple::getSubject)
                .filterKeep(fact -> graph.contains(fact, RDF.subject.asNode(), subject))
                .toList()
                .stream();
    }

    private static String knowledge(Node fact, Graph graph) {
        if (graph.contains(fact, RDF.type.asNode(), LT.term("Derivation"))) return "derived";
        return Values.first(graph, fact, LT.assertion).map(HopGraph::end).orElse("stated");
    }

    private static String end(Node code) {
        String text = Values.text(code);
        return text.substring(text.indexOf('#') + 1);
    }

    @Override
    public String kind() {
        return "graph";
    }

    @Override
    public JsonObject json() {
        JsonArrayBuilder nodes = Json.createArrayBuilder();
        List<Node> order = new ArrayList<>();
        for (Thing thing : things) {
            order.add(thing.node());
            nodes.add(
                    Json.createObjectBuilder()
                            .add("name", thing.name().text())
                            .add("href", thing.name().href())
                            .add("kind", thing.kind())
                            .add("asked", thing.asked()));
        }
        Map<Node, Integer> numbers = new LinkedHashMap<>();
        order.forEach(node -> numbers.put(node, numbers.size()));
        JsonArrayBuilder edges = Json.createArrayBuilder();
        for (Hop hop : hops)
            edges.add(
                    Json.createObjectBuilder()
                            .add("from", Objects.requireNonNull(numbers.get(hop.from())))
                            .add("to", Objects.requireNonNull(numbers.get(hop.to())))
                            .add("label", hop.label())
                            .add("known", hop.knowledge()));
        return Json.createObjectBuilder()
                .add("nodes", nodes)
                .add("edges", edges)
                .add("directed", directed)
                .build();
    }
}
