package org.liantu.path.join;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * An expression that Jena evaluates.
 *
 * @param columns the variables that it mentions
 * @param isPure whether it always has the same value for the same terms
 */
record Formula(Expr expression, Columns columns, boolean isPure) {

    /** What it takes to evaluate one, in edges followed. */
    static final double EFFORT = 50;

    static Formula of(Expr expression, Scope scope) {
        Set<Var> variables = new HashSet<>();
        ExprVars.nonOpVarsMentioned(variables, expression);
        boolean[] isPure = {true};
        Walker.walk(
                expression,
                new ExprVisitorBase() {
                    @Override
                    public void visit(ExprFunctionOp pattern) {
                        variables.addAll(OpVars.mentionedVars(pattern.getGraphPattern()));
                        isPure[0] = false;
                    }

                    @Override
                    public void visit(ExprFunction0 function) {
                        isPure[0] &= isPure(function);
                    }

                    @Override
                    public void visit(ExprFunction1 function) {
                        isPure[0] &= isPure(function);
                    }

                    @Override
                    public void visit(ExprFunctionN function) {
                        isPure[0] &= isPure(function);
                    }
                });
        return new Formula(expression, scope.columns(variables), isPure[0]);
    }

    private static boolean isPure(ExprFunction function) {
        if (function instanceof E_Function own)
            return own.getFunctionIRI().startsWith(XSD.getURI());
        // Its value hangs on which object Jena hands round as the row.
        if (function instanceof E_BNode.BNode1) throw Unsupported.UNSUPPORTED;
        return !(function instanceof Unstable || function instanceof E_Call);
    }

    BitSet reads() {
        return columns.set();
    }

    /** Whether it is true of the row that stands in the places; not, if it is an error. */
    Test test(Run run) {
        RowView view = new RowView(run, columns);
        Test plain = () -> expression.isSatisfied(isPure ? view : view.copy(), run.execution());
        return isPure && columns.size() == 1
                ? new RememberingTest(plain, run, columns.places()[0])
                : plain;
    }

    /** Its value for the row that stands in the places; null if it is an error. */
    @Nullable NodeValue value(RowView view, Run run) {
        return ExprLib.evalOrNull(expression, isPure ? view : view.copy(), run.execution());
    }

    /** The place, if it is a mere variable; else -1. */
    int place() {
        return expression.isVariable() ? columns.places()[0] : -1;
    }

    /** The constant, if it is one. */
    @Nullable Node constant() {
        return expression.isConstant() ? expression.getConstant().asNode() : null;
    }
}
