package org.liantu.serve.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;

/**
 * What is told of a thing: what it is the subject of, in any graph; what points at it; of facts,
 * derivations and passages that do, all that they say, with the passages that they rest on; and the
 * names of everything spoken of, so that it stands alone. A thing with much to tell is told in
 * pages, in the order of the index, each with the thing's names and types.
 *
 * @param subject the thing
 * @param graph all of this page
 * @param page its number, from 1
 * @param more whether another page follows
 */
record Description(Node subject, Graph graph, int page, boolean more) {

    /** How many triples of the thing's own, and things that point at it, a page tells. */
    static final int PAGE = 500;

    static final Node DERIVATION = LT.term("Derivation");

    private static final Node TYPE = RDF.type.asNode();
    private static final List<Node> NAMES =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());
    private static final List<Node> TOLD_WHOLE = List.of(LT.Fact, DERIVATION, LT.Passage);
    private static final List<Node> PASSAGES = List.of(LT.statedIn, LT.alsoStatedIn);

    /** Whether the data speak of {@code node} at all. */
    static boolean exists(DatasetGraph dataset, Node node) {
        return dataset.contains(Quad.unionGraph, node, Node.ANY, Node.ANY)
                || dataset.contains(Quad.unionGraph, Node.ANY, Node.ANY, node);
    }

    /** A page of what {@code dataset} tells of {@code subject}; within a transaction. */
    static Description of(DatasetGraph dataset, Node subject, int page) {
        return new Builder(dataset, subject).build(page);
    }

    /** Whether the thing has so little to tell that this page is behind its last. */
    boolean isBeyondTheLast() {
        return page > 1 && graph.isEmpty();
    }

    /** The facts told here, in the order of the text. */
    List<Node> facts() {
        return inOrder(graph.find(Node.ANY, TYPE, LT.Fact));
    }

    /** What points at the thing: facts and others told whole first, in the order of the text. */
    List<Node> pointing() {
        return inOrder(graph.find(Node.ANY, Node.ANY, subject));
    }

    /** The reports that the passages told here are in. */
    List<Node> reports() {
        return graph
                .find(Node.ANY, LT.inReport, Node.ANY)
                .mapWith(Triple::getObject)
                .toSet()
                .stream()
                .sorted(Values.ORDER)
                .toList();
    }

    private List<Node> inOrder(Iterator<Triple> triples) {
        Set<Node> nodes = new HashSet<>();
        triples.forEachRemaining(triple -> nodes.add(triple.getSubject()));
        nodes.remove(subject);
        if (graph.contains(subject, TYPE, LT.Fact)) nodes.add(subject);
        nodes.removeIf(node -> !node.isURI());
        return nodes.stream().sorted(byPlace()).toList();
    }

    /** Whether this tells all that a fact, derivation or passage says. */
    boolean isWhole(Node node) {
        return TOLD_WHOLE.stream().anyMatch(type -> graph.contains(node, TYPE, type));
    }

    private Comparator<Node> byPlace() {
        return Comparator.comparing((Node node) -> !isWhole(node))
                .thenComparing(node -> text(passage(node), LT.inReport))
                .thenComparing(node -> text(passage(node), LT.start).length())
                .thenComparing(node -> text(passage(node), LT.start))
                .thenComparing(Node::getURI);
    }

    private Node passage(Node node) {
        return Values.first(graph, node, LT.statedIn).orElse(node);
    }

    private String text(Node node, Node property) {
        return Values.first(graph, node, property).map(Values::text).orElse("");
    }

    private static final class Builder {

        private final DatasetGraph dataset;
        private final Node subject;
        private final Graph graph = GraphFactory.createDefaultGraph();
        private final Set<Node> told = new HashSet<>();

        Builder(DatasetGraph dataset, Node subject) {
            this.dataset = dataset;
            this.subject = subject;
            graph.getPrefixMapping().setNsPrefixes(Iris.PREFIXES);
        }

        Description build(int page) {
            List<Node> pointing = new ArrayList<>();
            boolean more = turnTo(page, pointing);
            told.add(subject);
            if (graph.isEmpty() && pointing.isEmpty())
                return new Description(subject, graph, page, false);
            for (Node node : pointing)
                if (isToldWhole(node)) tell(node);
                else find(node, Node.ANY, subject).forEachRemaining(graph::add);
            if (contains(subject, TYPE, LT.Report)) pointing.forEach(this::factsOf);
            PASSAGES.forEach(this::passages);
            name(subject, true);
            spokenOf().forEach(node -> name(node, node.getURI().startsWith(Iris.BASE)));
            return new Description(subject, graph, page, more);
        }

        /** Takes what belongs on a page; whether anything is left. */
        private boolean turnTo(int page, List<Node> pointing) {
            long first = (long) (page - 1) * PAGE;
            long position = 0;
            Iterator<Triple> own = find(subject, Node.ANY, Node.ANY);
            while (own.hasNext()) {
                Triple triple = own.next();
                if (position == first + PAGE) return true;
                if (position++ < first) continue;
                graph.add(triple);
                if (triple.getObject().isBlank()) tell(triple.getObject());
            }
            Node last = subject;
            Iterator<Triple> others = find(Node.ANY, Node.ANY, subject);
            while (others.hasNext()) {
                Node node = others.next().getSubject();
                if (node.equals(last) || node.equals(subject) || node.isBlank()) continue;
                if (position == first + PAGE) return true;
                last = node;
                if (position++ >= first) pointing.add(node);
            }
            return false;
        }

        /** A report's facts are those that its passages state. */
        private void factsOf(Node passage) {
            for (Node property : PASSAGES)
                find(Node.ANY, property, passage)
                        .forEachRemaining(triple -> tell(triple.getSubject()));
        }

        private void passages(Node property) {
            graph.find(Node.ANY, property, Node.ANY)
                    .mapWith(Triple::getObject)
                    .toList()
                    .forEach(this::tell);
        }

        /** Adds all that {@code node} is the subject of, and what blank nodes hang on it. */
        private void tell(Node node) {
            if (!told.add(node)) return;
            Iterator<Triple> triples = find(node, Node.ANY, Node.ANY);
            while (triples.hasNext()) {
                Triple triple = triples.next();
                graph.add(triple);
                if (triple.getObject().isBlank()) tell(triple.getObject());
            }
        }

        private Set<Node> spokenOf() {
            Set<Node> nodes = new HashSet<>();
            graph.find()
                    .forEach(
                            triple -> {
                                nodes.add(triple.getSubject());
                                nodes.add(triple.getPredicate());
                                nodes.add(triple.getObject());
                            });
            nodes.removeIf(node -> !node.isURI());
            return nodes;
        }

        /** Adds the names of {@code node}; its types too, unless it would then seem told whole. */
        private void name(Node node, boolean types) {
            for (Node property : NAMES) {
                if (!contains(node, property, Node.ANY)) continue;
                find(node, property, Node.ANY).forEachRemaining(graph::add);
                break;
            }
            if (!types || isToldWhole(node) && !told.contains(node)) return;
            Iterator<Triple> found = find(node, TYPE, Node.ANY);
            while (found.hasNext()) {
                Triple triple = found.next();
                graph.add(triple);
                name(triple.getObject(), false);
            }
        }

        private boolean isToldWhole(Node node) {
            return TOLD_WHOLE.stream().anyMatch(type -> contains(node, TYPE, type));
        }

        private boolean contains(Node subject, Node predicate, Node object) {
            return dataset.contains(Quad.unionGraph, subject, predicate, object);
        }

        private Iterator<Triple> find(Node subject, Node predicate, Node object) {
            return Iter.map(
                    dataset.find(Quad.unionGraph, subject, predicate, object), Quad::asTriple);
        }
    }
}
