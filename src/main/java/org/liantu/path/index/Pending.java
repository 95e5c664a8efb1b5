package org.liantu.path.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What an open transaction has touched so far. Only quads of predicates that some relation is kept
 * of are noted down, and no more than {@link #MOST}.
 */
final class Pending {

    /** Beyond so many quads the relations are made anew, which is not much slower. */
    private static final int MOST = 100_000;

    private final Set<Node> kept;
    private final Set<Quad> touched = new LinkedHashSet<>();
    private final Set<Node> unseen = new HashSet<>();
    private Optional<Set<Node>> seen = Optional.empty();
    private boolean lost;
    private int count;

    /**
     * @param kept the predicates that relations are kept of; it may grow meanwhile
     */
    Pending(Set<Node> kept) {
        this.kept = kept;
    }

    /** A quad is added or taken out. */
    void touch(Node graph, Node subject, Node predicate, Node object) {
        count++;
        if (lost) return;
        if (!kept.contains(predicate)) unseen.add(predicate);
        else if (touched.size() < MOST) touched.add(Quad.create(graph, subject, predicate, object));
        else lose();
    }

    /** Quads that match are about to be taken out. */
    void touchAll(DatasetGraph dataset, Node graph, Node subject, Node predicate, Node object) {
        if (lost) return;
        if (predicate == null || !predicate.isConcrete()) {
            Set<Node> now = Set.copyOf(kept);
            for (Node each : now) touchAll(dataset, graph, subject, each, object);
            if (seen.isEmpty()) seen = Optional.of(now);
        } else if (kept.contains(predicate)) {
            Iterator<Quad> quads = dataset.find(graph, subject, predicate, object);
            while (quads.hasNext()) {
                Quad quad = quads.next();
                touch(quad.getGraph(), quad.getSubject(), predicate, quad.getObject());
            }
        } else unseen.add(predicate);
        count++;
    }

    /** Everything may have changed. */
    void lose() {
        count++;
        lost = true;
        touched.clear();
    }

    /** Grows with each change. */
    int count() {
        return count;
    }

    /** Whether nothing was changed. */
    boolean isEmpty() {
        return count == 0;
    }

    /** What has changed, told from how the data set is now, within the transaction. */
    Change settle(DatasetGraph dataset) {
        Map<Key, List<Flip>> flips = new HashMap<>();
        for (Quad quad : touched) {
            Node subject = quad.getSubject();
            Node predicate = quad.getPredicate();
            Node object = quad.getObject();
            boolean present = dataset.contains(quad);
            note(flips, Key.of(quad.getGraph(), predicate), new Flip(subject, object, present));
            if (quad.isDefaultGraph()) continue;
            boolean anywhere =
                    present || dataset.contains(Quad.unionGraph, subject, predicate, object);
            note(flips, Key.of(Quad.unionGraph, predicate), new Flip(subject, object, anywhere));
        }
        return new Change(flips, Set.copyOf(unseen), seen, lost);
    }

    private static void note(Map<Key, List<Flip>> flips, Key key, Flip flip) {
        flips.computeIfAbsent(key, any -> new ArrayList<>()).add(flip);
    }
}
