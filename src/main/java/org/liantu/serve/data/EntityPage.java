package org.liantu.serve.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.liantu.chain.LT;

/**
 * What the template {@code entity} prints of a description: names, types, what the thing relates to
 * and what relates to it, and its facts by kind, each with its passages and with how it is stated.
 */
final class EntityPage {

    /** Statements of one kind. */
    record Group(Text kind, List<Statement> statements) {}

    private static final Node TYPE = RDF.type.asNode();

    private static final Node CONTRADICTS = LT.term("contradicts");

    /** Shown in the heading. */
    private static final Set<Node> HEADING =
            Set.of(TYPE, RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

    /** Says where a name comes from; a note to the names. */
    private static final Set<Node> NOTES = Set.of(LT.labelSource);

    /** What tells of the record of a thing, not of the thing. */
    private static final Set<Node> RECORD =
            Set.of(
                    DCTerms.identifier.asNode(),
                    DCTerms.language.asNode(),
                    DCTerms.license.asNode(),
                    RDFS.isDefinedBy.asNode(),
                    LT.maturity,
                    LT.sha256,
                    LT.textLength);

    /** Vocabularies that tell of data sets. */
    private static final List<String> RECORDS = List.of(VOID.NS, DCAT.NS);

    /** Pages that show things of a class at a glance, by the class. */
    private static final Map<Node, String> PAGES =
            Map.of(LT.term("Zone"), "zone/", LT.term("Chain"), "chain/", LT.Report, "report/");

    private final Description description;
    private final Graph graph;
    private final Text.Namer namer;
    private final Statement.Teller teller;

    private EntityPage(Description description, Text.Namer namer, Map<Node, String> texts) {
        this.description = description;
        this.graph = description.graph();
        this.namer = namer;
        this.teller = new Statement.Teller(graph, namer, texts);
    }

    /**
     * The model of the page.
     *
     * @param texts the reports' texts that may be shown
     * @param language of names, where they have it
     * @param query what links carry on, as {@code ?lang=en}
     */
    static Map<String, Object> model(
            Description description, Map<Node, String> texts, String language, String query) {
        Text.Namer namer = new Text.Namer(description.graph(), language, query);
        return new EntityPage(description, namer, texts).model();
    }

    private Map<String, Object> model() {
        Node subject = description.subject();
        Map<String, Object> model = new HashMap<>();
        model.put("name", name());
        model.put("otherNames", otherNames());
        model.put("types", types());
        model.put("iri", subject.getURI());
        model.put("told", isStatement(subject) || graph.contains(subject, TYPE, LT.Passage));
        model.put("nameNotes", lines(NOTES::contains));
        model.put("record", lines(EntityPage::isRecord));
        model.put("lines", lines(property -> !isApart(property)));
        model.put("overview", overview());
        model.put(
                "passages",
                graph.contains(subject, TYPE, LT.Passage)
                        ? List.of(teller.passage(subject))
                        : List.of());
        model.put("pointing", pointing());
        model.put("groups", groups());
        model.put("conflicts", conflicts());
        model.put("series", Series.of(graph, subject, description.facts(), namer));
        model.put("neighbourhood", Neighbourhood.of(description, namer));
        return model;
    }

    /** What a statement says, where a passage stands, and the name of all else. */
    private Text name() {
        Node subject = description.subject();
        if (isStatement(subject)) return new Text(teller.of(subject).title(), "", "");
        if (!graph.contains(subject, TYPE, LT.Passage)) return namer.of(subject);
        Statement.Passage passage = teller.passage(subject);
        return passage.report().isEmpty()
                ? passage.link()
                : new Text(passage.report().get(0).text() + " · " + passage.place(), "", "");
    }

    /** Classes of ours, or where there are none, others. */
    private List<Text> types() {
        List<Node> types = Values.all(graph, description.subject(), TYPE);
        List<Node> own = types.stream().filter(EntityPage::isOwn).toList();
        return (own.isEmpty() ? types : own).stream().map(namer::of).toList();
    }

    private static boolean isOwn(Node type) {
        return type.isURI() && type.getURI().startsWith(LT.NS);
    }

    private List<Line> lines(Predicate<Node> which) {
        Set<Node> others = new HashSet<>();
        graph.find(description.subject(), Node.ANY, Node.ANY)
                .mapWith(Triple::getPredicate)
                .filterDrop(which::test)
                .forEach(others::add);
        return teller.lines(description.subject(), others);
    }

    private static boolean isApart(Node property) {
        return HEADING.contains(property) || NOTES.contains(property) || isRecord(property);
    }

    private static boolean isRecord(Node property) {
        return RECORD.contains(property)
                || RECORDS.stream().anyMatch(property.getURI()::startsWith);
    }

    /** The address of the page that shows the thing at a glance; empty when none does. */
    private String overview() {
        return PAGES.entrySet().stream()
                .filter(page -> graph.contains(description.subject(), TYPE, page.getKey()))
                .map(
                        page ->
                                Address.overview(
                                        description.subject(), page.getValue(), namer.query()))
                .findFirst()
                .orElse("");
    }

    private List<Text> otherNames() {
        Text shown = namer.of(description.subject());
        List<Text> names = new ArrayList<>();
        for (Node property : HEADING)
            if (!property.equals(TYPE)) names.addAll(teller.texts(description.subject(), property));
        return names.stream()
                .filter(name -> !name.text().equals(shown.text()))
                .distinct()
                .sorted(Comparator.comparing(Text::lang).thenComparing(Text::text))
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
                    .add(teller.of(statement));
        List<Group> all = new ArrayList<>();
        groups.forEach((kind, each) -> all.add(new Group(namer.of(kind), each)));
        return all;
    }

    /** The narrowest class of ours. */
    private Node kind(Node statement) {
        return Values.all(graph, statement, TYPE).stream()
                .filter(type -> isOwn(type) && !type.equals(LT.Fact))
                .findFirst()
                .orElse(LT.Fact);
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
                .map(pair -> pair.stream().map(teller::of).toList())
                .toList();
    }
}
