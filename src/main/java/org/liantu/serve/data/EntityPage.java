package org.liantu.serve.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.chain.LT;

/**
 * What the template {@code entity} prints of a description: names, types, what the thing relates to
 * and what relates to it, and its facts by kind, each with its passages and with how it is stated.
 */
final class EntityPage {

    /** A property with its values. */
    record Line(Text property, List<Text> values) {}

    /** Where a report says something. */
    record Passage(Text link, List<Text> glosses, List<Text> report, String place) {}

    /**
     * A mark on a statement.
     *
     * @param style how a fact is known, or empty
     */
    record Chip(Text text, String style) {}

    /** A fact or a derivation, as a sentence with what qualifies it. */
    record Statement(
            Text link,
            List<Text> subject,
            List<Text> predicate,
            List<Text> object,
            List<Chip> chips,
            List<Line> details,
            List<Passage> passages) {}

    /** Statements of one kind. */
    record Group(Text kind, List<Statement> statements) {}

    private static final Node TYPE = RDF.type.asNode();

    private static final Node CONTRADICTS = LT.term("contradicts");

    /** Shown in the heading. */
    private static final Set<Node> HEADING =
            Set.of(TYPE, RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

    /** Said by a statement's sentence, or a second time. */
    private static final Set<Node> SENTENCE =
            Set.of(
                    TYPE,
                    DCTerms.identifier.asNode(),
                    RDF.subject.asNode(),
                    RDF.predicate.asNode(),
                    RDF.object.asNode(),
                    LT.about,
                    LT.predicate,
                    LT.object,
                    LT.objectText,
                    LT.value,
                    LT.unit,
                    LT.indicator,
                    LT.periodStart,
                    LT.periodEnd,
                    LT.period,
                    LT.periodBasis,
                    LT.bound,
                    LT.assertion,
                    LT.status,
                    LT.speaker,
                    LT.confidence,
                    LT.review,
                    CONTRADICTS,
                    LT.statedIn,
                    LT.alsoStatedIn,
                    LT.supplier,
                    LT.customer,
                    LT.producer,
                    LT.holder,
                    LT.recipient,
                    LT.party);

    private final Description description;
    private final Graph graph;
    private final Text.Namer namer;

    private EntityPage(Description description, Text.Namer namer) {
        this.description = description;
        this.graph = description.graph();
        this.namer = namer;
    }

    /**
     * The model of the page.
     *
     * @param language of names, where they have it
     * @param query what links carry on, as {@code ?lang=en}
     */
    static Map<String, Object> model(Description description, String language, String query) {
        EntityPage page =
                new EntityPage(description, new Text.Namer(description.graph(), language, query));
        return page.model();
    }

    private Map<String, Object> model() {
        Node subject = description.subject();
        Map<String, Object> model = new HashMap<>();
        model.put("name", namer.of(subject));
        model.put("otherNames", otherNames());
        model.put("types", texts(subject, TYPE));
        model.put("iri", subject.getURI());
        model.put("statement", graph.contains(subject, TYPE, LT.Fact));
        model.put("lines", lines(subject, HEADING));
        model.put("pointing", pointing());
        model.put("groups", groups());
        model.put("conflicts", conflicts());
        model.put("series", Series.of(graph, subject, description.facts(), namer));
        model.put("neighbourhood", Neighbourhood.of(description, namer));
        return model;
    }

    private List<Text> otherNames() {
        Text shown = namer.of(description.subject());
        List<Text> names = new ArrayList<>();
        for (Node property : HEADING)
            if (!property.equals(TYPE)) names.addAll(texts(description.subject(), property));
        return names.stream()
                .filter(name -> !name.text().equals(shown.text()))
                .distinct()
                .sorted(Comparator.comparing(Text::lang).thenComparing(Text::text))
                .toList();
    }

    private List<Line> lines(Node node, Set<Node> without) {
        return graph
                .find(node, Node.ANY, Node.ANY)
                .mapWith(Triple::getPredicate)
                .filterDrop(without::contains)
                .toSet()
                .stream()
                .sorted(Comparator.comparing(Node::getURI))
                .map(property -> new Line(namer.of(property), texts(node, property)))
                .toList();
    }

    /** What relates to the thing, by property; facts, derivations and passages have their own. */
    private List<Line> pointing() {
        Map<Node, List<Text>> lines = new TreeMap<>(Comparator.comparing(Node::getURI));
        for (Node node : description.pointing())
            if (!isStatement(node))
                graph.find(node, Node.ANY, description.subject())
                        .forEach(
                                triple ->
                                        lines.computeIfAbsent(
                                                        triple.getPredicate(),
                                                        any -> new ArrayList<>())
                                                .add(namer.of(node)));
        List<Line> all = new ArrayList<>();
        lines.forEach((property, texts) -> all.add(new Line(namer.of(property), texts)));
        return all;
    }

    private boolean isStatement(Node node) {
        return graph.contains(node, TYPE, LT.Fact)
                || graph.contains(node, TYPE, Description.DERIVATION);
    }

    private List<Group> groups() {
        List<Node> statements = new ArrayList<>(description.facts());
        for (Node node : description.pointing())
            if (isStatement(node) && !statements.contains(node)) statements.add(node);
        Map<Node, List<Statement>> groups = new TreeMap<>(Comparator.comparing(Node::getURI));
        for (Node statement : statements)
            groups.computeIfAbsent(kind(statement), any -> new ArrayList<>())
                    .add(statement(statement));
        List<Group> all = new ArrayList<>();
        groups.forEach((kind, each) -> all.add(new Group(namer.of(kind), each)));
        return all;
    }

    /** The narrowest class of ours. */
    private Node kind(Node statement) {
        return Values.all(graph, statement, TYPE).stream()
                .filter(type -> type.getURI().startsWith(LT.NS) && !type.equals(LT.Fact))
                .findFirst()
                .orElse(LT.Fact);
    }

    private Statement statement(Node node) {
        List<Text> subject = first(node, LT.about, RDF.subject.asNode());
        List<Text> predicate = first(node, LT.predicate, RDF.predicate.asNode());
        List<Text> measured = first(node, LT.indicator, RDF.predicate.asNode());
        List<Text> object =
                new ArrayList<>(first(node, LT.object, LT.objectText, RDF.object.asNode()));
        Amount.of(graph, node, namer).ifPresent(amount -> object.add(new Text(amount, "", "")));
        List<Passage> passages = new ArrayList<>();
        for (Node property : List.of(LT.statedIn, LT.alsoStatedIn))
            Values.all(graph, node, property).forEach(each -> passages.add(passage(each)));
        return new Statement(
                new Text(Labels.end(node), "", Address.of(node, namer.query())),
                subject,
                measured.isEmpty() || namer.language().equals("zh") ? predicate : measured,
                object,
                chips(node),
                lines(node, SENTENCE),
                passages);
    }

    private List<Chip> chips(Node node) {
        List<Chip> chips = new ArrayList<>();
        String knowledge = Neighbourhood.knowledge(graph, node);
        if (knowledge.equals("derived"))
            chips.add(new Chip(plain(namer.of(Description.DERIVATION)), knowledge));
        texts(node, LT.assertion).forEach(text -> chips.add(new Chip(plain(text), knowledge)));
        texts(node, LT.speaker).forEach(text -> chips.add(new Chip(text, "")));
        for (Node property : List.of(LT.period, LT.status))
            texts(node, property).forEach(text -> chips.add(new Chip(plain(text), "")));
        for (Node property : List.of(LT.confidence, LT.review))
            texts(node, property)
                    .forEach(
                            text ->
                                    chips.add(
                                            new Chip(
                                                    new Text(
                                                            namer.of(property).text()
                                                                    + " "
                                                                    + text.text(),
                                                            "",
                                                            ""),
                                                    "")));
        if (graph.contains(node, CONTRADICTS, Node.ANY))
            chips.add(new Chip(plain(namer.of(CONTRADICTS)), "alarm"));
        return chips;
    }

    private static Text plain(Text text) {
        return new Text(text.text(), text.lang(), "");
    }

    /** Pairs of statements that contradict each other, where both are told here. */
    private List<List<Statement>> conflicts() {
        return graph.find(Node.ANY, CONTRADICTS, Node.ANY).toList().stream()
                .filter(pair -> description.isWhole(pair.getSubject()))
                .filter(pair -> description.isWhole(pair.getObject()))
                .map(
                        pair ->
                                Stream.of(pair.getSubject(), pair.getObject())
                                        .sorted(Values.ORDER)
                                        .toList())
                .distinct()
                .map(pair -> pair.stream().map(this::statement).toList())
                .toList();
    }

    private Passage passage(Node passage) {
        List<Node> glosses = Values.all(graph, passage, LT.gloss);
        List<Node> own =
                glosses.stream()
                        .filter(gloss -> gloss.getLiteralLanguage().equals(namer.language()))
                        .toList();
        return new Passage(
                new Text(
                        Labels.end(passage),
                        "",
                        passage.isURI() ? Address.of(passage, namer.query()) : ""),
                (own.isEmpty() ? glosses : own).stream().map(namer::of).toList(),
                texts(passage, LT.inReport),
                Stream.of(LT.start, LT.end)
                        .flatMap(property -> Values.first(graph, passage, property).stream())
                        .map(Values::text)
                        .collect(Collectors.joining("–")));
    }

    private List<Text> first(Node node, Node... properties) {
        for (Node property : properties) {
            List<Text> texts = texts(node, property);
            if (!texts.isEmpty()) return texts;
        }
        return List.of();
    }

    private List<Text> texts(Node node, Node property) {
        return Values.all(graph, node, property).stream().map(namer::of).toList();
    }
}
