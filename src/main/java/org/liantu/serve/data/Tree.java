package org.liantu.serve.data;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;

/**
 * A description as one tree of expanded JSON-LD (<a
 * href="https://www.w3.org/TR/json-ld11/#expanded-document-form">JSON-LD 1.1, section 5.1</a>): the
 * thing, its values with their names, and, reversed, the facts that point at it, each with its
 * passage. What belongs at no place of the tree, such as the names of properties, is in {@code
 * @included}, so that nothing is lost. The framing of JSON-LD would repeat a fact under each role
 * that the thing has in it.
 */
final class Tree {

    private static final Node TYPE = RDF.type.asNode();

    /** Values of these are addresses only. */
    private static final Set<Node> ADDRESSES =
            Set.of(
                    RDF.subject.asNode(),
                    RDF.object.asNode(),
                    LT.term("contradicts"),
                    LT.term("premise"),
                    DCTerms.license.asNode(),
                    RDFS.isDefinedBy.asNode());

    private static final List<String> WHOLE =
            List.of(XSDDatatype.XSDinteger.getURI(), XSDDatatype.XSDint.getURI());

    /** The role by which a fact hangs on the thing when it has several. */
    private static final List<Node> ROLES =
            List.of(LT.about, LT.object, RDF.subject.asNode(), RDF.object.asNode());

    private static final Comparator<Node> BY_ROLE =
            Comparator.comparing((Node property) -> !ROLES.contains(property))
                    .thenComparing(ROLES::indexOf)
                    .thenComparing(Node::getURI);

    /** Types first, then names, then what is ours, then the rest. */
    private static final Comparator<Node> BY_NAME =
            Comparator.comparing((Node property) -> !property.equals(TYPE))
                    .thenComparing(property -> !property.equals(RDFS.label.asNode()))
                    .thenComparing(property -> !property.getURI().startsWith(LT.NS))
                    .thenComparing(Node::getURI);

    private static final Comparator<Node> CHINESE_FIRST =
            Comparator.comparing(
                            (Node value) ->
                                    value.isLiteral() && !value.getLiteralLanguage().equals("zh"))
                    .thenComparing(Values.ORDER);

    private final Description description;
    private final Graph graph;
    private final Map<Node, Map<Node, List<Node>>> branches = new LinkedHashMap<>();
    private final Set<Node> grown = new HashSet<>();
    private final Map<Node, String> blanks = new HashMap<>();

    private Tree(Description description) {
        this.description = description;
        this.graph = description.graph();
    }

    /** The tree of a thing's description. */
    static JsonObject of(Description description) {
        Tree tree = new Tree(description);
        description.pointing().forEach(tree::branch);
        if (description.graph().contains(description.subject(), TYPE, LT.Report))
            description.facts().forEach(tree::branchOfPassage);
        JsonObjectBuilder root = tree.node(description.subject(), Set.of());
        JsonArray rest = tree.rest();
        if (!rest.isEmpty()) root.add("@included", rest);
        return root.build();
    }

    /** Every node of a graph beside the others, where there is no one thing to start from. */
    static JsonArray flat(Graph graph) {
        Description all = new Description(Iris.ONTOLOGY, graph, 1, false);
        return new Tree(all).rest();
    }

    private void branch(Node node) {
        Set<Node> properties = new HashSet<>();
        graph.find(node, Node.ANY, description.subject())
                .forEach(triple -> properties.add(triple.getPredicate()));
        List<Node> ordered = properties.stream().sorted(BY_ROLE).toList();
        int shown = description.isWhole(node) ? 1 : ordered.size();
        ordered.subList(0, Math.min(shown, ordered.size()))
                .forEach(property -> branch(description.subject(), property, node));
    }

    private void branchOfPassage(Node fact) {
        Values.all(graph, fact, LT.statedIn).forEach(passage -> branch(passage, LT.statedIn, fact));
    }

    private void branch(Node from, Node property, Node node) {
        branches.computeIfAbsent(from, any -> new TreeMap<>(BY_ROLE))
                .computeIfAbsent(property, any -> new ArrayList<>())
                .add(node);
    }

    /**
     * @param above the nodes that this one hangs on
     */
    private JsonObjectBuilder node(Node node, Set<Node> above) {
        grown.add(node);
        Set<Node> path = new HashSet<>(above);
        path.add(node);
        JsonObjectBuilder object = Context.JSON.createObjectBuilder().add("@id", id(node));
        values(node, path, object);
        Map<Node, List<Node>> reversed = branches.getOrDefault(node, Map.of());
        if (reversed.isEmpty()) return object;
        JsonObjectBuilder reverse = Context.JSON.createObjectBuilder();
        reversed.forEach(
                (property, nodes) -> {
                    JsonArrayBuilder array = Context.JSON.createArrayBuilder();
                    nodes.forEach(each -> array.add(node(each, path)));
                    reverse.add(property.getURI(), array);
                });
        return object.add("@reverse", reverse);
    }

    private void values(Node node, Set<Node> path, JsonObjectBuilder object) {
        Map<Node, List<Node>> properties = new TreeMap<>(BY_NAME);
        for (Triple triple : graph.find(node, Node.ANY, Node.ANY).toList())
            if (!isReversed(triple))
                properties
                        .computeIfAbsent(triple.getPredicate(), any -> new ArrayList<>())
                        .add(triple.getObject());
        properties.forEach(
                (property, values) -> {
                    JsonArrayBuilder array = Context.JSON.createArrayBuilder();
                    values.sort(CHINESE_FIRST);
                    for (Node value : values)
                        if (property.equals(TYPE)) array.add(id(value));
                        else array.add(value(property, value, path));
                    object.add(property.equals(TYPE) ? "@type" : property.getURI(), array);
                });
    }

    /** What merely points at the thing is shown the other way round. */
    private boolean isReversed(Triple triple) {
        return triple.getObject().equals(description.subject())
                && triple.getSubject().isURI()
                && !triple.getSubject().equals(description.subject())
                && !branches.isEmpty()
                && !description.isWhole(triple.getSubject());
    }

    private JsonObjectBuilder value(Node property, Node value, Set<Node> path) {
        if (value.isLiteral()) return literal(value);
        boolean addressed =
                ADDRESSES.contains(property)
                        || path.contains(value)
                        || value.isURI() && value.getURI().startsWith(LT.NS)
                        || description.isWhole(value) && !graph.contains(value, TYPE, LT.Passage)
                        || !graph.contains(value, Node.ANY, Node.ANY);
        return addressed
                ? Context.JSON.createObjectBuilder().add("@id", id(value))
                : node(value, path);
    }

    /** Integers and truth values are those of JSON where that loses nothing. */
    private static JsonObjectBuilder literal(Node literal) {
        String text = literal.getLiteralLexicalForm();
        String type = literal.getLiteralDatatypeURI();
        JsonObjectBuilder object = Context.JSON.createObjectBuilder();
        if (!literal.getLiteralLanguage().isEmpty())
            return object.add("@value", text).add("@language", literal.getLiteralLanguage());
        if (type.equals(XSDDatatype.XSDstring.getURI())) return object.add("@value", text);
        if (type.equals(XSDDatatype.XSDboolean.getURI()) && text.matches("true|false"))
            return object.add("@value", text.equals("true"));
        boolean number = WHOLE.contains(type) && text.matches("0|-?[1-9][0-9]{0,14}");
        if (number) object.add("@value", Long.parseLong(text));
        else object.add("@value", text);
        return number && type.equals(WHOLE.get(0)) ? object : object.add("@type", type);
    }

    /** What the tree has not told. */
    private JsonArray rest() {
        JsonArrayBuilder array = Context.JSON.createArrayBuilder();
        Set<Node> subjects = new HashSet<>();
        graph.find().forEach(triple -> subjects.add(triple.getSubject()));
        subjects.removeAll(grown);
        for (Node node : subjects.stream().sorted(Values.ORDER).toList()) {
            JsonObjectBuilder object = Context.JSON.createObjectBuilder().add("@id", id(node));
            values(node, subjects, object);
            array.add(object);
        }
        return array.build();
    }

    private String id(Node node) {
        return node.isURI()
                ? node.getURI()
                : blanks.computeIfAbsent(node, any -> "_:b" + blanks.size());
    }
}
