package org.liantu.path.join;

import java.util.BitSet;

/** What is to be done for a part of a query's algebra, over the places of one frame. */
sealed interface Plan
        permits Apart, Extend, Group, Join, Option, PatternPlan, Then, UnaryPlan, Union, Values {

    /** The places that it may fill. */
    BitSet binds();

    /** The places that it surely fills. */
    BitSet surelyBinds();

    /** The places that it looks at or fills. */
    default BitSet touches() {
        return binds();
    }

    /**
     * Whether it means the same wherever it stands among what it is joined with, and whatever is
     * filled before it.
     */
    default boolean isFree() {
        return false;
    }

    /** The places that its conditions look at without it surely filling them. */
    default BitSet outside() {
        return Places.NONE;
    }

    /** Whether what it gives may hang on which of its places are filled before it. */
    default boolean isPositional() {
        return false;
    }

    /** Changes a guess as this changes the rows. */
    void guess(Guess guess);

    /** Puts its cursors behind those of a pipe. */
    void append(Pipe pipe, Needs needs);
}
