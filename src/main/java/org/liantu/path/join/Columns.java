package org.liantu.path.join;

import java.util.BitSet;
import java.util.List;
import org.apache.jena.sparql.core.Var;

/**
 * Variables and the places where their terms stand.
 *
 * @param variables each once
 * @param places as many
 */
record Columns(List<Var> variables, int[] places) {

    BitSet set() {
        return Places.of(places);
    }

    int size() {
        return places.length;
    }

    /** The place of a variable, or -1. */
    int place(Var variable) {
        int at = variables.indexOf(variable);
        return at < 0 ? -1 : places[at];
    }
}
