package org.liantu.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.chain.Iris;

/** Finds the entity that a person means by an IRI, a prefixed name, a name or an alias. */
public final class Names {

    private static final int SUGGESTIONS = 8;

    private Names() {}

    /**
     * The one entity of class {@code type} that {@code name} means. A label wins over an alias.
     *
     * @throws QuestionException when there is none (the message offers names that are near) or more
     *     than one (it lists them)
     */
    public static Node find(String name, Node type, DatasetGraph dataset) {
        Set<Node> instances = instances(type, dataset);
        String kind = Iris.PREFIXES.shortForm(type.getURI());
        String expanded = Iris.PREFIXES.expandPrefix(name);
        if (expanded.contains("://")) {
            Node node = NodeFactory.createURI(expanded);
            if (instances.contains(node)) return node;
            throw new QuestionException("the graph has no %s <%s>".formatted(kind, expanded));
        }
        for (Node property :
                List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())) {
            Set<Node> found = new HashSet<>();
            for (Node node : instances)
                if (labels(node, property, dataset).stream().anyMatch(name::equalsIgnoreCase))
                    found.add(node);
            if (found.size() == 1) return found.iterator().next();
            if (found.size() > 1)
                throw new QuestionException(
                        "'%s' may be any of %s; say which".formatted(name, list(found)));
        }
        throw new QuestionException(
                "the graph has no %s named '%s'%s"
                        .formatted(kind, name, near(name, instances, dataset)));
    }

    private static String near(String name, Set<Node> instances, DatasetGraph dataset) {
        String wanted = name.toLowerCase(Locale.ROOT);
        Set<Node> near = new HashSet<>();
        for (Node node : instances) {
            List<String> labels = new ArrayList<>(labels(node, RDFS.label.asNode(), dataset));
            labels.addAll(labels(node, SKOS.altLabel.asNode(), dataset));
            for (String label : labels) {
                String lower = label.toLowerCase(Locale.ROOT);
                if (lower.contains(wanted) || wanted.contains(lower)) near.add(node);
            }
        }
        return near.isEmpty() ? "" : "; near it are " + list(near);
    }

    private static String list(Set<Node> nodes) {
        return nodes.stream()
                .map(node -> Iris.PREFIXES.shortForm(node.getURI()))
                .sorted(
                        Comparator.comparing(String::length)
                                .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    }

    private static Set<Node> instances(Node type, DatasetGraph dataset) {
        Set<Node> instances = new HashSet<>();
        for (Node each : classes(type, dataset))
            dataset.find(Quad.unionGraph, Node.ANY, RDF.type.asNode(), each)
                    .forEachRemaining(quad -> instances.add(quad.getSubject()));
        instances.removeIf(node -> !node.isURI());
        return instances;
    }

    /** A class and those under it. */
    public static Set<Node> classes(Node type, DatasetGraph dataset) {
        Set<Node> classes = new HashSet<>();
        collect(type, classes, dataset);
        return classes;
    }

    private static void collect(Node type, Set<Node> classes, DatasetGraph dataset) {
        if (!classes.add(type)) return;
        List<Node> narrower = new ArrayList<>();
        dataset.find(Quad.unionGraph, Node.ANY, RDFS.subClassOf.asNode(), type)
                .forEachRemaining(quad -> narrower.add(quad.getSubject()));
        narrower.forEach(each -> collect(each, classes, dataset));
    }

    private static List<String> labels(Node node, Node property, DatasetGraph dataset) {
        List<String> labels = new ArrayList<>();
        dataset.find(Quad.unionGraph, node, property, Node.ANY)
                .forEachRemaining(
                        quad -> {
                            if (quad.getObject().isLiteral())
                                labels.add(quad.getObject().getLiteralLexicalForm());
                        });
        return labels;
    }
}
