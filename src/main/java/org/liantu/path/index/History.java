package org.liantu.path.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Watch;

/** The last versions of one relation, which share what is the same in them. */
final class History {

    private static final int KEPT = 4;

    private final Key key;
    private final ChangeLog log;
    private final Dictionary dictionary;
    private final PatientLock lock = new PatientLock();
    private final TreeMap<Long, Relation> versions = new TreeMap<>();

    History(Key key, ChangeLog log, Dictionary dictionary) {
        this.key = key;
        this.log = log;
        this.dictionary = dictionary;
    }

    /**
     * The relation as of a version: one that is known, or a known one and what changed since, or
     * else what {@code read} gives. While one thread reads, others wait for it.
     */
    Relation at(long version, Supplier<Relation> read, Watch watch) {
        return lock.hold(
                watch,
                () -> {
                    Relation relation = known(version).orElseGet(read);
                    keep(version, relation);
                    return relation;
                });
    }

    /** The relation as of a version, unless it would have to be read. */
    Optional<Relation> at(long version, Watch watch) {
        return lock.hold(
                watch,
                () -> {
                    Optional<Relation> relation = known(version);
                    relation.ifPresent(each -> keep(version, each));
                    return relation;
                });
    }

    private Optional<Relation> known(long version) {
        Map.Entry<Long, Relation> last = versions.floorEntry(version);
        if (last == null) return Optional.empty();
        return log.between(key, last.getKey(), version)
                .map(flips -> changed(last.getValue(), flips));
    }

    private Relation changed(Relation relation, List<Flip> flips) {
        return flips.isEmpty() ? relation : Flip.apply(relation, flips, dictionary);
    }

    private void keep(long version, Relation relation) {
        versions.put(version, relation);
        while (versions.size() > KEPT) versions.pollFirstEntry();
    }

    /** The newest relation that is known. */
    Optional<Relation> newest() {
        return lock.hold(
                Watch.none(),
                () -> Optional.ofNullable(versions.lastEntry()).map(Map.Entry::getValue));
    }
}
