package org.liantu.path.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is done with all rows of a pattern together: projection, DISTINCT, ORDER BY, LIMIT and
 * GROUP BY.
 */
final class Modifiers {

    private final Reading reading;

    Modifiers(Reading reading) {
        this.reading = reading;
    }

    Plan read(Op op, @Nullable Node graph, Scope scope, Before before) {
        if (op instanceof OpProject project)
            return reading.read(project.getSubOp(), graph, scope.within(project.getVars()), before);
        if (before.rows() == Before.Rows.ANY) throw Unsupported.UNSUPPORTED;
        if (before.rows() == Before.Rows.EMPTY) return reading.apart(op, graph, scope);
        if (op instanceof OpDistinct distinct)
            return distinct(distinct.getSubOp(), true, graph, scope, before);
        if (op instanceof OpReduced reduced)
            return distinct(reduced.getSubOp(), false, graph, scope, before);
        if (op instanceof OpSlice slice) {
            Plan plan = reading.read(slice.getSubOp(), graph, scope, before);
            long from = slice.getStart() == Query.NOLIMIT ? 0 : slice.getStart();
            long most = slice.getLength() == Query.NOLIMIT ? Long.MAX_VALUE : slice.getLength();
            return new Slice(plan, from, most);
        }
        if (op instanceof OpOrder order)
            return new Sorted(
                    reading.read(order.getSubOp(), graph, scope, before),
                    Reading.keys(order.getConditions(), scope),
                    visible(order.getSubOp(), scope),
                    Long.MAX_VALUE);
        if (op instanceof OpTopN top) {
            long most = top.getLimit() == Query.NOLIMIT ? Long.MAX_VALUE : top.getLimit();
            return new Sorted(
                    reading.read(top.getSubOp(), graph, scope, before),
                    Reading.keys(top.getConditions(), scope),
                    visible(top.getSubOp(), scope),
                    most);
        }
        if (op instanceof OpGroup group) return group(group, graph, scope, before);
        throw Unsupported.UNSUPPORTED;
    }

    private static Columns visible(Op op, Scope scope) {
        return scope.columns(OpVars.visibleVars(op));
    }

    private Plan distinct(
            Op op, boolean isStrict, @Nullable Node graph, Scope scope, Before before) {
        Plan plan = reading.read(op, graph, scope, before);
        return new Distinct(plan, visible(op, scope).set(), isStrict);
    }

    private Plan group(OpGroup op, @Nullable Node graph, Scope scope, Before before) {
        VarExprList keys = op.getGroupVars();
        Scope inner = scope.within(keys.getVars());
        Plan plan = reading.read(op.getSubOp(), graph, inner, before);
        for (Var key : keys.getVars())
            if (keys.hasExpr(key))
                plan = new Extend(plan, inner.place(key), Formula.of(keys.getExpr(key), inner));
        List<Aggregate> aggregates = new ArrayList<>();
        for (ExprAggregator each : op.getAggregators())
            aggregates.add(
                    aggregate(
                            each.getAggregator(),
                            scope.place(each.getVar()),
                            inner,
                            OpVars.visibleVars(op.getSubOp())));
        return new Group(plan, scope.columns(keys.getVars()).places(), aggregates);
    }

    private static Aggregate aggregate(
            Aggregator aggregator, int place, Scope inner, Set<Var> visible) {
        if (aggregator instanceof AggCountDistinct) {
            Set<Var> named = new HashSet<>(visible);
            named.removeIf(variable -> !variable.isNamedVar());
            return new Aggregate(place, aggregator, inner.columns(named), -1, true);
        }
        Set<Var> variables = new HashSet<>();
        boolean isPure = true;
        int variable = -1;
        int size = aggregator.getExprList() == null ? 0 : aggregator.getExprList().size();
        for (int at = 0; at < size; at++) {
            Expr argument = aggregator.getExprList().get(at);
            Formula formula = Formula.of(argument, inner);
            variables.addAll(formula.columns().variables());
            isPure &= formula.isPure();
            if (size == 1 && argument.isVariable()) variable = inner.place(argument.asVar());
        }
        return new Aggregate(place, aggregator, inner.columns(variables), variable, isPure);
    }
}
