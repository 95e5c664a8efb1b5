package org.liantu.path.service;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/**
 * A row of a service's answer while it is made. A variable takes the value; one that has a value
 * already, and a term in its place, must be that value, or the row is none.
 */
public final class Row {

    private final BindingBuilder builder;
    private boolean fits = true;

    /** A row that goes on from the bindings so far. */
    public Row(Binding parent) {
        builder = Binding.builder(parent);
    }

    /** Puts {@code value} where {@code slot} stands. */
    public Row put(Node slot, Node value) {
        if (!Var.isVar(slot)) fits &= slot.sameTermAs(value);
        else if (builder.contains(Var.alloc(slot)))
            fits &= builder.get(Var.alloc(slot)).sameTermAs(value);
        else builder.add(Var.alloc(slot), value);
        return this;
    }

    /** Puts {@code value} where the request has this output, if it has it. */
    public Row put(Request request, String output, Node value) {
        request.one(output).ifPresent(slot -> put(slot, value));
        return this;
    }

    /** The row, if everything fitted. */
    public Optional<Binding> build() {
        return fits ? Optional.of(builder.build()) : Optional.empty();
    }
}
