package org.liantu.serve.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.query.Questions;
import org.liantu.serve.Bounds;
import org.liantu.serve.data.Knowledge;
import org.liantu.serve.data.Values;

/**
 * A chain: its stages from first to last, who and what stands at each, and what ties these to each
 * other. Read with a query for the stages and one for the links, however many there are.
 */
record ChainMap(List<Stage> stages, List<Link> links) {

    private static final int MOST_ROWS = 100_000;
    private static final Node AT_STAGE = LT.term("atStage");
    private static final Node NEXT_STAGE = LT.term("nextStage");
    private static final Query LINKS = QueryFactory.create(text("chain-links.rq"));

    /**
     * How one is known to stand at a stage.
     *
     * @param through the product by which; empty when it does so itself
     */
    record Standing(Optional<Node> through, Knowledge knowledge, List<Node> passages) {}

    /** One at a stage; {@code standings} are the surest first. */
    record Holder(Node thing, List<Standing> standings) {

        boolean isProduct() {
            return thing.getURI().startsWith(Iris.BASE + "product/");
        }

        Knowledge knowledge() {
            return standings.get(0).knowledge();
        }
    }

    /**
     * @param onward how it is known that the next one of the list follows; empty when it does not
     */
    record Stage(Node node, List<Holder> holders, String onward) {

        /** Whether nobody is known to stand here; a product is nobody. */
        boolean isGap() {
            return holders.stream().allMatch(Holder::isProduct);
        }
    }

    /** {@code from} has {@code relation} to {@code to}; both stand at some stage. */
    record Link(Node from, Node relation, Node to, Knowledge knowledge, List<Node> passages) {}

    /**
     * The chain that an address names.
     *
     * @param path before the chain's name
     * @throws Refusal when there is none
     */
    static Node named(String path, Visit visit) {
        String key = visit.rest(path);
        Node chain = NodeFactory.createURI(Iris.BASE + "chain/" + key);
        if (!key.isEmpty() && visit.graph().contains(chain, RDF.type.asNode(), LT.term("Chain")))
            return chain;
        throw new Refusal(
                404, "the graph has no chain '" + key + "'; " + ChainPage.PATH + " lists them");
    }

    /** The stages of a chain, without links. */
    static ChainMap stages(Node chain, Questions questions, Bounds bounds, Visit visit) {
        Map<Node, Map<Node, Map<Optional<Node>, Standing>>> found = new LinkedHashMap<>();
        Query query = questions.get("chain-map").bind(Map.of("chain", chain));
        for (Binding row : rows(query, bounds, visit)) {
            var holders = found.computeIfAbsent(row.get("stage"), any -> new LinkedHashMap<>());
            if (!row.contains("holder") || !row.get("holder").isURI()) continue;
            holders.computeIfAbsent(row.get("holder"), any -> new LinkedHashMap<>())
                    .merge(
                            Optional.ofNullable(row.get("through")),
                            new Standing(
                                    Optional.ofNullable(row.get("through")),
                                    knowledge(row, Knowledge.STATED),
                                    passages(row)),
                            (one, other) ->
                                    new Standing(
                                            one.through(),
                                            one.knowledge().or(other.knowledge()),
                                            joined(one.passages(), other.passages())));
        }
        found.forEach((stage, holders) -> addBackground(stage, holders, visit));
        List<Node> order = List.copyOf(found.keySet());
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            List<Holder> holders = new ArrayList<>();
            found.get(order.get(i))
                    .forEach(
                            (thing, standings) ->
                                    holders.add(new Holder(thing, sorted(standings))));
            String onward =
                    i + 1 < order.size() ? onward(order.get(i), order.get(i + 1), visit) : "";
            stages.add(new Stage(order.get(i), holders, onward));
        }
        return new ChainMap(stages, List.of());
    }

    /** The same with the links between those that stand at its stages. */
    ChainMap withLinks(Node chain, Bounds bounds, Visit visit) {
        Set<Node> shown = new HashSet<>();
        for (Stage stage : stages) stage.holders().forEach(holder -> shown.add(holder.thing()));
        Query query = QueryTransformOps.replaceVars(LINKS, Map.of(Var.alloc("chain"), chain));
        Map<List<Node>, Link> links = new LinkedHashMap<>();
        for (Binding row : rows(query, bounds, visit)) {
            Node from = row.get("from");
            Node to = row.get("to");
            if (from.equals(to) || !shown.contains(from) || !shown.contains(to)) continue;
            links.merge(
                    List.of(from, row.get("relation"), to),
                    new Link(from, row.get("relation"), to, knowledge(row), passages(row)),
                    (one, other) ->
                            new Link(
                                    from,
                                    one.relation(),
                                    to,
                                    one.knowledge().or(other.knowledge()),
                                    joined(one.passages(), other.passages())));
        }
        return new ChainMap(stages, List.copyOf(links.values()));
    }

    private static List<Binding> rows(Query query, Bounds bounds, Visit visit) {
        return Answers.rows(query, visit.dataset(), bounds, MOST_ROWS).bindings();
    }

    /** What stands at a stage by background knowledge: no fact says so. */
    private static void addBackground(
            Node stage, Map<Node, Map<Optional<Node>, Standing>> holders, Visit visit) {
        visit.graph().find(Node.ANY, AT_STAGE, stage).mapWith(Triple::getSubject).toSet().stream()
                .filter(each -> each.isURI() && each.getURI().startsWith(Iris.BASE + "product/"))
                .sorted(Values.ORDER)
                .forEach(
                        each ->
                                holders.putIfAbsent(
                                        each,
                                        Map.of(
                                                Optional.empty(),
                                                new Standing(
                                                        Optional.empty(),
                                                        Knowledge.BACKGROUND,
                                                        List.of()))));
    }

    private static List<Standing> sorted(Map<Optional<Node>, Standing> standings) {
        return standings.values().stream()
                .sorted(Comparator.comparing(Standing::knowledge))
                .toList();
    }

    private static String onward(Node stage, Node next, Visit visit) {
        if (!visit.graph().contains(stage, NEXT_STAGE, next)) return "";
        return Knowledge.of(visit.graph(), stage, NEXT_STAGE, next).toString();
    }

    private static Knowledge knowledge(Binding row) {
        if (row.contains("class")) return Knowledge.DERIVED;
        return knowledge(row, row.contains("fact") ? Knowledge.STATED : Knowledge.BACKGROUND);
    }

    private static Knowledge knowledge(Binding row, Knowledge otherwise) {
        return row.contains("assertion") ? Knowledge.of(row.get("assertion")) : otherwise;
    }

    private static List<Node> passages(Binding row) {
        return row.contains("where") ? List.of(row.get("where")) : List.of();
    }

    private static List<Node> joined(List<Node> one, List<Node> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(ChainMap.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
