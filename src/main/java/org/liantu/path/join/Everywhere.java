package org.liantu.path.join;

import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.liantu.path.graph.Cursor;
import org.liantu.path.graph.IntList;
import org.liantu.path.graph.PathGraph;

/** All subjects and objects of a graph, in the numbers of a run. */
final class Everywhere implements Cursor {

    private final IntList nodes = new IntList(16);
    private int at;

    Everywhere(PathGraph graph, Run run) {
        IntSet met = new IntSet();
        ExtendedIterator<Triple> triples = graph.graph().find();
        try {
            while (triples.hasNext()) {
                run.watch().step();
                Triple triple = triples.next();
                int subject = run.terms().number(triple.getSubject());
                int object = run.terms().number(triple.getObject());
                if (met.add(subject)) nodes.add(subject);
                if (met.add(object)) nodes.add(object);
            }
        } finally {
            triples.close();
        }
    }

    @Override
    public int next() {
        return at < nodes.size() ? nodes.get(at++) : END;
    }
}
