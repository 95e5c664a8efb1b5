package org.liantu.path.join;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.jena.sparql.core.Var;

/**
 * The rows of a plan in order, or the first of them. Rows that the keys do not tell apart are
 * ordered by all that they hold, as Jena does.
 *
 * @param visible all variables that a row may hold
 * @param most how many rows come
 */
record Sorted(Plan plan, List<SortKey> keys, Columns visible, long most) implements UnaryPlan {

    /** A value by which rows are ordered. */
    record SortKey(Formula formula, boolean isDescending) {}

    @Override
    public BitSet reads() {
        BitSet places = new BitSet();
        for (SortKey key : keys) places.or(key.formula().reads());
        return places;
    }

    @Override
    public void guess(Guess guess) {
        plan.guess(guess);
        guess.rows = Math.min(guess.rows, most);
    }

    @Override
    public void append(Pipe pipe, Needs needs) {
        boolean distinct = needs.distinct() && most == Long.MAX_VALUE;
        BitSet below = Places.or(needs.places(), reads());
        if (!distinct) below = Places.or(below, visible.set());
        plan.append(pipe, new Needs(below, distinct, Needs.NOTHING));
        List<Var> names = new ArrayList<>(visible.variables());
        names.sort((one, other) -> one.getName().compareTo(other.getName()));
        BitSet kept = Places.and(below, pipe.bound());
        int[] ties = names.stream().mapToInt(visible::place).filter(kept::get).toArray();
        pipe.through(new SortedRows(pipe.rows(), pipe.run(), keys, ties, Places.list(kept), most));
        if (needs.distinct()) pipe.distinct(needs.places());
    }
}
