package org.liantu.path.property;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** The rows of one start of a path after another. */
final class Rows implements IteratorCloseable<Binding> {

    private final Iterator<Node> starts;
    private final Function<Node, Iterator<Binding>> rows;
    private Iterator<Binding> current = Collections.emptyIterator();

    Rows(Iterator<Node> starts, Function<Node, Iterator<Binding>> rows) {
        this.starts = starts;
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext()) {
            if (!starts.hasNext()) return false;
            current = rows.apply(starts.next());
        }
        return true;
    }

    @Override
    public Binding next() {
        if (!hasNext()) throw new NoSuchElementException();
        return current.next();
    }

    @Override
    public void close() {
        Iter.close(starts);
    }
}
