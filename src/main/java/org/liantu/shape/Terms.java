package org.liantu.shape;

import org.apache.jena.graph.Node;
import org.liantu.chain.Iris;

/** Writes terms as people read them in findings: prefixed IRIs, literals without their quotes. */
final class Terms {

    private Terms() {}

    static String text(Node node) {
        if (node.isURI()) return Iris.PREFIXES.shortForm(node.getURI());
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}
