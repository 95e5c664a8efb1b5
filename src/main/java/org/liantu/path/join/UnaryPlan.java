package org.liantu.path.join;

import java.util.BitSet;

/** What is done with the rows of one other plan, filling no place of its own. */
sealed interface UnaryPlan extends Plan permits Distinct, Filtered, Minus, Slice, Sorted {

    /** The plan whose rows come in. */
    Plan plan();

    /** The places that this looks at itself. */
    BitSet reads();

    @Override
    default BitSet binds() {
        return plan().binds();
    }

    @Override
    default BitSet surelyBinds() {
        return plan().surelyBinds();
    }

    @Override
    default BitSet touches() {
        return Places.or(plan().touches(), reads());
    }
}
