package org.liantu.path.index;

import java.util.List;
import org.apache.jena.graph.Node;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;

/** An edge that is there, or is not there, after a transaction. */
record Flip(Node subject, Node object, boolean present) {

    /** {@code relation} after these. */
    static Relation apply(Relation relation, List<Flip> flips, Dictionary dictionary) {
        Patched forward = Patched.of(relation.forward());
        Patched backward = Patched.of(relation.backward());
        for (Flip flip : flips) {
            int subject = dictionary.add(flip.subject);
            int object = dictionary.add(flip.object);
            forward = forward.with(subject, object, flip.present);
            backward = backward.with(object, subject, flip.present);
        }
        Relation changed = new Relation(forward, backward);
        return forward.isWorn() ? renewed(changed) : changed;
    }

    private static Relation renewed(Relation worn) {
        Pairs pairs = new Pairs();
        Slice slice = new Slice();
        for (int node = 0; node < worn.forward().bound(); node++) {
            worn.forward().open(node, slice);
            for (int at = slice.start; at < slice.end; at++) pairs.add(node, slice.array[at]);
        }
        return pairs.relation();
    }
}
