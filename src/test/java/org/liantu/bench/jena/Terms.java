package org.liantu.bench.jena;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/** Terms as plain text. */
final class Terms {

    private Terms() {}

    static Node truth(boolean value) {
        return NodeValue.booleanReturn(value).asNode();
    }

    /** IRIs and lexical forms; blank for null. */
    static List<String> texts(Node[] cells) {
        return Arrays.stream(cells).map(Terms::text).toList();
    }

    static String text(Node term) {
        if (term == null) return "";
        return term.isLiteral() ? term.getLiteralLexicalForm() : term.getURI();
    }
}
