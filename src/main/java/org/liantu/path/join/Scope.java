package org.liantu.path.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/** Which place of a frame each variable has in one part of a query. */
final class Scope {

    private final Frame frame;
    private final Map<Var, Integer> places = new HashMap<>();

    Scope(Frame frame) {
        this.frame = frame;
    }

    Frame frame() {
        return frame;
    }

    /** The scope of a sub-query: of the variables here it sees these. */
    Scope within(Collection<Var> seen) {
        Scope inner = new Scope(frame);
        for (Var variable : seen) inner.places.put(variable, place(variable));
        return inner;
    }

    /** The place of a variable, which it gets now if it has none. */
    int place(Var variable) {
        return places.computeIfAbsent(variable, any -> frame.variable());
    }

    /** The place of a variable or of a constant. */
    Slot slot(Node node) {
        return Var.isVar(node)
                ? new Slot(place(Var.alloc(node)), false)
                : new Slot(frame.constant(node), true);
    }

    Columns columns(Collection<Var> variables) {
        List<Var> all = new ArrayList<>(variables);
        return new Columns(all, all.stream().mapToInt(this::place).toArray());
    }

    /** All variables that have a place so far. */
    Columns columns() {
        return columns(places.keySet());
    }
}
