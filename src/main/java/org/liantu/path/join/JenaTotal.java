package org.liantu.path.join;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.jspecify.annotations.Nullable;

/** An aggregate as Jena works it out. */
final class JenaTotal implements Total {

    private final Accumulator accumulator;
    private final Run run;
    private final RowView view;
    private final boolean keepsRows;
    private final int once;
    private final @Nullable IntSet seen;

    /**
     * @param columns the variables that it looks at
     * @param keepsRows whether it may hold on to rows
     * @param once the place of the one term that it depends on, each of which it has to see only
     *     once; -1 if it is not like that
     */
    JenaTotal(Accumulator accumulator, Run run, Columns columns, boolean keepsRows, int once) {
        this.accumulator = accumulator;
        this.run = run;
        this.keepsRows = keepsRows;
        this.once = once;
        view = new RowView(run, columns);
        seen = once >= 0 ? new IntSet() : null;
    }

    @Override
    public void add(long times) {
        if (seen != null) {
            if (!seen.add(run.row()[once])) return;
            run.watch().step();
            accumulate();
            return;
        }
        for (long time = 0; time < times; time++) {
            run.watch().step();
            accumulate();
        }
    }

    private void accumulate() {
        accumulator.accumulate(keepsRows ? view.copy() : view, run.execution());
    }

    @Override
    public int value() {
        NodeValue value = accumulator.getValue();
        return value == null ? Run.NOTHING : run.terms().number(value.asNode());
    }
}
