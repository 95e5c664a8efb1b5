package org.liantu.path.join;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/** The rows that a plan starts with, as they come from Jena. */
final class InputRows implements Rows {

    private final QueryIterator input;
    private final Run run;
    private final Columns columns;
    private Binding row = BindingFactory.root();
    private boolean isAhead;

    InputRows(QueryIterator input, Run run, Columns columns) {
        this.input = input;
        this.run = run;
        this.columns = columns;
    }

    /** The row from which the row that stands in the places now came. */
    Binding row() {
        return row;
    }

    /** Lets the places show the first row before anything is asked for; false if there is none. */
    boolean lookAhead() {
        isAhead = next();
        return isAhead;
    }

    @Override
    public boolean next() {
        if (isAhead) {
            isAhead = false;
            return true;
        }
        clear();
        if (!input.hasNext()) return false;
        row = input.nextBinding();
        if (row.isEmpty()) return true;
        for (int column = 0; column < columns.size(); column++) {
            Node term = row.get(columns.variables().get(column));
            if (term != null) run.row()[columns.places()[column]] = run.terms().number(term);
        }
        return true;
    }

    private void clear() {
        for (int place : columns.places()) run.row()[place] = Run.NOTHING;
    }

    /** Gives no more rows. */
    @Override
    public void reset() {
        clear();
        isAhead = false;
        input.close();
    }
}
