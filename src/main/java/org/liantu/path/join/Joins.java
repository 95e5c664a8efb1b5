package org.liantu.path.join;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.liantu.path.graph.Terms;

/**
 * The way in: answers a part of a query's algebra by joins over numbers, with the same rows as
 * Jena.
 */
public final class Joins {

    private Joins() {}

    /**
     * Answers an operator, if it and all below it can be answered here.
     *
     * @param op an operator as it comes to an {@link
     *     org.apache.jena.sparql.engine.main.OpExecutor}, outermost first
     * @param input the rows that it starts with; they are not touched where there is no answer
     * @param graphs the graphs of the query
     * @return the rows, found as they are asked for; empty if Jena is to take the operator, and to
     *     ask again for those below it
     */
    public static Optional<QueryIterator> answer(
            Op op, QueryIterator input, ExecutionContext execution, Graphs graphs) {
        if (isLookUp(op) || execution.getContext().isTrue(ARQ.hideNonDistiguishedVariables))
            return Optional.empty();
        boolean isRoot = input instanceof QueryIterRoot;
        boolean isOne = isRoot || input instanceof QueryIterSingleton;
        Patterns patterns = new Patterns(graphs, execution.getContext());
        Scope scope = new Scope(new Frame());
        try {
            Plan plan =
                    new Reading(patterns, execution.getDataset(), input.isJoinIdentity())
                            .read(
                                    op,
                                    null,
                                    scope,
                                    new Before(
                                            isOne ? Before.Rows.ONE : Before.Rows.ANY,
                                            Places.NONE));
            Terms terms = patterns.terms();
            if (terms == null) return Optional.empty();
            Columns columns = scope.columns(OpVars.visibleVars(op));
            return Optional.of(
                    new Answer(
                            plan,
                            columns,
                            scope,
                            terms,
                            input,
                            isOne,
                            keepsInput(op, isRoot),
                            execution));
        } catch (Unsupported e) {
            return Optional.empty();
        }
    }

    /** Whether it is one pattern with a term in it, which the storage finds as it is. */
    private static boolean isLookUp(Op op) {
        Op inner = op;
        while (inner instanceof OpModifier modifier) inner = modifier.getSubOp();
        List<Triple> triples = List.of();
        if (inner instanceof OpBGP pattern) triples = pattern.getPattern().getList();
        if (inner instanceof OpQuadPattern pattern) triples = pattern.getBasicPattern().getList();
        if (triples.size() != 1) return false;
        Triple only = triples.get(0);
        return only.getSubject().isConcrete() || only.getObject().isConcrete();
    }

    /** Whether the rows of an operator hold what its input holds. */
    private static boolean keepsInput(Op op, boolean isRoot) {
        if (op instanceof OpGroup) return false;
        if (op instanceof OpProject) return !isRoot;
        boolean hands =
                op instanceof OpModifier
                        || op instanceof OpFilter
                        || op instanceof OpExtend
                        || op instanceof OpAssign;
        return !hands || keepsInput(((Op1) op).getSubOp(), isRoot);
    }
}
