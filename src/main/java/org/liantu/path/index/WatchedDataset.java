package org.liantu.path.index;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.jspecify.annotations.Nullable;

/**
 * A data set that tells what each transaction changes. TDB2 counts its versions itself, and the
 * count is part of each transaction; for all others {@link Sequence} counts. What is changed
 * without a transaction is a commit of its own.
 */
final class WatchedDataset extends DatasetGraphWrapper {

    private final ThreadLocal<Access> access = new ThreadLocal<>();
    private final Sequence sequence = new Sequence();
    private volatile Kept kept;

    WatchedDataset(DatasetGraph dataset) {
        super(dataset);
        kept = new Kept(storage());
    }

    /** What holds the data: for TDB2 this may be replaced, when it is compacted. */
    private DatasetGraph storage() {
        return base(getWrapped());
    }

    /** What holds the data that {@code dataset} shows: itself, if it shows only some of it. */
    static DatasetGraph base(DatasetGraph dataset) {
        DatasetGraph base = dataset;
        while (base instanceof DatasetGraphWrapper wrapper
                && !(base instanceof DatasetGraphWrapperView)) base = wrapper.getWrapped();
        return base;
    }

    Kept kept() {
        DatasetGraph storage = storage();
        if (kept.dataset() != storage)
            synchronized (this) {
                if (kept.dataset() != storage) kept = new Kept(storage);
            }
        return kept;
    }

    /** What this thread sees, if that can be told. */
    Optional<Access> access() {
        Access now = access.get();
        if (now != null) return Optional.of(now);
        Kept known = kept();
        if (known.dataset() instanceof DatasetGraphTDB) {
            boolean reads = isInTransaction() && transactionMode() == ReadWrite.READ;
            return reads ? Optional.of(new Access(known, version(known), null)) : Optional.empty();
        }
        if (isInTransaction()) return Optional.empty();
        return Optional.of(new Access(known, sequence.stable() / 2, null));
    }

    /** Within a transaction on TDB2: the version that it sees. */
    private static long version(Kept kept) {
        return ((DatasetGraphTDB) kept.dataset())
                .getTxnSystem()
                .getThreadTransaction()
                .getDataVersion();
    }

    @Override
    public void begin() {
        begin(TxnType.READ_PROMOTE);
    }

    @Override
    public void begin(ReadWrite mode) {
        begin(TxnType.convert(mode));
    }

    @Override
    public void begin(TxnType type) {
        if (storage() instanceof DatasetGraphTDB) {
            super.begin(type);
            Kept known = kept();
            access.set(new Access(known, version(known), pending(known)));
            return;
        }
        while (true) {
            long before = sequence.stable();
            super.begin(type);
            boolean writes = transactionMode() == ReadWrite.WRITE;
            if (writes || !sequence.isPast(before)) {
                long version = (writes ? sequence.stable() : before) / 2;
                access.set(new Access(kept(), version, pending(kept())));
                return;
            }
            super.end();
        }
    }

    private @Nullable Pending pending(Kept known) {
        return transactionMode() == ReadWrite.WRITE ? known.pending() : null;
    }

    @Override
    public boolean promote() {
        return promoted(super.promote());
    }

    @Override
    public boolean promote(Promote mode) {
        return promoted(super.promote(mode));
    }

    private boolean promoted(boolean done) {
        Access before = access.get();
        if (done && before != null && before.pending().isEmpty()) {
            Kept known = before.kept();
            boolean counted = known.dataset() instanceof DatasetGraphTDB;
            long version = counted ? version(known) : sequence.stable() / 2;
            access.set(new Access(known, version, known.pending()));
        }
        return done;
    }

    @Override
    public void commit() {
        Access now = access.get();
        if (now == null || now.pending().isEmpty()) {
            super.commit();
            access.remove();
            return;
        }
        commit(now.kept(), now.version() + 1, now.settled(), super::commit);
        access.remove();
    }

    /** Nobody sees the version before the commit, and everybody after it. */
    private void commit(Kept known, long next, Change change, Runnable act) {
        known.log().put(next, change);
        boolean done = false;
        sequence.step();
        try {
            act.run();
            done = true;
        } finally {
            if (!done) known.log().remove(next);
            sequence.step();
        }
    }

    @Override
    public void abort() {
        access.remove();
        super.abort();
    }

    @Override
    public void end() {
        access.remove();
        super.end();
    }

    private void change(Consumer<Pending> note, Runnable act) {
        Access now = access.get();
        if (now != null && now.pending().isEmpty() && promote()) now = access.get();
        if (now != null) {
            now.pending().ifPresent(note);
            act.run();
        } else if (isInTransaction()) act.run();
        else alone(note, act);
    }

    private void alone(Consumer<Pending> note, Runnable act) {
        Kept known = kept();
        Pending pending = known.pending();
        note.accept(pending);
        long before = sequence.stable() / 2;
        sequence.step();
        try {
            act.run();
            known.log().put(before + 1, pending.settle(known.dataset()));
        } finally {
            sequence.step();
        }
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        change(
                pending -> pending.touch(graph, subject, predicate, object),
                () -> super.add(graph, subject, predicate, object));
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        change(
                pending -> pending.touch(graph, subject, predicate, object),
                () -> super.delete(graph, subject, predicate, object));
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
        change(
                pending -> pending.touchAll(getWrapped(), graph, subject, predicate, object),
                () -> super.deleteAny(graph, subject, predicate, object));
    }

    @Override
    public void removeGraph(Node graph) {
        change(
                pending -> pending.touchAll(getWrapped(), graph, Node.ANY, Node.ANY, Node.ANY),
                () -> super.removeGraph(graph));
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        removeGraph(name);
        GraphUtil.addInto(getGraph(name), graph);
    }

    @Override
    public void clear() {
        change(Pending::lose, super::clear);
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }
}
