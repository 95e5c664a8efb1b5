package org.liantu.serve.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.LT;

/**
 * The facts of a description as CSV (RFC 4180), one row a fact: IRIs in full, each followed by its
 * Chinese name; several values in one cell have {@code |} between them.
 */
final class FactRows {

    private record Column(String name, List<Node> path) {}

    private static final List<Column> COLUMNS =
            List.of(
                    column("subject", LT.about),
                    column("predicate", LT.predicate),
                    column("relation", RDF.predicate.asNode()),
                    column("object", LT.object),
                    column("objectText", LT.objectText),
                    column("indicator", LT.indicator),
                    column("value", LT.value),
                    column("unit", LT.unit),
                    column("bound", LT.bound),
                    column("surface", LT.surface),
                    column("period", LT.period),
                    column("periodStart", LT.periodStart),
                    column("periodEnd", LT.periodEnd),
                    column("scope", LT.scope),
                    column("status", LT.status),
                    column("members", LT.member),
                    column("assertion", LT.assertion),
                    column("speaker", LT.speaker),
                    column("confidence", LT.confidence),
                    column("review", LT.review),
                    column("passage", LT.statedIn),
                    column("report", LT.statedIn, LT.inReport),
                    column("start", LT.statedIn, LT.start),
                    column("end", LT.statedIn, LT.end),
                    column("gloss", LT.statedIn, LT.gloss));

    /** Columns whose values have names worth a column of their own. */
    private static final List<String> NAMED =
            List.of("subject", "object", "indicator", "unit", "members", "speaker", "report");

    private FactRows() {}

    private static Column column(String name, Node... path) {
        return new Column(name, List.of(path));
    }

    /** Writes the facts that {@code description} tells. */
    static void write(Description description, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(header());
        for (Node fact : description.facts()) printer.printRecord(row(description.graph(), fact));
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("fact", "kind"));
        for (Column column : COLUMNS) {
            header.add(column.name());
            if (NAMED.contains(column.name())) header.add(column.name() + "Name");
        }
        return header;
    }

    private static List<String> row(Graph graph, Node fact) {
        List<String> row = new ArrayList<>(List.of(fact.getURI(), kind(graph, fact)));
        for (Column column : COLUMNS) {
            List<Node> values = List.of(fact);
            for (Node property : column.path())
                values =
                        values.stream()
                                .flatMap(value -> Values.all(graph, value, property).stream())
                                .toList();
            row.add(cell(chinese(values)));
            if (NAMED.contains(column.name()))
                row.add(cell(values.stream().map(value -> Labels.chinese(graph, value)).toList()));
        }
        return row;
    }

    private static List<String> chinese(List<Node> values) {
        return values.stream()
                .filter(value -> !value.isLiteral() || !value.getLiteralLanguage().equals("en"))
                .map(Values::text)
                .toList();
    }

    private static String cell(List<String> values) {
        return values.stream()
                .map(value -> values.size() > 1 ? value.replace("|", "\\|") : value)
                .collect(Collectors.joining("|"));
    }

    /** The class beside lt:Fact itself. */
    private static String kind(Graph graph, Node fact) {
        return Values.all(graph, fact, RDF.type.asNode()).stream()
                .filter(type -> type.getURI().startsWith(LT.NS) && !type.equals(LT.Fact))
                .map(type -> type.getURI().substring(LT.NS.length()))
                .min(Comparator.naturalOrder())
                .orElse("Fact");
    }
}
