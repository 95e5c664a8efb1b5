package org.liantu.path.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.*;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.jspecify.annotations.Nullable;

/** Reads algebra as a plan. What it cannot read it leaves with {@link Unsupported}. */
final class Reading {

    private final Patterns patterns;
    private final DatasetGraph dataset;
    private final boolean isInputEmpty;
    private final Modifiers modifiers = new Modifiers(this);

    /**
     * @param isInputEmpty whether the query's part starts with a row that holds nothing
     */
    Reading(Patterns patterns, DatasetGraph dataset, boolean isInputEmpty) {
        this.patterns = patterns;
        this.dataset = dataset;
        this.isInputEmpty = isInputEmpty;
    }

    Plan read(Op op, @Nullable Node graph, Scope scope, Before before) {
        if (op instanceof OpBGP bgp) return patterns.join(bgp.getPattern(), graph, scope);
        if (op instanceof OpTriple triple)
            return patterns.join(List.of(triple.getTriple()), graph, scope);
        if (op instanceof OpQuadPattern quads)
            return patterns.join(quads.getBasicPattern(), fixed(quads.getGraphNode()), scope);
        if (op instanceof OpQuad quad) return read(quad.asQuadPattern(), graph, scope, before);
        if (op instanceof OpQuadBlock block) return read(block.convertOp(), graph, scope, before);
        if (op instanceof OpPath path) return readPath(path, graph, scope, before);
        if (op instanceof OpGraph named) return readGraph(named, scope, before);
        if (op instanceof OpTable table) return readTable(table, scope);
        if (op instanceof OpNull) return new Values(scope.columns(List.of()), List.of());
        if (op instanceof OpLabel label && label.hasSubOp())
            return read(label.getSubOp(), graph, scope, before);
        if (op instanceof OpSequence sequence)
            return readSequence(sequence.getElements(), graph, scope, before);
        if (op instanceof OpJoin join) return readJoin(join, graph, scope, before);
        if (op instanceof OpLeftJoin join) return readLeftJoin(join, graph, scope, before);
        if (op instanceof OpConditional conditional)
            return readConditional(conditional, graph, scope, before);
        if (op instanceof OpUnion union)
            return new Union(readBranches(union, graph, scope, before.first(isInputEmpty)));
        if (op instanceof OpDisjunction any) {
            List<Plan> branches = new ArrayList<>();
            for (Op each : any.getElements())
                branches.add(read(each, graph, scope, before.first(isInputEmpty)));
            if (branches.isEmpty()) throw Unsupported.UNSUPPORTED;
            return new Union(branches);
        }
        if (op instanceof OpMinus minus) return readMinus(minus, graph, scope, before);
        if (op instanceof OpFilter filter) return readFilter(filter, graph, scope, before);
        if (op instanceof OpExtend extend)
            return readExtend(extend.getSubOp(), extend.getVarExprList(), graph, scope, before);
        if (op instanceof OpAssign assign)
            return readExtend(assign.getSubOp(), assign.getVarExprList(), graph, scope, before);
        return modifiers.read(op, graph, scope, before);
    }

    private static Node fixed(Node graph) {
        if (Var.isVar(graph)) throw Unsupported.UNSUPPORTED;
        return graph;
    }

    private Plan readPath(OpPath op, @Nullable Node graph, Scope scope, Before before) {
        Way way = patterns.path(op.getTriplePath(), graph, scope, before.filled());
        // An input's rows may fill an end or not.
        if (way.ends() == Way.Ends.NODES && !isInputEmpty) throw Unsupported.UNSUPPORTED;
        return way;
    }

    private Plan readConditional(
            OpConditional op, @Nullable Node graph, Scope scope, Before before) {
        Plan left = read(op.getLeft(), graph, scope, before.first(isInputEmpty));
        return new Option(left, read(op.getRight(), graph, scope, before.and(left)));
    }

    private Plan readGraph(OpGraph op, Scope scope, Before before) {
        Node graph = fixed(op.getNode());
        if (!graph.isURI()) throw Unsupported.UNSUPPORTED;
        if (!Patterns.isSynthetic(graph) && !dataset.containsGraph(graph))
            return read(OpNull.create(), graph, scope, before);
        return read(op.getSubOp(), graph, scope, before);
    }

    private static Plan readTable(OpTable op, Scope scope) {
        if (op.isJoinIdentity()) return Join.UNIT;
        Columns columns = scope.columns(op.getTable().getVars());
        List<@Nullable Node[]> rows = new ArrayList<>();
        op.getTable()
                .rows()
                .forEachRemaining(
                        binding ->
                                rows.add(
                                        columns.variables().stream()
                                                .map(binding::get)
                                                .toArray(Node[]::new)));
        return new Values(columns, rows);
    }

    private Plan readSequence(List<Op> parts, @Nullable Node graph, Scope scope, Before before) {
        Plan plan = Join.UNIT;
        Before each = before.first(isInputEmpty);
        for (Op part : parts) {
            Plan next = read(part, graph, scope, each);
            plan = Then.of(plan, next);
            each = each.and(next);
        }
        return plan;
    }

    private Plan readJoin(OpJoin op, @Nullable Node graph, Scope scope, Before before) {
        Plan left = read(op.getLeft(), graph, scope, before.first(isInputEmpty));
        Plan right = read(op.getRight(), graph, scope, Before.NOTHING.first(true));
        boolean isBlind = right.isFree() && !right.outside().intersects(left.binds());
        return Then.of(left, isBlind ? right : apart(op.getRight(), graph, scope));
    }

    /** An operator that sees nothing of what it is joined with. */
    Apart apart(Op op, @Nullable Node graph, Scope scope) {
        Scope own = new Scope(new Frame());
        Reading reading = new Reading(patterns, dataset, true);
        Plan plan = reading.read(op, graph, own, Before.NOTHING);
        List<Var> visible = new ArrayList<>(OpVars.visibleVars(op));
        return new Apart(
                plan, own.frame(), own.columns(visible).places(), scope.columns(visible).places());
    }

    private Plan readLeftJoin(OpLeftJoin op, @Nullable Node graph, Scope scope, Before before) {
        Plan left = read(op.getLeft(), graph, scope, before.first(isInputEmpty));
        Plan right = apart(op.getRight(), graph, scope);
        if (op.getExprs() == null || op.getExprs().isEmpty()) return new Option(left, right);
        List<Condition> conditions = new ArrayList<>();
        for (Expr each : op.getExprs())
            conditions.add(condition(each, graph, scope, before.and(left).and(right)));
        return new Option(left, new Filtered(right, conditions));
    }

    private List<Plan> readBranches(OpUnion op, @Nullable Node graph, Scope scope, Before before) {
        List<Plan> branches = new ArrayList<>();
        for (Op branch : List.of(op.getLeft(), op.getRight()))
            if (branch instanceof OpUnion union)
                branches.addAll(readBranches(union, graph, scope, before));
            else branches.add(read(branch, graph, scope, before));
        return branches;
    }

    private Plan readMinus(OpMinus op, @Nullable Node graph, Scope scope, Before before) {
        Plan left = read(op.getLeft(), graph, scope, before.first(isInputEmpty));
        Set<Var> shared = new HashSet<>(OpVars.visibleVars(op.getLeft()));
        shared.retainAll(OpVars.visibleVars(op.getRight()));
        if (shared.isEmpty()) return left;
        Apart right = apart(op.getRight(), graph, scope);
        var places = scope.columns(shared).set();
        if (!Places.isWithin(places, left.surelyBinds())
                || !Places.isWithin(places, right.surelyBinds())) throw Unsupported.UNSUPPORTED;
        return new Minus(left, right, places);
    }

    private Plan readFilter(OpFilter op, @Nullable Node graph, Scope scope, Before before) {
        Plan plan = read(op.getSubOp(), graph, scope, before);
        List<Condition> free = new ArrayList<>();
        List<Condition> bound = new ArrayList<>();
        for (Expr each : op.getExprs()) {
            Condition condition = condition(each, graph, scope, before.and(plan));
            boolean isOwn =
                    plan.isFree()
                            && Places.isWithin(
                                    Places.and(condition.reads(), plan.binds()), plan.surelyBinds())
                            && (condition instanceof Exists
                                    || Places.isWithin(condition.reads(), plan.binds()));
            (isOwn ? free : bound).add(condition);
        }
        if (!free.isEmpty()) {
            Join join = Join.of(plan);
            List<Condition> all = new ArrayList<>(join.conditions());
            all.addAll(free);
            plan = new Join(join.parts(), all);
        }
        return bound.isEmpty() ? plan : new Filtered(plan, bound);
    }

    /** A filter expression. */
    Condition condition(Expr expression, @Nullable Node graph, Scope scope, Before before) {
        boolean isNegated = expression instanceof E_NotExists;
        if (!isNegated && !(expression instanceof E_Exists))
            return Conditions.of(expression, scope);
        Op pattern = ((ExprFunctionOp) expression).getGraphPattern();
        try {
            return new Exists(read(pattern, graph, scope, before), isNegated);
        } catch (Unsupported e) {
            return Conditions.of(expression, scope);
        }
    }

    private Plan readExtend(
            Op op, VarExprList values, @Nullable Node graph, Scope scope, Before before) {
        Plan plan = read(op, graph, scope, before);
        for (Var variable : values.getVars()) {
            Formula formula = Formula.of(values.getExpr(variable), scope);
            Node constant = formula.constant();
            if (constant != null && (constant.isURI() || constant.isBlank()) && plan.isFree()) {
                Values value =
                        new Values(
                                scope.columns(List.of(variable)),
                                List.<@Nullable Node[]>of(new Node[] {constant}));
                plan = Join.merge(plan, value);
            } else plan = new Extend(plan, scope.place(variable), formula);
        }
        return plan;
    }

    /** The keys of an ORDER BY. */
    static List<Sorted.SortKey> keys(List<SortCondition> conditions, Scope scope) {
        return conditions.stream()
                .map(
                        each ->
                                new Sorted.SortKey(
                                        Formula.of(each.getExpression(), scope),
                                        each.getDirection() == Query.ORDER_DESCENDING))
                .toList();
    }
}
