package org.liantu.path.graph;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Looks after a search: stops it when its query is cancelled or out of time, and when it has used
 * up its budget of steps; lets it wait for its turn when it is a long one among many. Every search
 * calls {@link #step} for each edge that it follows.
 */
public final class Watch {

    /**
     * How many edges the searches of one pattern may follow, as a number in a context or a data
     * set's context; without it, {@link #STEPS}.
     */
    public static final Symbol BUDGET =
            Symbol.create("https://w3id.org/liantu/ontology#pathBudget");

    /** Two thousand million edges: some ten seconds of one processor. */
    public static final long STEPS = 2_000_000_000L;

    private static final int OFTEN = 1 << 13;

    /** A search of fewer steps, some milliseconds, need not wait for a turn. */
    private static final long SHORT = 1 << 17;

    private final @Nullable AtomicBoolean cancelled;
    private final long budget;
    private long left;
    private int untilLook = OFTEN;
    private long turnEnds;
    private boolean hasTurn;

    /**
     * @param cancelled set when the query is to stop, if it can be
     * @param budget edges that may be followed
     */
    public Watch(@Nullable AtomicBoolean cancelled, long budget) {
        this.cancelled = cancelled;
        this.budget = budget;
        left = budget;
    }

    /** For what runs in {@code execution}. */
    public static Watch of(ExecutionContext execution) {
        return new Watch(execution.getCancelSignal(), budget(execution.getContext()));
    }

    /** A watch that nothing stops, for tests and for work outside queries. */
    public static Watch none() {
        return new Watch(null, Long.MAX_VALUE);
    }

    private static long budget(@Nullable Context context) {
        Object budget = context == null ? null : context.get(BUDGET);
        return budget == null ? STEPS : Long.parseLong(budget.toString());
    }

    /**
     * One more edge.
     *
     * @throws QueryCancelledException when the query is to stop
     * @throws QueryExecException when the budget is used up
     */
    public void step() {
        if (--untilLook <= 0) look(OFTEN);
    }

    /** Some more edges at once. */
    public void steps(int count) {
        untilLook -= count;
        if (untilLook <= 0) look(OFTEN - untilLook);
    }

    /** Looks whether the search is to stop, without another edge. */
    public void look() {
        look(0);
    }

    private void look(int done) {
        untilLook = OFTEN;
        stopIfCancelled();
        left -= done;
        if (left < 0)
            throw new QueryExecException(
                    "the search would follow more than "
                            + budget
                            + " edges; give it a bound end, fewer hops, or a higher budget");
        if (budget - left > SHORT) takeTurn();
    }

    private boolean stopIfCancelled() {
        if (cancelled != null && cancelled.get()) throw new QueryCancelledException();
        return false;
    }

    private void takeTurn() {
        if (hasTurn && System.nanoTime() - turnEnds < 0) return;
        turnEnds = Turns.SHARED.take(this::stopIfCancelled);
        hasTurn = true;
    }
}
