package org.liantu.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.chain.Iris;

/**
 * Looks up what people call things, within a transaction: what a name means, what it may mean, and
 * what is called something like it. What the transaction does not see is not found; one that writes
 * finds the names that it has written itself.
 */
public final class Names {

    /** Texts longer than this are nobody's name. */
    private static final int LONGEST = 200;

    private static final int SUGGESTIONS = 8;

    /** A name that one of these gives wins over those that the next ones give. */
    private static final List<Node> PROPERTIES =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

    private static final Comparator<String> SHORT =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final DatasetGraph dataset;
    private final NameIndex index;
    private final boolean writes;

    /**
     * A thing, and the one of its names for which it was found.
     *
     * @param name a literal
     */
    public record Found(Node thing, Node name) {

        /** The name as it is written. */
        public String text() {
            return name.getLiteralLexicalForm();
        }
    }

    private Names(DatasetGraph dataset, NameIndex index) {
        this.dataset = dataset;
        this.index = index;
        writes = dataset.isInTransaction() && dataset.transactionMode() == ReadWrite.WRITE;
    }

    /**
     * The names in a store's data set, as this transaction sees them.
     *
     * @throws IllegalArgumentException when the data set has no index of names
     */
    public static Names of(DatasetGraph dataset) {
        Object index = dataset.getContext().get(TextQuery.textIndex);
        if (index instanceof NameIndex names) return new Names(dataset, names);
        throw new IllegalArgumentException("the data set has no index of names");
    }

    /**
     * The one thing that an IRI, a prefixed name, a label or an alias means.
     *
     * @param type its class or one above that; if absent, any
     * @throws NameException when there is none (the message offers names that are near) or more
     *     than one (it lists them)
     */
    public Node find(String name, Optional<Node> type) {
        List<Node> meant = meant(name, type);
        if (meant.size() == 1) return meant.get(0);
        if (meant.size() > 1)
            throw new NameException(
                    "'%s' may be any of %s; say which"
                            .formatted(
                                    name,
                                    list(meant.stream().map(Names::shortForm).sorted(SHORT))));
        String kind = type.map(each -> "no " + shortForm(each)).orElse("nothing");
        Optional<Node> iri = iri(name);
        if (iri.isPresent())
            throw new NameException(
                    "the graph has %s <%s>"
                            .formatted(type.isPresent() ? kind : "no", iri.get().getURI()));
        String near = list(near(name, type).stream().map(found -> shortForm(found.thing())));
        throw new NameException(
                "the graph has %s named '%s'%s"
                        .formatted(kind, name, near.isEmpty() ? "" : "; near it are " + near));
    }

    private static String list(Stream<String> names) {
        return names.limit(SUGGESTIONS).collect(Collectors.joining(", "));
    }

    private static String shortForm(Node node) {
        return Iris.PREFIXES.shortForm(node.getURI());
    }

    private static Optional<Node> iri(String name) {
        String expanded = Iris.PREFIXES.expandPrefix(name);
        return expanded.contains("://")
                ? Optional.of(NodeFactory.createURI(expanded))
                : Optional.empty();
    }

    /**
     * All that an IRI, a prefixed name, a label or an alias means, whatever the case of its
     * letters; aliases only count when it is nobody's label.
     *
     * @param type their class or one above that; if absent, any
     */
    public List<Node> meant(String name, Optional<Node> type) {
        Optional<Node> iri = iri(name);
        if (iri.isPresent())
            return Stream.of(iri.get())
                    .filter(node -> dataset.contains(Quad.unionGraph, node, Node.ANY, Node.ANY))
                    .filter(isA(type))
                    .toList();
        Predicate<Node> fits = isA(type);
        for (Node property : PROPERTIES) {
            List<Node> meant =
                    index.called(name, property, writes).stream()
                            .filter(this::isSeen)
                            .map(TextHit::getNode)
                            .distinct()
                            .filter(fits)
                            .toList();
            if (!meant.isEmpty()) return meant;
        }
        return List.of();
    }

    /**
     * What a person may mean who has typed {@code text} so far, the nearest first, each thing with
     * its nearest name.
     *
     * @param type their class or one above that; if absent, any
     */
    public List<Found> suggest(String text, Optional<Node> type) {
        return text.length() > LONGEST ? List.of() : found(index.suggest(text, writes), type);
    }

    /**
     * What a person may mean by {@code text}, the nearest first; where there is nothing, what has a
     * name that has something in common with it.
     *
     * @param type their class or one above that; if absent, any
     */
    public List<Found> near(String text, Optional<Node> type) {
        String start = text.substring(0, Math.min(LONGEST, text.length()));
        List<Found> suggested = suggest(start, type);
        return suggested.isEmpty() ? found(index.alike(start, writes), type) : suggested;
    }

    private List<Found> found(List<TextHit> hits, Optional<Node> type) {
        Predicate<Node> fits = isA(type);
        return hits.stream()
                .filter(hit -> isSeen(hit) && fits.test(hit.getNode()))
                .map(hit -> new Found(hit.getNode(), hit.getLiteral()))
                .toList();
    }

    private boolean isSeen(TextHit hit) {
        return hit.getNode().isURI()
                && dataset.contains(
                        Quad.unionGraph, hit.getNode(), hit.getProp(), hit.getLiteral());
    }

    /** Whether a thing is of a class or of one below it. */
    private Predicate<Node> isA(Optional<Node> type) {
        if (type.isEmpty()) return any -> true;
        Set<Node> classes = classes(type.get());
        return thing ->
                Iter.anyMatch(
                        dataset.find(Quad.unionGraph, thing, RDF.type.asNode(), Node.ANY),
                        quad -> classes.contains(quad.getObject()));
    }

    /** A class and those below it. */
    public Set<Node> classes(Node type) {
        Set<Node> classes = new HashSet<>();
        collect(type, classes);
        return classes;
    }

    private void collect(Node type, Set<Node> classes) {
        if (!classes.add(type)) return;
        List<Quad> narrower =
                Iter.toList(
                        dataset.find(Quad.unionGraph, Node.ANY, RDFS.subClassOf.asNode(), type));
        narrower.forEach(quad -> collect(quad.getSubject(), classes));
    }
}
