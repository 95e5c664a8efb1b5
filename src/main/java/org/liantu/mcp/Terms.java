package org.liantu.mcp;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;

/** Terms of the graph as agents get them: prefixed names, texts, numbers. */
final class Terms {

    private static final int LONGEST = 4000;

    private Terms() {}

    /** A prefixed name where a prefix fits; every tool takes it back. */
    static String name(Node node) {
        return node.isURI() ? Iris.PREFIXES.shortForm(node.getURI()) : node.toString();
    }

    /** A cell of a row; numbers and truth values as such. */
    static @Nullable Object value(@Nullable Node node) {
        if (node == null) return null;
        if (!node.isLiteral()) return name(node);
        String text = node.getLiteralLexicalForm();
        if (node.getLiteralDatatype().equals(XSDDatatype.XSDboolean)) return text.equals("true");
        if (node.getLiteralDatatype() instanceof XSDDatatype
                && node.getLiteralValue() instanceof Number)
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException infinite) {
                return text;
            }
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + " … (" + text.length() + " characters)";
    }

    /** The text of each language, by its tag. */
    static Map<String, String> languages(Iterable<Node> literals) {
        Map<String, String> texts = new TreeMap<>();
        for (Node literal : literals)
            if (literal.isLiteral())
                texts.putIfAbsent(
                        literal.getLiteralLanguage().isEmpty()
                                ? "zh"
                                : literal.getLiteralLanguage(),
                        literal.getLiteralLexicalForm());
        return texts;
    }

    /** The prefixes that some prefixed names are written with. */
    static Map<String, String> prefixes(Iterable<String> names) {
        Map<String, String> used = new TreeMap<>();
        for (String name : names) {
            int colon = name.indexOf(':');
            String iri = colon < 0 ? null : Iris.PREFIXES.getNsPrefixURI(name.substring(0, colon));
            if (iri != null) used.put(name.substring(0, colon), iri);
        }
        return used;
    }

    /** A map in the order of its entries, without those that are null or empty. */
    static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            Object value = entries[i + 1];
            boolean empty =
                    value == null
                            || value instanceof List<?> list && list.isEmpty()
                            || value instanceof Map<?, ?> inner && inner.isEmpty();
            if (!empty) map.put((String) entries[i], value);
        }
        return map;
    }
}
