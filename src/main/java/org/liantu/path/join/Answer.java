package org.liantu.path.join;

import java.util.BitSet;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;

/**
 * The rows of a plan, found as they are asked for. The order of its parts is decided at the first.
 */
final class Answer extends QueryIter {

    private final Plan plan;
    private final Columns columns;
    private final Scope scope;
    private final Terms terms;
    private final QueryIterator input;
    private final boolean isOne;
    private final boolean keepsInput;
    private @Nullable Rows rows;
    private @Nullable InputRows start;
    private @Nullable Run run;
    private boolean isAhead;

    /**
     * @param columns the variables of the answer
     * @param scope the places of all variables of the plan
     * @param input the rows that it starts with
     * @param isOne whether that is one row
     * @param keepsInput whether the answer's rows hold what the input's rows hold
     */
    Answer(
            Plan plan,
            Columns columns,
            Scope scope,
            Terms terms,
            QueryIterator input,
            boolean isOne,
            boolean keepsInput,
            ExecutionContext execution) {
        super(execution);
        this.plan = plan;
        this.columns = columns;
        this.scope = scope;
        this.terms = terms;
        this.input = input;
        this.isOne = isOne;
        this.keepsInput = keepsInput;
    }

    private Rows begin() {
        AllTerms all = new AllTerms(terms);
        run = new Run(scope.frame().start(all), all, Watch.of(getExecContext()), getExecContext());
        start = new InputRows(input, run, scope.columns());
        if (!start.lookAhead()) return start;
        BitSet there = new BitSet();
        for (int place : scope.columns().places())
            if (run.row()[place] != Run.NOTHING) there.set(place);
        Pipe pipe =
                new Pipe(
                        run,
                        start,
                        isOne ? there : scope.columns().set(),
                        isOne ? there : Places.NONE,
                        !isOne);
        plan.append(pipe, Needs.all(columns.set()));
        return pipe.rows();
    }

    @Override
    protected boolean hasNextBinding() {
        if (isAhead) return true;
        if (rows == null) rows = begin();
        isAhead = rows.next();
        return isAhead;
    }

    @Override
    protected Binding moveToNextBinding() {
        isAhead = false;
        return Solution.of(
                keepsInput && !start.row().isEmpty() ? start.row() : null,
                columns.variables(),
                columns.places(),
                run);
    }

    @Override
    protected void closeIterator() {
        input.close();
    }

    @Override
    protected void requestCancel() {
        input.cancel();
    }
}
