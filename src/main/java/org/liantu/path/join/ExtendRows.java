package org.liantu.path.join;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Each row with the value of an expression; rows in which another value stands there are left out.
 */
final class ExtendRows implements Rows {

    private final Rows input;
    private final Run run;
    private final int place;
    private final Formula formula;
    private final RowView view;
    private boolean filled;

    ExtendRows(Rows input, Run run, int place, Formula formula) {
        this.input = input;
        this.run = run;
        this.place = place;
        this.formula = formula;
        view = new RowView(run, formula.columns());
    }

    @Override
    public boolean next() {
        clear();
        while (input.next()) {
            run.watch().step();
            Node value = value();
            int[] row = run.row();
            if (value == null) return true;
            if (row[place] == Run.NOTHING) {
                int before = run.terms().others();
                row[place] = run.terms().number(value);
                if (run.terms().others() > before) run.keep();
                filled = true;
                return true;
            }
            if (run.terms().term(row[place]).sameValueAs(value)) return true;
        }
        return false;
    }

    private Node value() {
        NodeValue value = formula.value(view, run);
        return value == null ? null : value.asNode();
    }

    private void clear() {
        if (filled) run.row()[place] = Run.NOTHING;
        filled = false;
    }

    @Override
    public void reset() {
        clear();
        input.reset();
    }
}
