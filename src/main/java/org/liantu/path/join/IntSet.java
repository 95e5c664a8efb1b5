package org.liantu.path.join;

import org.liantu.path.property.Seen;

/** A set of the numbers of terms, of terms that are not in the graph, and of "nothing". */
final class IntSet {

    private Seen terms = new Seen();
    private Seen others = new Seen();

    /** Adds a number; whether it was not there before. */
    boolean add(int term) {
        return term >= 0 ? terms.add(term) : others.add(-term);
    }

    boolean contains(int term) {
        return term >= 0 ? terms.contains(term) : others.contains(-term);
    }

    int size() {
        return terms.size() + others.size();
    }

    void clear() {
        if (terms.size() > 0) terms = new Seen();
        if (others.size() > 0) others = new Seen();
    }
}
