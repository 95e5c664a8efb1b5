package org.liantu.path.graph;

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
