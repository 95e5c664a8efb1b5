package org.liantu.store;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextDocProducerTriples;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A TDB2 data set whose names are indexed in the transaction that writes them. Only names take the
 * way over the index; all other triples go to TDB2 straight. {@code committed} runs after each
 * commit, before the next writer may begin.
 */
final class IndexedDataset extends DatasetGraphText {

    private final NameIndex index;
    private final Runnable committed;
    private final ReentrantLock writer = new ReentrantLock();

    IndexedDataset(DatasetGraph dataset, NameIndex index, Runnable committed) {
        super(dataset, index, new TextDocProducerTriples(index), true);
        this.index = index;
        this.committed = committed;
    }

    NameIndex index() {
        return index;
    }

    @Override
    public void begin(ReadWrite mode) {
        if (mode == ReadWrite.READ) {
            super.begin(mode);
            return;
        }
        writer.lock();
        try {
            super.begin(mode);
        } catch (RuntimeException e) {
            writer.unlock();
            throw e;
        }
    }

    @Override
    public void commit() {
        try {
            super.commit();
            if (writer.isHeldByCurrentThread()) committed.run();
        } finally {
            release();
        }
    }

    @Override
    public void abort() {
        try {
            super.abort();
        } finally {
            release();
        }
    }

    @Override
    public void end() {
        try {
            super.end();
        } finally {
            release();
        }
    }

    private void release() {
        if (writer.isHeldByCurrentThread()) writer.unlock();
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        if (graph == null || Quad.isDefaultGraph(graph))
            throw new AddDeniedException(
                    "a triple needs a named graph here, as in GRAPH <IRI> { … }: the default graph is the union of the"
                            + " named ones");
        if (isName(predicate, object)) super.add(graph, subject, predicate, object);
        else getWrapped().add(graph, subject, predicate, object);
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        if (isName(predicate, object)) super.delete(graph, subject, predicate, object);
        else getWrapped().delete(graph, subject, predicate, object);
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
        for (Node property : NameIndex.properties())
            if (!predicate.isConcrete() || predicate.equals(property))
                forget(getWrapped().find(graph, subject, property, object));
        getWrapped().deleteAny(graph, subject, predicate, object);
    }

    private void forget(Iterator<Quad> names) {
        List<Quad> gone = Iter.toList(names);
        for (Quad name : gone)
            if (name.getObject().isLiteral())
                getMonitor()
                        .change(
                                TextQuadAction.DELETE,
                                name.getGraph(),
                                name.getSubject(),
                                name.getPredicate(),
                                name.getObject());
    }

    private static boolean isName(Node predicate, Node object) {
        return object.isLiteral() && NameIndex.properties().contains(predicate);
    }
}
