package org.liantu.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Entity;
import org.liantu.chain.EntityType;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.chain.Iris;
import org.liantu.chain.Kind;
import org.liantu.chain.LT;
import org.liantu.chain.Vocabulary;
import org.liantu.exchange.FactGraph;
import org.liantu.exchange.GraphFacts;
import org.liantu.report.Reading;
import org.liantu.report.Report;

/** Reads the facts and entities out of what a mapping made of a table. */
final class TableFacts {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private final Table table;
    private final Graph graph;
    private final Vocabulary vocabulary;
    private final Consumer<Finding> findings;

    TableFacts(Table table, Graph graph, Vocabulary vocabulary, Consumer<Finding> findings) {
        this.table = table;
        this.graph = graph;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    Reading read() {
        for (Row row : table.rows()) passage(row);
        for (Node fact : facts()) {
            if (!graph.contains(fact, LT.assertion, Node.ANY))
                graph.add(fact, LT.assertion, LT.term("stated"));
            rescale(fact);
        }
        List<Fact> facts =
                GraphFacts.read(graph, vocabulary, finding -> findings.accept(at(finding)));
        Reading reading = new Reading(report(), entities(), List.of(), facts);
        unfounded(reading);
        return reading;
    }

    private void passage(Row row) {
        Node passage = Iris.passage(table.report(), row.span());
        graph.add(passage, RDF.type.asNode(), LT.Passage);
        graph.add(passage, LT.inReport, Iris.report(table.report()));
        graph.add(passage, LT.start, NodeFactory.createLiteralByValue(row.span().start()));
        graph.add(passage, LT.end, NodeFactory.createLiteralByValue(row.span().end()));
    }

    private List<Node> facts() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> subjects(kind.type()).stream())
                .distinct()
                .toList();
    }

    /** Brings a number in a scaled unit, such as 亿元, to the base unit. */
    private void rescale(Node fact) {
        Node unit = object(fact, LT.unit).orElse(null);
        Node value = object(fact, LT.value).orElse(null);
        if (unit == null || value == null) return;
        vocabulary
                .scaled(unit)
                .ifPresent(
                        scaled -> {
                            graph.delete(fact, LT.unit, unit);
                            graph.add(fact, LT.unit, scaled.base());
                            multiply(fact, value, scaled.factor());
                        });
    }

    /** Multiplies a value; one that is no number stays, for {@link GraphFacts} to report. */
    private void multiply(Node fact, Node value, BigDecimal factor) {
        if (!NUMBER.matcher(value.getLiteralLexicalForm()).matches()) return;
        BigDecimal number = new BigDecimal(value.getLiteralLexicalForm()).multiply(factor);
        graph.delete(fact, LT.value, value);
        graph.add(
                fact,
                LT.value,
                NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal));
    }

    /** The finding with the line of the row that its fact is stated in. */
    private Finding at(Finding finding) {
        Node fact = NodeFactory.createURI(finding.focus());
        String where =
                table.rows().stream()
                        .filter(
                                row ->
                                        graph.contains(
                                                fact,
                                                LT.statedIn,
                                                Iris.passage(table.report(), row.span())))
                        .findFirst()
                        .map(row -> table.file() + ":" + row.line())
                        .orElse(table.file().toString());
        return new Finding(
                finding.code(),
                finding.severity(),
                finding.focus(),
                finding.message(),
                finding.expected(),
                where);
    }

    private Report report() {
        Node node = Iris.report(table.report());
        return new Report(
                table.report(),
                object(node, LT.describesZone).flatMap(this::name).orElse(null),
                text(node, DCTerms.title.asNode()),
                text(node, DCTerms.issued.asNode()),
                object(node, DCTerms.publisher.asNode()).flatMap(this::name).orElse(null),
                DigestUtils.sha256Hex(table.bytes()),
                table.text().length());
    }

    private List<Entity> entities() {
        List<Entity> entities = new ArrayList<>();
        for (EntityType type : EntityType.values())
            for (Node node : subjects(type.type())) {
                List<String> names = labels(node, RDFS.label.asNode(), "zh");
                if (names.isEmpty()) {
                    findings.accept(
                            Finding.violation(
                                    "NO_LABEL",
                                    node.getURI(),
                                    "an entity without a Chinese name",
                                    "rdfs:label \"…\"@zh",
                                    table.file().toString()));
                    continue;
                }
                entities.add(
                        new Entity(
                                names.get(0),
                                type,
                                labels(node, SKOS.altLabel.asNode(), "zh"),
                                labels(node, RDFS.label.asNode(), "en").stream()
                                        .findFirst()
                                        .orElse(null),
                                text(node, LT.labelSource)));
            }
        return entities;
    }

    /** Warns of what the mapping made and no fact or entity holds: it would have no evidence. */
    private void unfounded(Reading reading) {
        Graph held = FactGraph.write(reading, vocabulary, finding -> {});
        List<Triple> lost =
                graph.stream()
                        .filter(triple -> !triple.getObject().equals(LT.Passage))
                        .filter(triple -> !isPassage(triple.getSubject()))
                        .filter(triple -> !triple.getPredicate().equals(LT.value))
                        .filter(triple -> !held.contains(triple))
                        .toList();
        if (lost.isEmpty()) return;
        findings.accept(
                Finding.warning(
                        "UNFOUNDED_TRIPLE",
                        lost.get(0).getSubject().toString(),
                        lost.size()
                                + " triples of the mapping belong to no fact and are left out, first "
                                + lost.get(0).getPredicate()
                                + " "
                                + lost.get(0).getObject(),
                        "a fact with lt:statedIn for everything that a row states",
                        table.file().toString()));
    }

    private static boolean isPassage(Node node) {
        return node.isURI() && node.getURI().startsWith(Iris.BASE + "passage/");
    }

    private Optional<String> name(Node node) {
        return labels(node, RDFS.label.asNode(), "zh").stream().findFirst();
    }

    private List<String> labels(Node node, Node property, String language) {
        return objects(node, property)
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    private @Nullable String text(Node node, Node property) {
        return object(node, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse(null);
    }

    private Optional<Node> object(Node node, Node property) {
        return objects(node, property).findFirst();
    }

    private Stream<Node> objects(Node node, Node property) {
        return graph.find(node, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    private List<Node> subjects(Node type) {
        return graph
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }
}
