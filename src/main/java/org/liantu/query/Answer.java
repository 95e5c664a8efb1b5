package org.liantu.query;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.liantu.chain.Iris;
import org.liantu.exchange.TextTable;

/** What a query gave, printable in the forms the command line offers. Holds all rows in memory. */
public sealed interface Answer {

    /** How an answer is printed. */
    enum Format {
        TABLE,
        CSV,
        TSV,
        JSON
    }

    /** Prints the answer as UTF-8. */
    void print(Format format, OutputStream out);

    /** Whether it has a row, a triple, or is yes. */
    boolean isPositive();

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(out, false, StandardCharsets.UTF_8);
    }

    /** The answer as recorded beside a question. */
    String recorded();

    /** Runs a query of any form; the caller holds a read transaction. */
    static Answer to(Query query, DatasetGraph dataset) {
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            if (query.isAskType()) return new Truth(execution.ask());
            if (query.isSelectType())
                return new Rows(execution.select().rewindable(), query.hasOrderBy());
            if (query.isDescribeType()) return new Triples(execution.describe());
            if (query.isConstructType()) return new Triples(execution.construct());
            throw new QuestionException(
                    "only SELECT, ASK, CONSTRUCT and DESCRIBE are answered here");
        }
    }

    /** Rows of a SELECT. */
    record Rows(RowSetRewindable rows, boolean ordered) implements Answer {

        private static final PrefixMap PREFIXES = Prefixes.adapt(Iris.PREFIXES);

        @Override
        public boolean isPositive() {
            rows.reset();
            return rows.hasNext();
        }

        @Override
        public void print(Format format, OutputStream out) {
            rows.reset();
            switch (format) {
                case CSV -> write(ResultSetLang.RS_CSV, rows, out);
                case TSV -> write(ResultSetLang.RS_TSV, rows, out);
                case JSON -> write(ResultSetLang.RS_JSON, rows, out);
                case TABLE -> TextTable.print(header(), cells(), writer(out));
            }
        }

        private static void write(Lang lang, RowSet rows, OutputStream out) {
            RowSetWriterRegistry.getFactory(lang).create(lang).write(out, rows, null);
        }

        /** The variables. */
        public List<String> header() {
            return rows.getResultVars().stream().map(Var::getVarName).toList();
        }

        /**
         * The cells for people: prefixed names, text without its language, in the query's order.
         */
        public List<List<String>> cells() {
            return map(Rows::brief);
        }

        /** Terms as in Turtle, a line a row, sorted where the query has no order. */
        @Override
        public String recorded() {
            Stream<String> lines =
                    map(node -> node == null ? "" : NodeFmtLib.str(node, PREFIXES)).stream()
                            .map(cells -> String.join("\t", cells));
            if (!ordered) lines = lines.sorted();
            return Stream.concat(Stream.of(String.join("\t", header())), lines)
                    .map(line -> line + "\n")
                    .reduce("", String::concat);
        }

        private List<List<String>> map(java.util.function.Function<Node, String> cell) {
            rows.reset();
            List<List<String>> table = new ArrayList<>();
            while (rows.hasNext()) {
                Binding row = rows.next();
                table.add(rows.getResultVars().stream().map(row::get).map(cell).toList());
            }
            return table;
        }

        private static String brief(Node node) {
            if (node == null) return "";
            if (node.isLiteral()) return node.getLiteralLexicalForm();
            return node.isURI() ? Iris.PREFIXES.shortForm(node.getURI()) : node.toString();
        }
    }

    /** Yes or no. */
    record Truth(boolean isPositive) implements Answer {

        @Override
        public void print(Format format, OutputStream out) {
            String json = "{\"head\":{},\"boolean\":" + isPositive + "}";
            PrintWriter print = writer(out);
            print.println(format == Format.JSON ? json : isPositive ? "yes" : "no");
            print.flush();
        }

        @Override
        public String recorded() {
            return isPositive ? "yes\n" : "no\n";
        }
    }

    /** A graph; printed as Turtle, or as JSON-LD for JSON. */
    record Triples(Graph graph) implements Answer {

        @Override
        public boolean isPositive() {
            return !graph.isEmpty();
        }

        @Override
        public void print(Format format, OutputStream out) {
            RDFDataMgr.write(out, graph, format == Format.JSON ? Lang.JSONLD : Lang.TURTLE);
        }

        @Override
        public String recorded() {
            return graph.stream()
                    .map(triple -> NodeFmtLib.str(triple) + "\n")
                    .sorted()
                    .collect(Collectors.joining());
        }
    }
}
