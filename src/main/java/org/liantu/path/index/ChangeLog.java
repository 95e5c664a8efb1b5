package org.liantu.path.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What each of the last commits changed, by the version that it made. Old ones are forgotten when
 * there are too many; who needs them reads the data set anew.
 */
final class ChangeLog {

    private static final int MOST_CHANGES = 10_000;
    private static final long MOST_FLIPS = 2_000_000;

    private final ConcurrentSkipListMap<Long, Change> changes = new ConcurrentSkipListMap<>();
    private final AtomicLong flips = new AtomicLong();

    /** Notes down what leads from the version before to {@code version}. */
    void put(long version, Change change) {
        Change before = changes.put(version, change);
        flips.addAndGet(change.size() - (before == null ? 0 : before.size()));
        while (changes.size() > MOST_CHANGES || flips.get() > MOST_FLIPS && changes.size() > 1) {
            var oldest = changes.pollFirstEntry();
            flips.addAndGet(-oldest.getValue().size());
        }
    }

    /** Takes back what was noted down for a commit that failed. */
    void remove(long version) {
        Change change = changes.remove(version);
        if (change != null) flips.addAndGet(-change.size());
    }

    /** What leads a relation from one version to a later one, if all of it is known. */
    Optional<List<Flip>> between(Key key, long from, long to) {
        List<Flip> all = new ArrayList<>();
        for (long version = from + 1; version <= to; version++) {
            Change change = changes.get(version);
            if (change == null || !change.tells(key)) return Optional.empty();
            all.addAll(change.flips().getOrDefault(key, List.of()));
        }
        return Optional.of(all);
    }
}
