package org.liantu.mcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.liantu.store.NameException;
import org.liantu.store.Names;

/** What the graph says of one thing: what it is, and the facts that it takes part in. */
final class Entity {

    private static final int MOST_VALUES = 20;
    private static final Query FACTS = Sparql.file("facts-of.rq");

    private Entity() {}

    /**
     * The thing that a prefixed name, an IRI or a name means.
     *
     * @throws ArgumentException when the graph has none, or several
     */
    static Node find(String name, Arguments arguments, View view) {
        try {
            return Names.of(view.dataset()).find(name, Optional.empty());
        } catch (NameException e) {
            throw new ArgumentException(
                    e.getMessage() + "; the tool find looks names up", arguments.example());
        }
    }

    /** Everything of a node, its facts paged. */
    static Reply reply(Node node, Rows rows, View view) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", Terms.name(node));
        content.put("iri", node.getURI());
        content.putAll(
                Terms.map("labels", view.labels(node), "properties", properties(node, view)));
        if (Citation.isPassage(node)) content.put("citation", Citation.of(node, view));
        Table facts = view.table(Sparql.bind(FACTS, Map.of("entity", node)), rows);
        content.put("facts", facts.content());
        String text =
                Terms.name(node)
                        + " "
                        + content.getOrDefault("labels", "")
                        + "\n"
                        + content.getOrDefault("properties", "")
                        + "\n"
                        + (facts.isEmpty() && rows.offset() == 0
                                ? "No fact speaks of it."
                                : facts.text());
        return new Reply(content, text);
    }

    /** Its triples, by property; the facts about it are rows of their own. */
    private static Map<String, Object> properties(Node node, View view) {
        Map<String, List<Node>> values = new TreeMap<>();
        view.dataset()
                .find(Quad.unionGraph, node, Node.ANY, Node.ANY)
                .forEachRemaining(
                        quad -> {
                            view.call().check();
                            Triple triple = quad.asTriple();
                            values.computeIfAbsent(
                                            Terms.name(triple.getPredicate()),
                                            any -> new ArrayList<>())
                                    .add(triple.getObject());
                        });
        Map<String, Object> properties = new LinkedHashMap<>();
        values.forEach(
                (property, objects) -> {
                    List<Object> all = new ArrayList<>();
                    objects.stream()
                            .filter(object -> !object.isBlank())
                            .sorted(Comparator.comparing(Node::toString))
                            .limit(MOST_VALUES)
                            .forEach(object -> all.add(Terms.value(object)));
                    if (objects.size() > MOST_VALUES)
                        all.add("… " + objects.size() + " in all; query_sparql lists them");
                    properties.put(property, all);
                });
        return properties;
    }
}
