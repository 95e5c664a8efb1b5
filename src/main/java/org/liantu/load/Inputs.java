package org.liantu.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.chain.Review;
import org.liantu.chain.Vocabulary;
import org.liantu.exchange.Documents;
import org.liantu.exchange.FactGraph;
import org.liantu.exchange.FactLines;
import org.liantu.exchange.ReportFolder;
import org.liantu.exchange.TextCheck;
import org.liantu.extract.Extractor;
import org.liantu.report.Document;
import org.liantu.report.Reading;
import org.liantu.review.Decisions;
import org.liantu.table.TableMapping;

/**
 * What was read out of files that are to be loaded: graphs by name, and what is wrong with them.
 */
public final class Inputs {

    private static final List<Node> SYSTEM =
            List.of(Iris.ONTOLOGY, Iris.REFERENCE, Iris.DERIVED, Iris.DATASET);

    private final Vocabulary vocabulary;
    private final @Nullable Path texts;
    private final Path extraction;
    private @Nullable Extractor extractor;
    private final Map<Node, Graph> graphs = new LinkedHashMap<>();
    private final Map<Node, Path> sources = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param texts a folder of report texts to check spans against, each named by its report's id;
     *     null for none
     * @param extraction what the extractor knows, read only if there is a text to extract from
     * @throws IOException when there is no folder {@code texts}
     */
    public Inputs(Vocabulary vocabulary, @Nullable Path texts, Path extraction) throws IOException {
        if (texts != null && !Files.isDirectory(texts))
            throw new IOException(texts + " is no folder; expected one with report texts");
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.extraction = extraction;
    }

    /** The graphs, by name. */
    public Map<Node, Graph> graphs() {
        return graphs;
    }

    /** What is wrong with the files. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Reads one more file: a report's text, facts ({@code .jsonl}), a table with its mapping
     * ({@code .csv}, {@code .json} beside a {@code .rml.ttl}), or RDF in any syntax.
     *
     * @param mapping the mapping of a table; null for the one beside it
     * @throws IOException when the file is not there, cannot be read, or is of no known kind
     */
    public void read(Path file, @Nullable Path mapping) throws IOException {
        if (Files.isDirectory(file))
            throw new IOException(
                    file
                            + " is a folder; expected a file: a text, facts (.jsonl), a table (.csv, .json) or RDF");
        if (!Files.isReadable(file))
            throw new IOException(file + " is not there or cannot be read");
        String name = file.getFileName().toString();
        Path beside = mapping != null ? mapping : TableMapping.beside(file);
        if (name.endsWith(".jsonl")) facts(file);
        else if (Documents.isText(file)) text(file);
        else if (name.endsWith(".csv") || name.endsWith(".json") && Files.exists(beside))
            put(TableMapping.read(file, beside, vocabulary, findings::add), file);
        else rdf(file);
    }

    private void put(Reading reading, Path file) {
        put(
                Iris.report(reading.report().id()),
                FactGraph.write(withoutRejected(reading, file), vocabulary, findings::add),
                file);
    }

    /** What a reviewer rejected stays in its file, as a decision, and out of the graph. */
    private Reading withoutRejected(Reading reading, Path file) {
        List<Fact> kept =
                reading.facts().stream().filter(fact -> fact.review() != Review.REJECTED).toList();
        int rejected = reading.facts().size() - kept.size();
        if (rejected == 0) return reading;
        findings.add(
                Finding.warning(
                        "REJECTED_LEFT_OUT",
                        reading.report().id(),
                        "rejected facts left out: " + rejected,
                        "",
                        file.toString()));
        return reading.with(kept);
    }

    private void facts(Path file) throws IOException {
        Reading reading = ReportFolder.read(file, findings::add);
        if (reading.facts().isEmpty() && findings.isEmpty())
            findings.add(
                    Finding.violation(
                            "EMPTY", file.toString(), "holds no fact", "one fact a line", ""));
        if (texts != null) {
            Path text = texts.resolve(reading.report().id() + ".txt");
            if (Files.exists(text)) findings.addAll(TextCheck.check(reading, text));
            else
                findings.add(
                        Finding.warning(
                                "TEXT_ABSENT",
                                reading.report().id(),
                                "its text is not in " + texts + ", so no span was checked",
                                text.getFileName().toString(),
                                file.toString()));
        }
        put(reading, file);
    }

    /**
     * A report's facts are those extracted now; what a reviewer decided in {@code ID.facts.jsonl}
     * beside it stands.
     */
    private void text(Path file) throws IOException {
        Document document = Documents.read(file);
        if (extractor == null) extractor = Extractor.read(extraction, vocabulary);
        Reading reading = extractor.read(document);
        Path reviewed = file.resolveSibling(reading.report().id() + ".facts.jsonl");
        if (Files.exists(reviewed)) {
            reading =
                    reading.with(
                            Decisions.carry(
                                    reading.facts(), FactLines.read(reviewed, findings::add)));
            findings.addAll(TextCheck.check(reading, document.text()));
        }
        if (reading.facts().isEmpty())
            findings.add(
                    Finding.violation(
                            "EMPTY",
                            file.toString(),
                            "holds no fact that the extractor knows",
                            "",
                            ""));
        put(reading, file);
    }

    private void rdf(Path file) throws IOException {
        Lang lang = RDFLanguages.filenameToLang(file.toString());
        if (lang == null)
            throw new IOException(
                    file
                            + " is of no known kind; expected a text (.txt .html .docx .pdf), facts (.jsonl), a table (.csv, .json) with its .rml.ttl, or"
                            + " RDF (.ttl .trig .nt .nq .rdf .jsonld …)");
        DatasetGraph read = DatasetGraphFactory.create();
        try {
            RDFParser.source(file)
                    .lang(lang)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(read);
        } catch (RiotException e) {
            refuse("BAD_RDF", file, String.valueOf(e.getMessage()), lang.getName());
            return;
        }
        Graph plain = read.getDefaultGraph();
        if (read.isEmpty()) refuse("EMPTY", file, "holds no triple", "RDF with triples");
        if (!plain.isEmpty()) put(nameOf(plain, file), plain, file);
        read.listGraphNodes()
                .forEachRemaining(
                        name -> {
                            if (!name.isURI())
                                refuse(
                                        "BLANK_GRAPH_NAME",
                                        file,
                                        "has a graph named by a blank node",
                                        "an IRI as the name of a graph");
                            else if (!SYSTEM.contains(name)) put(name, read.getGraph(name), file);
                        });
    }

    private void refuse(String code, Path file, String message, String expected) {
        findings.add(
                Finding.violation(
                        code, file.getFileName().toString(), message, expected, file.toString()));
    }

    /**
     * A graph that describes exactly one report is that report's; any other is named by its file.
     */
    private static Node nameOf(Graph graph, Path file) {
        List<Node> reports =
                graph.find(Node.ANY, RDF.type.asNode(), LT.Report)
                        .mapWith(triple -> triple.getSubject())
                        .toList();
        return reports.size() == 1
                ? reports.get(0)
                : Iris.report(stem(file.getFileName().toString()));
    }

    private void put(Node name, Graph graph, Path file) {
        Path other = sources.put(name, file);
        if (other != null)
            findings.add(
                    Finding.violation(
                            "SAME_REPORT_TWICE",
                            Iris.PREFIXES.shortForm(name.getURI()),
                            "is given by " + other + " too",
                            "one file a report",
                            file.toString()));
        graphs.put(name, graph);
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
