package org.liantu.path.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that asks at each step whether its reader should stop; the watch stops it by throwing.
 */
public final class WatchedGraph extends GraphWrapper {

    private final Runnable watch;

    /** The same graph; {@code watch} is asked at each step. */
    public WatchedGraph(Graph graph, Runnable watch) {
        super(graph);
        this.watch = watch;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return watched(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return watched(super.find(subject, predicate, object));
    }

    @Override
    public ExtendedIterator<Triple> find() {
        return watched(super.find());
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
        watch.run();
        return super.contains(subject, predicate, object);
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> triples) {
        watch.run();
        return new WrappedIterator<>(triples) {
            @Override
            public boolean hasNext() {
                watch.run();
                return super.hasNext();
            }
        };
    }
}
