package org.liantu.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Approximation;
import org.liantu.chain.Assertion;
import org.liantu.chain.Basis;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.chain.Kind;
import org.liantu.chain.LT;
import org.liantu.chain.Period;
import org.liantu.chain.Review;
import org.liantu.chain.Role;
import org.liantu.chain.Span;
import org.liantu.chain.Status;
import org.liantu.chain.Vocabulary;
import org.liantu.chain.Word;
import org.liantu.report.Reading;

/** Reads the facts out of a report's graph, the inverse of {@link FactGraph}. */
public final class GraphFacts {

    private final Graph graph;
    private final Vocabulary vocabulary;

    private GraphFacts(Graph graph, Vocabulary vocabulary) {
        this.graph = graph;
        this.vocabulary = vocabulary;
    }

    /**
     * The facts of a graph, in the order of the text.
     *
     * @throws IllegalArgumentException when a fact in the graph lacks what a fact must have; the
     *     message names it
     */
    public static List<Fact> read(Graph graph, Vocabulary vocabulary) {
        return read(
                graph,
                vocabulary,
                finding -> {
                    throw new IllegalArgumentException(finding.focus() + ": " + finding.message());
                });
    }

    /** The facts of a graph, in the order of the text; one that lacks something is a finding. */
    public static List<Fact> read(Graph graph, Vocabulary vocabulary, Consumer<Finding> findings) {
        return new GraphFacts(graph, vocabulary).read(findings);
    }

    /** The fact that {@code node} is; empty when it is none, or lacks something. */
    public static Optional<Fact> read(Node node, Graph graph, Vocabulary vocabulary) {
        return Arrays.stream(Kind.values())
                .filter(kind -> graph.contains(node, RDF.type.asNode(), kind.type()))
                .findFirst()
                .flatMap(kind -> new GraphFacts(graph, vocabulary).fact(node, kind, any -> {}));
    }

    private List<Fact> read(Consumer<Finding> findings) {
        List<Fact> facts = new ArrayList<>();
        for (Kind kind : Kind.values())
            graph.find(Node.ANY, RDF.type.asNode(), kind.type())
                    .mapWith(Triple::getSubject)
                    .toList()
                    .forEach(node -> fact(node, kind, findings).ifPresent(facts::add));
        facts.sort(Reading.ORDER);
        return facts;
    }

    private Optional<Fact> fact(Node node, Kind kind, Consumer<Finding> findings) {
        try {
            return Optional.of(fact(node, kind));
        } catch (IllegalArgumentException e) {
            findings.accept(
                    Finding.violation(
                            "BAD_FACT", node.toString(), String.valueOf(e.getMessage()), "", ""));
            return Optional.empty();
        }
    }

    private Fact fact(Node node, Kind kind) {
        return new Fact(
                required(node, DCTerms.identifier.asNode(), Node::getLiteralLexicalForm),
                kind,
                required(node, LT.about, this::name),
                required(node, LT.predicate, Node::getLiteralLexicalForm),
                filler(node, LT.object, LT.objectText),
                optional(node, LT.value, GraphFacts::decimal),
                optional(node, LT.unit, this::unit),
                word(Approximation.class, node, LT.bound),
                optional(node, LT.period, period -> Period.read(period.getLiteralLexicalForm())),
                text(node, LT.scope),
                word(Status.class, node, LT.status),
                required(node, LT.assertion, assertion -> Word.read(Assertion.class, assertion)),
                optional(node, LT.speaker, this::name),
                members(node),
                required(node, LT.statedIn, this::span),
                text(node, LT.surface),
                optional(node, LT.confidence, GraphFacts::decimal),
                text(node, LT.rule),
                review(node),
                word(Basis.class, node, LT.periodBasis),
                objects(node, LT.alsoStatedIn).map(this::span).toList());
    }

    /** What was decided; a fact that awaits review bears a mark in RDF, and nothing in JSON. */
    private @Nullable Review review(Node node) {
        return optional(
                node,
                LT.review,
                concept -> concept.equals(LT.unreviewed) ? null : Word.read(Review.class, concept));
    }

    private List<String> members(Node node) {
        List<String> members = new ArrayList<>();
        objects(node, LT.member).map(this::name).forEach(members::add);
        for (Role role : Role.values())
            Stream.concat(
                            objects(node, role.property()).map(this::name),
                            objects(node, role.textProperty()).map(Node::getLiteralLexicalForm))
                    .map(filler -> role.word() + "=" + filler)
                    .forEach(members::add);
        return members;
    }

    private @Nullable String filler(Node node, Node property, Node textProperty) {
        String name = optional(node, property, this::name);
        return name != null ? name : text(node, textProperty);
    }

    private String name(Node entity) {
        return labels(entity, RDFS.label.asNode())
                .orElseThrow(
                        () -> new IllegalArgumentException(entity + " has no Chinese rdfs:label"));
    }

    private String unit(Node unit) {
        return vocabulary
                .unitName(unit)
                .or(() -> labels(unit, SKOS.prefLabel.asNode()))
                .orElseThrow(() -> new IllegalArgumentException(unit + " has no skos:prefLabel"));
    }

    private Span span(Node passage) {
        return new Span(
                required(passage, LT.start, GraphFacts::integer),
                required(passage, LT.end, GraphFacts::integer));
    }

    private Optional<String> labels(Node node, Node property) {
        return objects(node, property)
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals("zh"))
                .map(Node::getLiteralLexicalForm)
                .min(String::compareTo);
    }

    private <W extends Enum<W> & Word> @Nullable W word(Class<W> list, Node node, Node property) {
        return optional(node, property, concept -> Word.read(list, concept));
    }

    private @Nullable String text(Node node, Node property) {
        return optional(node, property, Node::getLiteralLexicalForm);
    }

    private <T> T required(Node node, Node property, Function<Node, T> read) {
        T value = optional(node, property, read);
        if (value == null)
            throw new IllegalArgumentException(
                    "no " + graph.getPrefixMapping().shortForm(property.getURI()));
        return value;
    }

    private <T> @Nullable T optional(Node node, Node property, Function<Node, T> read) {
        return objects(node, property).findFirst().map(read).orElse(null);
    }

    private Stream<Node> objects(Node node, Node property) {
        return graph
                .find(node, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList()
                .stream();
    }

    private static int integer(Node literal) {
        return Integer.parseInt(literal.getLiteralLexicalForm());
    }

    private static BigDecimal decimal(Node literal) {
        try {
            return new BigDecimal(literal.getLiteralLexicalForm());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + literal.getLiteralLexicalForm() + "' is no number", e);
        }
    }
}
