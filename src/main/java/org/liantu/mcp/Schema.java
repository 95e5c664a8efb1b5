package org.liantu.mcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;

/** The ontology in short: what classes and properties there are, and what shapes expect of them. */
final class Schema {

    /** The module of the requests to services, which describe no data. */
    private static final Node REQUESTS = NodeFactory.createURI(Iris.ONTOLOGY.getURI() + "/request");

    private static final List<Node> PROPERTY_KINDS =
            List.of(OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode());

    private final View view;

    private Schema(View view) {
        this.view = view;
    }

    static Schema of(View view) {
        return new Schema(view);
    }

    /** All classes and properties, a line each. */
    Map<String, Object> overview() {
        Map<Node, Object> counts = counts();
        List<Map<String, Object>> classes = new ArrayList<>();
        for (Node each : terms(List.of(OWL.Class.asNode())))
            classes.add(
                    Terms.map(
                            "name",
                            Terms.name(each),
                            "labels",
                            view.labels(each),
                            "under",
                            names(view.objects(each, RDFS.subClassOf.asNode())),
                            "instances",
                            counts.get(each)));
        List<Map<String, Object>> properties = new ArrayList<>();
        for (Node each : terms(PROPERTY_KINDS)) {
            if (view.holds(each, RDFS.isDefinedBy.asNode(), REQUESTS)) continue;
            properties.add(
                    Terms.map(
                            "name",
                            Terms.name(each),
                            "labels",
                            view.labels(each),
                            "from",
                            names(view.objects(each, RDFS.domain.asNode())),
                            "to",
                            names(view.objects(each, RDFS.range.asNode()))));
        }
        return Terms.map("classes", classes, "properties", properties);
    }

    /**
     * One term in full.
     *
     * @param shapes the graph of the shapes
     */
    Map<String, Object> detail(Node term, Graph shapes) {
        Map<String, Object> detail =
                Terms.map(
                        "name",
                        Terms.name(term),
                        "iri",
                        term.getURI(),
                        "labels",
                        view.labels(term),
                        "definition",
                        Terms.languages(view.objects(term, SKOS.definition.asNode())),
                        "example",
                        view.objects(term, SKOS.example.asNode()).stream()
                                .map(Terms::value)
                                .toList(),
                        "under",
                        names(view.objects(term, RDFS.subClassOf.asNode())),
                        "narrower",
                        names(view.subjects(RDFS.subClassOf.asNode(), term)),
                        "from",
                        names(view.objects(term, RDFS.domain.asNode())),
                        "to",
                        names(view.objects(term, RDFS.range.asNode())),
                        "properties",
                        names(view.subjects(RDFS.domain.asNode(), term)),
                        "shapes",
                        shapes(term, shapes));
        if (view.holds(term, RDF.type.asNode(), OWL.Class.asNode()))
            detail.putAll(Terms.map("members", codes(term)));
        return detail;
    }

    /** The members of a class of a closed list, such as {@code lt:Status}. */
    private List<Map<String, Object>> codes(Node type) {
        return view.subjects(RDF.type.asNode(), type).stream()
                .filter(node -> node.isURI() && node.getURI().startsWith(LT.NS))
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .<Map<String, Object>>map(
                        node -> Terms.map("name", Terms.name(node), "labels", view.labels(node)))
                .toList();
    }

    private List<Map<String, Object>> shapes(Node term, Graph shapes) {
        List<Node> found = new ArrayList<>();
        for (Node target :
                List.of(SHACL.targetClass, SHACL.targetSubjectsOf, SHACL.targetObjectsOf))
            found.addAll(subjects(shapes, target, term));
        for (Node node : List.copyOf(found)) found.addAll(objects(shapes, node, SHACL.property));
        found.addAll(subjects(shapes, SHACL.path, term));
        return found.stream()
                .distinct()
                .filter(node -> !objects(shapes, node, SHACL.description).isEmpty())
                .map(node -> shape(node, shapes))
                .toList();
    }

    private static Map<String, Object> shape(Node shape, Graph shapes) {
        return Terms.map(
                "path",
                one(shapes, shape, SHACL.path),
                "min",
                one(shapes, shape, SHACL.minCount),
                "max",
                one(shapes, shape, SHACL.maxCount),
                "class",
                one(shapes, shape, SHACL.class_),
                "datatype",
                one(shapes, shape, SHACL.datatype),
                "expects",
                Terms.languages(objects(shapes, shape, SHACL.description)));
    }

    private static @Nullable Object one(Graph graph, Node subject, Node property) {
        List<Node> values = objects(graph, subject, property);
        return values.isEmpty() || values.get(0).isBlank() ? null : Terms.value(values.get(0));
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }

    private static List<Node> subjects(Graph graph, Node property, Node object) {
        return graph.find(Node.ANY, property, object)
                .mapWith(triple -> triple.getSubject())
                .toList();
    }

    /** How many instances a class has, by the description of the data set. */
    private Map<Node, Object> counts() {
        Map<Node, Object> counts = new HashMap<>();
        for (Node part : view.objects(Iris.DATASET, VOID.classPartition.asNode()))
            for (Node type : view.objects(part, VOID._class.asNode()))
                for (Node count : view.objects(part, VOID.entities.asNode()))
                    counts.put(type, Terms.value(count));
        return counts;
    }

    private List<Node> terms(List<Node> kinds) {
        return kinds.stream()
                .flatMap(kind -> view.subjects(RDF.type.asNode(), kind).stream())
                .filter(node -> node.isURI() && node.getURI().startsWith(LT.NS))
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().filter(Node::isURI).map(Terms::name).distinct().sorted().toList();
    }

    /**
     * The class that a prefixed name, an IRI, a local name or a label means.
     *
     * @throws ArgumentException when there is none
     */
    Node type(String name, Arguments arguments) {
        return term(name, List.of(OWL.Class.asNode()), "class", arguments);
    }

    /**
     * The relation between things that a name means.
     *
     * @throws ArgumentException when there is none
     */
    Node relation(String name, Arguments arguments) {
        return term(name, List.of(OWL.ObjectProperty.asNode()), "relation", arguments);
    }

    /**
     * The class or property that a name means.
     *
     * @throws ArgumentException when there is none
     */
    Node term(String name, Arguments arguments) {
        return term(
                name,
                Stream.concat(Stream.of(OWL.Class.asNode()), PROPERTY_KINDS.stream()).toList(),
                "class or property",
                arguments);
    }

    private Node term(String name, List<Node> kinds, String kind, Arguments arguments) {
        Set<Node> terms = Set.copyOf(terms(kinds));
        for (String iri : List.of(Iris.PREFIXES.expandPrefix(name), LT.NS + name)) {
            Node node = NodeFactory.createURI(iri);
            if (terms.contains(node)) return node;
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Node term : terms)
            for (String label : view.labels(term).values())
                if (label.toLowerCase(Locale.ROOT).equals(wanted)) return term;
        List<String> near =
                terms.stream()
                        .map(Terms::name)
                        .filter(each -> each.toLowerCase(Locale.ROOT).contains(wanted))
                        .sorted()
                        .limit(8)
                        .toList();
        throw new ArgumentException(
                "there is no %s '%s'%s"
                        .formatted(
                                kind,
                                name,
                                near.isEmpty()
                                        ? "; the tool schema lists them"
                                        : "; near it are " + String.join(", ", near)),
                arguments.example());
    }
}
