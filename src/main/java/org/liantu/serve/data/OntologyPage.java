package org.liantu.serve.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.liantu.chain.LT;
import org.liantu.shape.Shapes;

/**
 * What the template {@code ontology} prints: every term with its names, definition, example, domain
 * and range, with what the shapes demand of it and how often the data use it.
 */
final class OntologyPage {

    /** A row of a term; {@code word} names it in the words of the templates. */
    record Line(String word, List<Text> values) {}

    /**
     * A term.
     *
     * @param uses how often the data use it; empty for what is not counted
     */
    record Term(
            String id,
            Text name,
            List<Text> otherNames,
            List<Text> definitions,
            List<Line> lines,
            String uses) {}

    /** The terms of one sort. */
    record Section(String kind, List<Term> terms) {}

    private static final Map<String, Node> LINES = new TreeMap<>();

    static {
        LINES.put("alsoCalled", SKOS.altLabel.asNode());
        LINES.put("domain", RDFS.domain.asNode());
        LINES.put("example", SKOS.example.asNode());
        LINES.put("maturity", LT.maturity);
        LINES.put("module", RDFS.isDefinedBy.asNode());
        LINES.put("range", RDFS.range.asNode());
    }

    private static final List<Node> BROADER =
            List.of(RDFS.subClassOf.asNode(), RDFS.subPropertyOf.asNode(), SKOS.broader.asNode());

    private final Graph terms;
    private final Graph counts;
    private final Text.Namer namer;
    private final Map<Node, List<Node>> constraints;

    private OntologyPage(
            Graph terms, Graph counts, Map<Node, List<Node>> constraints, Text.Namer namer) {
        this.terms = terms;
        this.counts = counts;
        this.constraints = constraints;
        this.namer = namer;
    }

    /**
     * The model of the page.
     *
     * @param terms the ontology
     * @param counts the description of the data set, which counts uses
     * @param constraints as {@link #constraints} gives them
     */
    static Map<String, Object> model(
            Graph terms, Graph counts, Map<Node, List<Node>> constraints, Text.Namer namer) {
        Map<String, Object> model = new HashMap<>();
        model.put("sections", new OntologyPage(terms, counts, constraints, namer).sections());
        return model;
    }

    /** What shapes demand, in words, by the class or property that they demand it of. */
    static Map<Node, List<Node>> constraints(Shapes shapes) {
        Graph graph = shapes.graph();
        Map<Node, List<Node>> constraints = new HashMap<>();
        for (Node reference : List.of(SHACL.path, SHACL.targetClass))
            graph.find(Node.ANY, reference, Node.ANY)
                    .forEach(
                            triple ->
                                    constraints
                                            .computeIfAbsent(
                                                    triple.getObject(), any -> new ArrayList<>())
                                            .addAll(demands(graph, triple.getSubject())));
        return constraints;
    }

    /** What a shape and the property shapes in it demand. */
    private static List<Node> demands(Graph shapes, Node shape) {
        List<Node> demands = new ArrayList<>(Values.all(shapes, shape, SHACL.description));
        for (Node property : Values.all(shapes, shape, SHACL.property))
            demands.addAll(Values.all(shapes, property, SHACL.description));
        return demands;
    }

    private List<Section> sections() {
        Map<String, List<Term>> sections = new TreeMap<>();
        for (Node node : terms(terms))
            sections.computeIfAbsent(kind(node), any -> new ArrayList<>()).add(term(node));
        return List.of("classes", "properties", "individuals").stream()
                .filter(sections::containsKey)
                .map(kind -> new Section(kind, sections.get(kind)))
                .toList();
    }

    /** The terms of ours in an ontology, in the order of their IRIs. */
    static List<Node> terms(Graph ontology) {
        return ontology
                .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                .mapWith(Triple::getSubject)
                .toSet()
                .stream()
                .filter(node -> node.isURI() && node.getURI().startsWith(LT.NS))
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private String kind(Node term) {
        Set<Node> types =
                terms.find(term, RDF.type.asNode(), Node.ANY).mapWith(Triple::getObject).toSet();
        if (types.contains(OWL.Class.asNode())) return "classes";
        boolean property =
                types.contains(OWL.ObjectProperty.asNode())
                        || types.contains(OWL.DatatypeProperty.asNode())
                        || types.contains(OWL.AnnotationProperty.asNode());
        return property ? "properties" : "individuals";
    }

    private Term term(Node term) {
        Text name = namer.of(term);
        List<Line> lines = new ArrayList<>();
        LINES.forEach((word, property) -> add(word, Values.all(terms, term, property), lines));
        List<Node> broader = new ArrayList<>();
        BROADER.forEach(property -> broader.addAll(Values.all(terms, term, property)));
        add("broader", broader.stream().filter(Node::isURI).toList(), lines);
        add("constraints", inLanguage(constraints.getOrDefault(term, List.of())), lines);
        return new Term(
                term.getURI().substring(LT.NS.length()),
                name,
                Values.all(terms, term, RDFS.label.asNode()).stream()
                        .map(namer::of)
                        .map(each -> new Text(each.text(), each.lang(), ""))
                        .filter(each -> !each.text().equals(name.text()))
                        .toList(),
                inLanguage(Values.all(terms, term, SKOS.definition.asNode())).stream()
                        .map(namer::of)
                        .toList(),
                lines,
                uses(term));
    }

    private void add(String word, List<Node> values, List<Line> lines) {
        if (!values.isEmpty())
            lines.add(new Line(word, values.stream().distinct().map(namer::of).toList()));
    }

    private List<Node> inLanguage(List<Node> texts) {
        List<Node> own =
                texts.stream()
                        .filter(text -> text.getLiteralLanguage().equals(namer.language()))
                        .distinct()
                        .toList();
        return own.isEmpty() ? texts : own;
    }

    private String uses(Node term) {
        return count(term, VOID._class.asNode(), VOID.entities.asNode())
                .or(() -> count(term, VOID.property.asNode(), VOID.triples.asNode()))
                .orElse("");
    }

    private Optional<String> count(Node term, Node reference, Node property) {
        return counts.find(Node.ANY, reference, term)
                .mapWith(Triple::getSubject)
                .nextOptional()
                .flatMap(partition -> Values.first(counts, partition, property))
                .map(Values::text);
    }
}
