package org.liantu.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The ontology and code lists, as a loader asks them: which property, indicator or unit a Chinese
 * word means. Immutable.
 */
public final class Vocabulary {

    private final Graph graph;
    private final Map<String, Node> relations = new HashMap<>();
    private final Map<String, Node> indicators = new HashMap<>();
    private final Map<String, Node> units = new HashMap<>();
    private final Map<Node, String> unitNames = new HashMap<>();
    private final Map<String, String> refusedUnits = new HashMap<>();
    private final Map<Node, List<Node>> unitKinds = new HashMap<>();

    /**
     * What a unit that facts do not use comes to.
     *
     * @param factor how many of {@code base} it is
     */
    public record Scaled(Node base, BigDecimal factor) {}

    private Vocabulary(Graph graph) {
        this.graph = graph;
        graph.find(Node.ANY, LT.factKind, Node.ANY)
                .filterDrop(triple -> isClass(triple.getSubject()))
                .forEach(
                        triple -> {
                            String kind = triple.getObject().getLiteralLexicalForm();
                            for (String label : names(triple.getSubject(), RDFS.label.asNode()))
                                relations.put(kind + " " + label, triple.getSubject());
                        });
        for (Node indicator : instances(LT.Indicator)) {
            names(indicator, SKOS.prefLabel.asNode())
                    .forEach(name -> indicators.put(name, indicator));
        }
        for (Node unit : instances(LT.Unit))
            literals(unit, SKOS.prefLabel.asNode())
                    .forEach(
                            name -> {
                                units.put(name, unit);
                                unitNames.put(unit, name);
                            });
        graph.find(Node.ANY, LT.unitKind, Node.ANY)
                .forEach(
                        triple ->
                                unitKinds
                                        .computeIfAbsent(
                                                triple.getSubject(), term -> new ArrayList<>())
                                        .add(triple.getObject()));
        for (Node unit : units.values())
            for (Node refused : objects(unit, LT.refusedUnit))
                refusedUnits.put(refused.getLiteralLexicalForm(), unitNames.get(unit));
    }

    /**
     * Reads the ontology's modules and code lists: every {@code .ttl} of {@code directory} and of
     * its folder {@code codes}.
     *
     * @throws IOException when a file cannot be read
     */
    public static Vocabulary read(Path directory) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Path folder : List.of(directory, directory.resolve("codes")))
            for (Path file : turtle(folder)) RDFDataMgr.read(graph, file.toUri().toString());
        graph.getPrefixMapping().setNsPrefixes(Iris.PREFIXES);
        return new Vocabulary(graph);
    }

    /**
     * The Turtle files of a folder, in the order of their names.
     *
     * @throws IOException when the folder cannot be read
     */
    public static List<Path> turtle(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The terms and code lists themselves. */
    public Graph graph() {
        return graph;
    }

    /** The property that {@code predicate} or a synonym names in facts of a kind. */
    public Optional<Node> relation(Kind kind, String predicate) {
        return Optional.ofNullable(relations.get(kind.word() + " " + predicate));
    }

    /** The predicates that facts of a kind may carry, synonyms left out. */
    public List<String> predicates(Kind kind) {
        return relations.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kind.word() + " "))
                .flatMap(entry -> literals(entry.getValue(), RDFS.label.asNode()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The indicator that {@code name} or a synonym names. */
    public Optional<Node> indicator(String name) {
        return Optional.ofNullable(indicators.get(name));
    }

    /** The unit written as {@code name}. */
    public Optional<Node> unit(String name) {
        return Optional.ofNullable(units.get(name));
    }

    /** How a unit is written. */
    public Optional<String> unitName(Node unit) {
        return Optional.ofNullable(unitNames.get(unit));
    }

    /**
     * The base unit that has to stand in place of {@code name}, when that is a scaled one such as
     * 万元.
     */
    public Optional<String> baseOf(String name) {
        return Optional.ofNullable(refusedUnits.get(name));
    }

    /** What a scaled unit such as {@code unit:亿元} comes to; empty for one that facts use. */
    public Optional<Scaled> scaled(Node unit) {
        return objects(unit, LT.baseUnit).stream()
                .flatMap(
                        base ->
                                objects(unit, LT.factor).stream()
                                        .map(
                                                factor ->
                                                        new Scaled(
                                                                base,
                                                                new BigDecimal(
                                                                        factor
                                                                                .getLiteralLexicalForm()))))
                .findFirst();
    }

    /**
     * Every spelling of a unit and what one of it comes to: {@code 万元} is 10000 of {@code
     * unit:CNY}, {@code 家} one of itself.
     */
    public Map<String, Scaled> unitSpellings() {
        Map<String, Scaled> spellings = new HashMap<>();
        for (Node refused : instances(LT.RefusedUnit))
            for (String name : literals(refused, SKOS.prefLabel.asNode()))
                scaled(refused).ifPresent(scaled -> spellings.put(name, scaled));
        units.forEach((name, unit) -> spellings.put(name, new Scaled(unit, BigDecimal.ONE)));
        return spellings;
    }

    /** What a unit measures, such as {@code lt:money}. */
    public Optional<Node> unitKind(Node unit) {
        return objects(unit, LT.unitKind).stream().findFirst();
    }

    /**
     * Whether {@code indicator} may be measured in {@code unit}; where the code lists lack one of
     * them, nothing speaks against it.
     */
    public boolean measures(String indicator, String unit) {
        List<Node> allowed = indicator(indicator).map(this::unitKinds).orElse(List.of());
        List<Node> given = unit(unit).map(this::unitKinds).orElse(List.of());
        return allowed.isEmpty() || allowed.containsAll(given);
    }

    private List<Node> unitKinds(Node term) {
        return unitKinds.getOrDefault(term, List.of());
    }

    /** Classes bear their kind too, but are no relation. */
    private boolean isClass(Node term) {
        return graph.contains(term, RDF.type.asNode(), OWL.Class.asNode());
    }

    private Collection<Node> instances(Node type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(t -> t.getSubject()).toSet();
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList();
    }

    private List<String> names(Node subject, Node label) {
        List<String> names = new ArrayList<>(literals(subject, label));
        names.addAll(literals(subject, SKOS.altLabel.asNode()));
        return names;
    }

    private List<String> literals(Node subject, Node property) {
        return objects(subject, property).stream()
                .filter(node -> node.isLiteral() && !node.getLiteralLanguage().equals("en"))
                .map(Node::getLiteralLexicalForm)
                .toList();
    }
}
