package org.liantu.path.join;

import org.apache.jena.sparql.engine.ExecutionContext;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.Watch;

/**
 * What cursors share while a plan runs.
 *
 * @param row the places of the frame
 * @param terms the terms whose numbers stand in the places
 * @param watch asked at every edge
 * @param execution where the query runs
 */
record Run(int[] row, AllTerms terms, Watch watch, ExecutionContext execution) {

    /** Stands in a place that holds nothing. */
    static final int NOTHING = Terms.NONE;

    /** How many edges a row that is kept in memory counts as. */
    static final int KEPT = 100;

    /** Counts a row that is kept in memory. */
    void keep() {
        watch.steps(KEPT);
    }
}
