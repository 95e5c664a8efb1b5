package org.liantu.path.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What one transaction changed.
 *
 * @param flips the edges of relations that were looked after
 * @param unseen predicates that were not, and of which some edges changed
 * @param seen if given, the only predicates that were looked after: some edges of all others may
 *     have changed
 * @param lost whether more changed than was noted down
 */
record Change(
        Map<Key, List<Flip>> flips, Set<Node> unseen, Optional<Set<Node>> seen, boolean lost) {

    static final Change NOTHING = new Change(Map.of(), Set.of(), Optional.empty(), false);

    /** Whether the relation after the change can be told from the one before it. */
    boolean tells(Key key) {
        Node predicate = key.predicate();
        return !lost
                && !unseen.contains(predicate)
                && (seen.isEmpty() || seen.get().contains(predicate));
    }

    int size() {
        return flips.values().stream().mapToInt(List::size).sum();
    }
}
