package org.liantu.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.DisjointUnion;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.liantu.chain.Finding;
import org.liantu.chain.Vocabulary;

/**
 * What data must have, written in <a href="https://www.w3.org/TR/shacl/">SHACL</a>. The local name
 * of a shape is the code of its findings, its {@code sh:message} says what is wrong, its {@code
 * sh:description} what was expected. Immutable.
 */
public final class Shapes {

    private static final String NS = "https://w3id.org/liantu/shapes#";
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity)
                    .thenComparing(Finding::code)
                    .thenComparing(Finding::focus)
                    .thenComparing(Finding::message);

    private final Graph graph;
    private final org.apache.jena.shacl.Shapes shapes;

    private final List<SparqlConstraint> sparql;

    private Shapes(Graph graph) {
        this.graph = graph;
        Graph core = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(core, graph);
        this.sparql = SparqlConstraint.takeFrom(core);
        this.shapes = org.apache.jena.shacl.Shapes.parse(core);
    }

    /**
     * Reads every {@code .ttl} of a directory, but not those of folders in it.
     *
     * @throws IOException when a file cannot be read; the message names it
     */
    public static Shapes read(Path directory) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList())
                try {
                    RDFDataMgr.read(graph, file.toUri().toString());
                } catch (RiotException e) {
                    throw new IOException(file + ": " + e.getMessage(), e);
                }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Shapes(graph);
    }

    /** The shapes themselves. */
    public Graph graph() {
        return graph;
    }

    /** The codes that findings may bear. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        graph.find(Node.ANY, SHACL.description, Node.ANY)
                .forEach(triple -> codes.add(code(triple.getSubject())));
        return codes;
    }

    /**
     * What is wrong with {@code data}, which is seen together with the ontology's classes and code
     * lists; these are not looked at themselves. Violations come first.
     */
    public List<Finding> validate(Graph data, Vocabulary vocabulary) {
        Graph ontology = withoutNames(vocabulary.graph());
        Graph all = new DisjointUnion(data, ontology);
        Place place = new Place(data);
        List<Finding> findings = new ArrayList<>();
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, all).getEntries())
            if (describes(data, ontology, entry.focusNode()))
                findings.add(
                        finding(
                                entry.source(),
                                entry.severity(),
                                entry.focusNode(),
                                message(entry),
                                place));
        for (SparqlConstraint constraint : sparql) {
            Shape shape = shapes.getShape(constraint.shape());
            constraint.run(
                    all,
                    shape,
                    (focus, message) -> {
                        if (describes(data, ontology, focus))
                            findings.add(
                                    finding(
                                            constraint.shape(),
                                            shape.getSeverity(),
                                            focus,
                                            message,
                                            place));
                    });
        }
        return findings.stream().distinct().sorted(ORDER).toList();
    }

    /** Names that a code list gives are not names that the data give. */
    private static Graph withoutNames(Graph vocabulary) {
        Graph ontology = GraphFactory.createDefaultGraph();
        vocabulary
                .find()
                .filterDrop(triple -> triple.getPredicate().equals(RDFS.label.asNode()))
                .forEach(ontology::add);
        return ontology;
    }

    /** Whether the data themselves say what {@code focus} is, or at least nothing else does. */
    private static boolean describes(Graph data, Graph ontology, Node focus) {
        Node type = RDF.type.asNode();
        return data.contains(focus, type, Node.ANY) || !ontology.contains(focus, type, Node.ANY);
    }

    private Finding finding(
            Node shape, Severity severity, Node focus, String message, Place place) {
        return new Finding(
                code(shape),
                severity.equals(Severity.Violation)
                        ? Finding.Severity.VIOLATION
                        : Finding.Severity.WARNING,
                Terms.text(focus),
                message,
                expected(shape),
                place.of(focus));
    }

    private static String code(Node shape) {
        return shape.isURI() && shape.getURI().startsWith(NS)
                ? shape.getURI().substring(NS.length())
                : "SHAPE";
    }

    /** The English message, with the value that is wrong. */
    private static String message(ReportEntry entry) {
        String text =
                entry.messages().stream()
                        .filter(message -> message.getLiteralLanguage().equals("en"))
                        .findFirst()
                        .orElseGet(() -> entry.messages().iterator().next())
                        .getLiteralLexicalForm();
        return entry.value() == null || entry.value().equals(entry.focusNode())
                ? text
                : text + ": " + Terms.text(entry.value());
    }

    private String expected(Node shape) {
        return graph.find(shape, SHACL.description, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(text -> text.getLiteralLanguage().equals("en"))
                .mapWith(Node::getLiteralLexicalForm)
                .nextOptional()
                .orElse("");
    }
}
