package org.liantu.path.join;

import java.util.BitSet;

/**
 * What stands before an operator, in the order in which Jena goes through a query.
 *
 * @param filled the places that it may have filled
 */
record Before(Rows rows, BitSet filled) {

    /** What the rows are that come from there. */
    enum Rows {
        /** One row, and nothing else is done with it. */
        ONE,
        /** One row that holds nothing; the operator is a part of another. */
        EMPTY,
        /** Any rows. */
        ANY
    }

    /** One row that holds nothing, for a query of its own. */
    static final Before NOTHING = new Before(Rows.ONE, Places.NONE);

    /** The same for the first part of an operator. */
    Before first(boolean isEmpty) {
        if (rows != Rows.ONE) return this;
        return new Before(isEmpty ? Rows.EMPTY : Rows.ANY, filled);
    }

    /** And then a plan. */
    Before and(Plan plan) {
        return new Before(Rows.ANY, Places.or(filled, plan.binds()));
    }
}
