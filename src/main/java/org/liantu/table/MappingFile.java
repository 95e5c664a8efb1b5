package org.liantu.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.liantu.chain.Finding;

/**
 * An RML mapping in Turtle, read far enough to tell whether it fits a table.
 *
 * @param sources the tables that it names
 * @param columns the columns or keys that it asks for
 */
record MappingFile(Path file, Set<String> sources, Set<String> columns) {

    private static final String RML = "http://semweb.mmlab.be/ns/rml#";
    private static final String RR = "http://www.w3.org/ns/r2rml#";
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)\\{([^{}]+)(?<!\\\\)}");
    private static final Pattern JSON_KEY = Pattern.compile("[^$.\\[\\]'\"*@]+");

    /**
     * Reads a mapping.
     *
     * @throws IOException when it cannot be read or is no Turtle; the message says where
     */
    static MappingFile read(Path file) throws IOException {
        if (!Files.exists(file))
            throw new IOException(
                    file
                            + ": no such mapping; a table needs an RML mapping beside it, or named with --mapping FILE");
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.create()
                    .source(file)
                    .lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        } catch (RiotException e) {
            throw new IOException(file + ": no Turtle: " + e.getMessage(), e);
        }
        Set<String> columns = new TreeSet<>(texts(graph, RML + "reference"));
        for (String template : texts(graph, RR + "template")) {
            Matcher matcher = PLACEHOLDER.matcher(template);
            while (matcher.find()) columns.add(matcher.group(1));
        }
        return new MappingFile(file, texts(graph, RML + "source"), columns);
    }

    private static Set<String> texts(Graph graph, String property) {
        Set<String> texts = new TreeSet<>();
        graph.find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral)
                .forEach(node -> texts.add(node.getLiteralLexicalForm()));
        return texts;
    }

    /** Reports what the mapping asks for and the table has not; true when it fits. */
    boolean fits(Table table, Consumer<Finding> findings) {
        List<Finding> wrong = new ArrayList<>();
        String name = table.file().getFileName().toString();
        if (!sources.equals(Set.of(name)))
            wrong.add(
                    Finding.violation(
                            "OTHER_TABLE",
                            file.getFileName().toString(),
                            sources.isEmpty()
                                    ? "it names no table"
                                    : "it is for " + String.join(", ", sources),
                            "rml:source \"" + name + "\"",
                            file.toString()));
        for (String column : columns)
            if (!has(table, column))
                wrong.add(
                        Finding.violation(
                                "MISSING_COLUMN",
                                column,
                                name + " has no column '" + column + "'",
                                "one of "
                                        + String.join(" ", table.columns())
                                        + ", or "
                                        + String.join(" ", new TreeSet<>(Row.ADDED)),
                                file.toString()));
        wrong.forEach(findings);
        return wrong.isEmpty();
    }

    private static boolean has(Table table, String column) {
        if (!table.isJson()) return table.columns().contains(column) || Row.ADDED.contains(column);
        return JSON_KEY.matcher(column)
                .results()
                .map(match -> match.group())
                .allMatch(
                        key ->
                                table.columns().contains(key)
                                        || Row.ADDED.contains(key)
                                        || key.matches("\\d+"));
    }
}
