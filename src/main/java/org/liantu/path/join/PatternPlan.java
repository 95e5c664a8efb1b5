package org.liantu.path.join;

import java.util.BitSet;

/** A pattern with a subject and an object, both of which it fills. */
sealed interface PatternPlan extends Plan permits Edge, Way {

    Slot subject();

    Slot object();

    @Override
    default BitSet binds() {
        return Places.of(subject(), object());
    }

    @Override
    default BitSet surelyBinds() {
        return binds();
    }

    @Override
    default boolean isFree() {
        return true;
    }
}
