package org.liantu.serve.data;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A piece of text on a page.
 *
 * @param text what is read
 * @param lang its language, as in {@code lang="zh"}; empty when unknown
 * @param href where it leads; empty for nowhere
 */
public record Text(String text, String lang, String href) {

    /** The same text leading elsewhere. */
    public Text to(String other) {
        return new Text(text, lang, other);
    }

    /** Names things of one graph for pages in one language. */
    public record Namer(Graph graph, String language, String query) {

        /** A thing by its name, with a link to what is told of it; a literal as it reads. */
        public Text of(Node node) {
            if (node.isLiteral()) return new Text(literal(node), node.getLiteralLanguage(), "");
            String href = node.isURI() ? Address.of(node, query) : "";
            return Labels.of(graph, node, language)
                    .map(
                            name ->
                                    new Text(
                                            name.getLiteralLexicalForm(),
                                            name.getLiteralLanguage(),
                                            href))
                    .orElseGet(() -> new Text(Labels.end(node), "", href));
        }

        private static String literal(Node node) {
            String text = node.getLiteralLexicalForm();
            String type = node.getLiteralDatatypeURI();
            boolean number =
                    type.equals(XSDDatatype.XSDinteger.getURI())
                            || type.equals(XSDDatatype.XSDdecimal.getURI());
            if (!number || !node.getLiteralDatatype().isValid(text)) return text;
            return new DecimalFormat("#,##0.####################", POINT)
                    .format(new BigDecimal(text));
        }
    }

    private static final DecimalFormatSymbols POINT = DecimalFormatSymbols.getInstance(Locale.ROOT);
}
