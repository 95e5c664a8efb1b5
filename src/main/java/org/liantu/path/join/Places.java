package org.liantu.path.join;

import java.util.BitSet;

/** Sets of places. They are made anew, not changed, once they are handed on. */
final class Places {

    /** No place. */
    static final BitSet NONE = new BitSet();

    private Places() {}

    static BitSet of(int... places) {
        BitSet set = new BitSet();
        for (int place : places) set.set(place);
        return set;
    }

    /** The variables among the slots. */
    static BitSet of(Slot... slots) {
        BitSet set = new BitSet();
        for (Slot slot : slots) if (!slot.isConstant()) set.set(slot.place());
        return set;
    }

    static BitSet or(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    static BitSet without(BitSet one, BitSet other) {
        BitSet rest = (BitSet) one.clone();
        rest.andNot(other);
        return rest;
    }

    /** Whether all of the one are in the other. */
    static boolean isWithin(BitSet one, BitSet other) {
        return without(one, other).isEmpty();
    }

    static int[] list(BitSet set) {
        return set.stream().toArray();
    }
}
