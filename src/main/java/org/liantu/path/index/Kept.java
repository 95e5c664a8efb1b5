package org.liantu.path.index;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Watch;

/**
 * What is known of one data set: its terms, the relations that queries have asked for, and what
 * commits changed.
 */
final class Kept {

    private final DatasetGraph dataset;
    private final Dictionary dictionary = new Dictionary();
    private final EdgeSource source;
    private final ChangeLog log = new ChangeLog();
    private final Set<Node> predicates = ConcurrentHashMap.newKeySet();
    private final Map<Key, History> histories = new ConcurrentHashMap<>();
    private final PatientLock reading = new PatientLock();

    /**
     * @param dataset the storage, without wrappers
     */
    Kept(DatasetGraph dataset) {
        this.dataset = dataset;
        source = EdgeSource.of(dataset, dictionary);
    }

    DatasetGraph dataset() {
        return dataset;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    ChangeLog log() {
        return log;
    }

    /** What a transaction that begins now will have touched. */
    Pending pending() {
        return new Pending(predicates);
    }

    /** The versions of a relation; from now on it is looked after. */
    History history(Key key) {
        predicates.add(key.predicate());
        return histories.computeIfAbsent(key, any -> new History(key, log, dictionary));
    }

    /** A relation as the present transaction sees it, read whole. */
    Relation read(Key key, Watch watch) {
        return reading.hold(watch, () -> source.read(key, dataset, watch));
    }

    /** Bytes that relations and terms take. */
    long bytes() {
        long bytes = dictionary.bytes() + source.bytes();
        for (History history : histories.values())
            bytes += history.newest().map(Kept::bytes).orElse(0L);
        return bytes;
    }

    private static long bytes(Relation relation) {
        return Patched.of(relation.forward()).bytes() + Patched.of(relation.backward()).bytes();
    }

    /** Edges of the relations that are kept. */
    long edges() {
        long edges = 0;
        for (History history : histories.values())
            edges += history.newest().map(relation -> relation.forward().size()).orElse(0L);
        return edges;
    }
}
