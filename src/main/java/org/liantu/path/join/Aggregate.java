package org.liantu.path.join;

import java.util.BitSet;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * An aggregate of a group.
 *
 * @param place where its value goes
 * @param columns the variables that it looks at
 * @param variable the place of the variable that is all of its argument, or -1
 * @param isPure whether its argument has the same value for the same terms
 */
record Aggregate(int place, Aggregator aggregator, Columns columns, int variable, boolean isPure) {

    /** Whether it does not matter how often a row comes. */
    boolean isDistinct() {
        return isPure
                && (aggregator instanceof AggCountVarDistinct
                        || aggregator instanceof AggCountDistinct
                        || aggregator instanceof AggSumDistinct
                        || aggregator instanceof AggAvgDistinct
                        || takesEachOnce());
    }

    private boolean takesEachOnce() {
        return aggregator instanceof AggMin
                || aggregator instanceof AggMax
                || aggregator instanceof AggSample
                || aggregator instanceof AggMinDistinct
                || aggregator instanceof AggMaxDistinct
                || aggregator instanceof AggSampleDistinct;
    }

    /** Whether it only counts rows, these places being filled in all of them. */
    boolean isCount(BitSet sure) {
        return aggregator instanceof AggCount
                || aggregator instanceof AggCountVar && variable >= 0 && sure.get(variable);
    }

    /** The place whose different terms it counts, or -1. */
    int counted() {
        return aggregator instanceof AggCountVarDistinct ? variable : -1;
    }

    BitSet reads() {
        return columns.set();
    }

    /**
     * One for a new group.
     *
     * @param sure the places that are filled in every row
     * @param isNewInEach whether no two rows of a group have the same of what it looks at
     */
    Total total(Run run, BitSet sure, boolean isNewInEach) {
        if (isCount(sure)) return new Counts.All(run);
        if (variable >= 0) {
            if (aggregator instanceof AggCountVar) return new Counts.Filled(run, variable);
            if (aggregator instanceof AggCountVarDistinct)
                return isNewInEach && sure.get(variable)
                        ? new Counts.All(run)
                        : new Counts.Terms(run, variable);
            if (aggregator instanceof AggSum) return new Sum(run, variable, false);
            if (aggregator instanceof AggAvg) return new Sum(run, variable, true);
        }
        if (aggregator instanceof AggCountDistinct)
            return new Counts.DifferentRows(run, columns.places());
        Accumulator accumulator = aggregator.createAccumulator();
        boolean isOfOne = columns.size() == 1 && isPure && takesEachOnce();
        return new JenaTotal(
                accumulator,
                run,
                columns,
                !isPure || aggregator instanceof AggCustom,
                isOfOne ? columns.places()[0] : -1);
    }

    /** The number of its value where there is no row at all. */
    int empty(Run run) {
        var value = aggregator.getValueEmpty();
        return value == null ? Run.NOTHING : run.terms().number(value);
    }
}
