package org.liantu.store;

import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a TDB2 data set, by the number that TDB2 gives each commit. A transaction that
 * began more than {@link #MOST} commits ago has to read all that it sees to know its version.
 */
final class Versions {

    private static final int MOST = 100;

    private final DatasetGraph dataset;
    private final TreeMap<Long, Version> commits = new TreeMap<>();

    /** What counts the commits: another one, from its own start, once it is compacted. */
    private @Nullable DatasetGraphTDB storage;

    private Version latest;

    /**
     * @param latest the version that {@code dataset} is in
     */
    Versions(DatasetGraph dataset, Version latest) {
        this.dataset = dataset;
        this.latest = latest;
    }

    /** Within a transaction: the version that it began with. */
    Version now() {
        Version known = known();
        return known != null ? known : Version.read(dataset);
    }

    private synchronized @Nullable Version known() {
        return commits.get(commit());
    }

    /** Within a write transaction, before its commit: it leads to {@code version}. */
    synchronized void put(Version version) {
        commits.put(commit() + 1, version);
        if (commits.size() > MOST) commits.pollFirstEntry();
        latest = version;
    }

    /** What was put last has not come about. */
    synchronized void takeBack() {
        commits.pollLastEntry();
        latest = commits.lastEntry().getValue();
    }

    /** The number of the commit that this thread sees. */
    private long commit() {
        DatasetGraphTDB now = TDBInternal.requireStorage(dataset);
        long commit = now.getTxnSystem().getThreadTransaction().getDataVersion();
        if (now != storage) {
            storage = now;
            commits.clear();
            commits.put(commit, latest);
        }
        return commit;
    }
}
