package org.liantu.path.join;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/** The row that stands in the places now, for Jena to evaluate expressions on. */
final class RowView extends BindingBase {

    private final Run run;
    private final Columns columns;

    RowView(Run run, Columns columns) {
        super(null);
        this.run = run;
        this.columns = columns;
    }

    /** A copy that stays when the row goes. */
    Binding copy() {
        return Solution.of(null, columns.variables(), columns.places(), run);
    }

    private boolean has(int at) {
        return run.row()[columns.places()[at]] != Run.NOTHING;
    }

    @Override
    protected Iterator<Var> vars1() {
        List<Var> variables = columns.variables();
        return IntStream.range(0, columns.size())
                .filter(this::has)
                .mapToObj(variables::get)
                .iterator();
    }

    @Override
    protected int size1() {
        return (int) IntStream.range(0, columns.size()).filter(this::has).count();
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected boolean contains1(Var variable) {
        int place = columns.place(variable);
        return place >= 0 && run.row()[place] != Run.NOTHING;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        int place = columns.place(variable);
        if (place < 0 || run.row()[place] == Run.NOTHING) return null;
        return run.terms().term(run.row()[place]);
    }

    @Override
    protected Binding detachWithOriginalParent() {
        return copy();
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return copy();
    }
}
