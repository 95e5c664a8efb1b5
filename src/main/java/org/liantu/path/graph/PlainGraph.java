package org.liantu.path.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Any graph as it is, without an index: neighbours are asked of the graph each time, and terms get
 * their numbers as they are met. Slow, but it holds no more than what a search has seen.
 */
public final class PlainGraph implements PathGraph {

    private final Graph graph;
    private final MetTerms terms = new MetTerms();

    /** A view of {@code graph}. */
    public PlainGraph(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public Graph graph() {
        return graph;
    }

    @Override
    public Relation relation(Node predicate) {
        return new Relation(new Asked(predicate, true), new Asked(predicate, false));
    }

    /** Terms in the order in which they are met; a term that is looked up is met. */
    private static final class MetTerms implements Terms {

        private final Map<Node, Integer> numbers = new HashMap<>();
        private final List<Node> terms = new ArrayList<>();

        @Override
        public int find(Node term) {
            Integer number = numbers.get(term);
            if (number != null) return number;
            numbers.put(term, terms.size());
            terms.add(term);
            return terms.size() - 1;
        }

        @Override
        public Node term(int number) {
            return terms.get(number);
        }

        @Override
        public int size() {
            return terms.size();
        }
    }

    private final class Asked implements Edges {

        private final Node predicate;
        private final boolean forward;

        Asked(Node predicate, boolean forward) {
            this.predicate = predicate;
            this.forward = forward;
        }

        private ExtendedIterator<Triple> triples(Node node) {
            return forward
                    ? graph.find(node, predicate, Node.ANY)
                    : graph.find(Node.ANY, predicate, node);
        }

        @Override
        public void open(int node, Slice slice) {
            IntList found = new IntList(4);
            Node term = terms.term(node);
            if (forward && term.isLiteral()) {
                slice.clear();
                return;
            }
            ExtendedIterator<Triple> triples = triples(term);
            try {
                while (triples.hasNext()) {
                    Triple triple = triples.next();
                    found.add(terms.find(forward ? triple.getObject() : triple.getSubject()));
                }
            } finally {
                triples.close();
            }
            found.sortDistinct();
            found.show(slice);
        }

        @Override
        public int degree(int node) {
            Slice slice = new Slice();
            open(node, slice);
            return slice.size();
        }

        /** Meets all nodes of the relation, so that they have numbers. */
        @Override
        public int bound() {
            ExtendedIterator<Triple> triples = triples(Node.ANY);
            try {
                while (triples.hasNext()) {
                    Triple triple = triples.next();
                    terms.find(triple.getSubject());
                    terms.find(triple.getObject());
                }
            } finally {
                triples.close();
            }
            return terms.size();
        }

        @Override
        public long size() {
            return graph.size();
        }
    }
}
