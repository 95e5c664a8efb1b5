package org.liantu.store;

import java.util.Iterator;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.TextDocProducerTriples;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A TDB2 data set that heeds what really changes in a transaction: its names are indexed and its
 * version is kept up, both in the transaction itself. One thread writes at a time; {@code
 * committed} is told the version after each commit, before the next writer may begin.
 */
final class IndexedDataset extends DatasetGraphText {

    private final NameIndex index;
    private final Versions versions;
    private final Consumer<Version> committed;
    private final ReentrantLock writer = new ReentrantLock();

    /** What the writer began with, and what it makes of it; null while nobody writes. */
    private @Nullable Version before;

    private @Nullable QuadSum sum;

    IndexedDataset(
            DatasetGraph dataset, NameIndex index, Versions versions, Consumer<Version> committed) {
        super(dataset, index, new TextDocProducerTriples(index), true);
        this.index = index;
        this.versions = versions;
        this.committed = committed;
    }

    NameIndex index() {
        return index;
    }

    /** Within a transaction: the version of what it sees, its own changes too. */
    Version version() {
        QuadSum own = own();
        return own == null || before == null ? versions.now() : before.next(own.digest());
    }

    /** The digest of this transaction; null when it does not write. */
    private @Nullable QuadSum own() {
        return writer.isHeldByCurrentThread() ? sum : null;
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
            before = versions.now();
            sum = new QuadSum(before.digest());
        } catch (RuntimeException e) {
            release();
            throw e;
        }
    }

    @Override
    public void commit() {
        if (!writer.isHeldByCurrentThread()) {
            super.commit();
            return;
        }
        Version version = version();
        versions.put(version);
        boolean done = false;
        try {
            super.commit();
            done = true;
            committed.accept(version);
        } finally {
            if (!done) versions.takeBack();
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
        if (!writer.isHeldByCurrentThread()) return;
        before = null;
        sum = null;
        writer.unlock();
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
        boolean isThere = getWrapped().contains(graph, subject, predicate, object);
        getWrapped().add(graph, subject, predicate, object);
        QuadSum own = own();
        if (isThere || own == null) return;
        own.add(graph, subject, predicate, object);
        index(TextQuadAction.ADD, graph, subject, predicate, object);
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        boolean isThere = getWrapped().contains(graph, subject, predicate, object);
        getWrapped().delete(graph, subject, predicate, object);
        if (isThere) gone(graph, subject, predicate, object);
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
        for (Iterator<Quad> gone = getWrapped().find(graph, subject, predicate, object);
                gone.hasNext(); ) {
            Quad quad = gone.next();
            gone(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
        }
        getWrapped().deleteAny(graph, subject, predicate, object);
    }

    @Override
    public void clear() {
        deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    private void gone(Node graph, Node subject, Node predicate, Node object) {
        QuadSum own = own();
        if (own == null) return;
        own.remove(graph, subject, predicate, object);
        index(TextQuadAction.DELETE, graph, subject, predicate, object);
    }

    private void index(
            TextQuadAction action, Node graph, Node subject, Node predicate, Node object) {
        if (object.isLiteral() && NameIndex.properties().contains(predicate))
            getMonitor().change(action, graph, subject, predicate, object);
    }
}
