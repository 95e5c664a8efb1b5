package org.liantu.serve.explore;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;
import org.liantu.serve.data.Knowledge;
import org.liantu.serve.data.Text;
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
     * @param knowledge how it is known
     */
    record Hop(Node from, Node to, String label, Knowledge knowledge) {}

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
        Map<List<Object>, Hop> hops = new LinkedHashMap<>();
        for (Binding row : rows.bindings()) {
            Node from = null;
            for (String column : columns) {
                Node to = row.contains(column) ? row.get(column) : arguments.get(column);
                if (to == null || !isThing(to)) continue;
                if (from != null && !from.equals(to)) {
                    boolean whole = columns.size() == 2;
                    Node start = from;
                    String label = whole ? label(row, visit) : "";
                    hops.computeIfAbsent(
                            List.of(start, to, label),
                            any -> hop(start, to, label, whole ? row : null, visit));
                }
                from = to;
            }
        }
        if (hops.size() < FEWEST) return Optional.empty();
        List<Hop> drawn = hops.values().stream().limit(MOST).toList();
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
     * A hop, known as its row says, else by the surest statement of a relation between its ends;
     * what nobody states is background.
     */
    private static Hop hop(Node from, Node to, String label, @Nullable Binding row, Visit visit) {
        Knowledge knowledge;
        if (row != null && row.contains("assertion"))
            knowledge = Knowledge.of(row.get("assertion"));
        else if (row != null && row.contains("fact"))
            knowledge = Knowledge.of(visit.graph(), row.get("fact"));
        else
            knowledge =
                    Knowledge.of(visit.graph(), from, Node.ANY, to)
                            .or(Knowledge.of(visit.graph(), to, Node.ANY, from));
        return new Hop(from, to, label, knowledge);
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
                            .add("known", hop.knowledge().toString()));
        return Json.createObjectBuilder()
                .add("nodes", nodes)
                .add("edges", edges)
                .add("directed", directed)
                .build();
    }
}
