package org.liantu.serve.data;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.chain.Iris;

/** Finds what to call a thing by, in the language asked for or the next best. */
final class Labels {

    private static final List<Node> PROPERTIES =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

    private Labels() {}

    /** The name of {@code node} as a literal; empty when it has none. */
    static Optional<Node> of(Graph graph, Node node, String language) {
        for (Node property : PROPERTIES) {
            List<Node> names = Values.all(graph, node, property);
            Optional<Node> best =
                    names.stream()
                            .filter(name -> name.isLiteral())
                            .filter(name -> name.getLiteralLanguage().equals(language))
                            .findFirst()
                            .or(() -> names.stream().filter(Node::isLiteral).findFirst());
            if (best.isPresent()) return best;
        }
        return Optional.empty();
    }

    /** The Chinese name of {@code node}, or another; the end of its IRI when it has none. */
    static String chinese(Graph graph, Node node) {
        return of(graph, node, "zh").map(Node::getLiteralLexicalForm).orElseGet(() -> end(node));
    }

    /** A short form of an IRI, or a literal's text. */
    static String end(Node node) {
        if (!node.isURI()) return Values.text(node);
        String iri = node.getURI();
        if (iri.startsWith(Iris.BASE))
            return iri.substring(iri.indexOf('/', Iris.BASE.length()) + 1);
        return Iris.PREFIXES.shortForm(iri);
    }
}
