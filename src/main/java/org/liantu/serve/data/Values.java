package org.liantu.serve.data;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Reads the values that a description holds, in an order that is always the same. */
public final class Values {

    /** Resources by IRI, then literals by text and language. */
    public static final Comparator<Node> ORDER =
            Comparator.comparing(Node::isLiteral)
                    .thenComparing(Values::text)
                    .thenComparing(node -> node.isLiteral() ? node.getLiteralLanguage() : "")
                    .thenComparing(node -> node.isLiteral() ? node.getLiteralDatatypeURI() : "");

    private Values() {}

    /** The values of a property, ordered. */
    public static List<Node> all(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(ORDER)
                .toList();
    }

    /** The first value of a property. */
    public static Optional<Node> first(Graph graph, Node subject, Node property) {
        return all(graph, subject, property).stream().findFirst();
    }

    /** An IRI, a blank node's label, or what a literal says. */
    public static String text(Node node) {
        if (node.isURI()) return node.getURI();
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getBlankNodeLabel();
    }
}
