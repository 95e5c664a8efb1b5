package org.liantu.path.property;

import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.NodeSet;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;

/** All subjects and objects of a graph, each once, found as they are asked for. */
final class GraphNodes implements IteratorCloseable<Node> {

    private final PathGraph graph;
    private final Watch watch;
    private final ExtendedIterator<Triple> triples;
    private final NodeSet numbered = new NodeSet(0);
    private final Set<Node> others = new HashSet<>();
    private @Nullable Triple triple;
    private @Nullable Node next;

    GraphNodes(PathGraph graph, Watch watch) {
        this.graph = graph;
        this.watch = watch;
        triples = graph.graph().find();
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (triple != null) {
                next = ifNew(triple.getObject());
                triple = null;
            } else {
                if (!triples.hasNext()) return false;
                watch.step();
                triple = triples.next();
                next = ifNew(triple.getSubject());
            }
        }
        return true;
    }

    private @Nullable Node ifNew(Node term) {
        int node = graph.terms().find(term);
        boolean isNew = node == Terms.NONE ? others.add(term) : numbered.add(node);
        return isNew ? term : null;
    }

    @Override
    public Node next() {
        if (!hasNext()) throw new NoSuchElementException();
        Node term = next;
        next = null;
        return term;
    }

    @Override
    public void close() {
        triples.close();
    }
}
