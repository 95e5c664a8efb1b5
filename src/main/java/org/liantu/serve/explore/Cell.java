package org.liantu.serve.explore;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.serve.data.Address;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;

/**
 * A cell of an answer's table.
 *
 * @param title what is shown of it to who asks for more; empty for nothing
 * @param style a word for style sheets: how a fact is known, {@code number}, or {@code code} for a
 *     word of a query's own, which pages have in their language; or empty
 */
record Cell(Text text, String title, String style) {

    private static final Set<String> KNOWN =
            Set.of("stated", "implied", "quoted", "caption", "derived");
    private static final Pattern PASSAGE =
            Pattern.compile(Pattern.quote(Iris.BASE + "passage/") + ".*-([0-9]+)-([0-9]+)");

    /** All of an answer. */
    static List<List<Cell>> table(Answers.Rows rows, Visit visit) {
        return rows.bindings().stream()
                .map(
                        row ->
                                rows.variables().stream()
                                        .map(
                                                variable ->
                                                        isYear(variable)
                                                                ? year(row.get(variable))
                                                                : of(row.get(variable), visit))
                                        .toList())
                .toList();
    }

    /** A year is no amount: it has no separators. */
    private static boolean isYear(Var column) {
        return column.getVarName().equals("year") || column.getVarName().endsWith("Year");
    }

    private static Cell year(@Nullable Node node) {
        return new Cell(new Text(node == null ? "" : Values.text(node), "", ""), "", "");
    }

    static Cell of(@Nullable Node node, Visit visit) {
        if (node == null) return new Cell(new Text("", "", ""), "", "");
        Text text = visit.namer().of(node);
        if (node.isLiteral()) return new Cell(text, "", style(node));
        if (!node.isURI()) return new Cell(text, "", "");
        Matcher passage = PASSAGE.matcher(node.getURI());
        if (passage.matches()) {
            String gloss =
                    Values.all(visit.graph(), node, LT.gloss).stream()
                            .filter(
                                    each ->
                                            each.getLiteralLanguage()
                                                    .equals(visit.namer().language()))
                            .map(Values::text)
                            .findFirst()
                            .orElse("");
            return new Cell(
                    new Text(
                            passage.group(1) + "–" + passage.group(2),
                            "",
                            Address.of(node, visit.namer().query())),
                    gloss,
                    "passage");
        }
        String end = node.getURI().substring(node.getURI().indexOf('#') + 1);
        return new Cell(text, "", KNOWN.contains(end) ? end : "");
    }

    private static String style(Node literal) {
        if (isNumber(literal)) return "number";
        boolean code =
                literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                        || literal.getLiteralDatatype().equals(XSDDatatype.XSDboolean);
        return code ? "code" : "";
    }

    static boolean isNumber(Node literal) {
        return literal.getLiteralDatatype() instanceof XSDDatatype
                && literal.getLiteralDatatype().isValid(literal.getLiteralLexicalForm())
                && literal.getLiteralValue() instanceof Number;
    }
}
