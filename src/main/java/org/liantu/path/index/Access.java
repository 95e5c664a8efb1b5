package org.liantu.path.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Watch;

/** One transaction as the index sees it: a version, and for a writer what it has touched. */
final class Access {

    private final Kept kept;
    private final long version;
    private final @Nullable Pending pending;
    private final Map<Key, Relation> relations = new HashMap<>();
    private @Nullable Change settled;
    private int count;

    /**
     * @param version of the data set when the transaction began
     * @param pending what a writer touches; null for a reader
     */
    Access(Kept kept, long version, @Nullable Pending pending) {
        this.kept = kept;
        this.version = version;
        this.pending = pending;
    }

    Kept kept() {
        return kept;
    }

    long version() {
        return version;
    }

    Optional<Pending> pending() {
        return Optional.ofNullable(pending);
    }

    /** A relation as this transaction sees it, its own changes included. */
    Relation relation(Key key, Watch watch) {
        if (pending != null && pending.count() != count) {
            count = pending.count();
            settled = null;
            relations.clear();
        }
        Relation relation = relations.get(key);
        if (relation == null) {
            relation = find(key, watch);
            relations.put(key, relation);
        }
        return relation;
    }

    private Relation find(Key key, Watch watch) {
        History history = kept.history(key);
        if (pending == null || pending.isEmpty())
            return history.at(version, () -> kept.read(key, watch), watch);
        Change change = settled();
        Optional<Relation> before =
                change.tells(key) ? history.at(version, watch) : Optional.empty();
        if (before.isEmpty()) return kept.read(key, watch);
        return Flip.apply(
                before.get(), change.flips().getOrDefault(key, List.of()), kept.dictionary());
    }

    /** What has changed so far. */
    Change settled() {
        if (pending == null || pending.isEmpty()) return Change.NOTHING;
        if (settled == null || pending.count() != count) settled = pending.settle(kept.dataset());
        return settled;
    }
}
