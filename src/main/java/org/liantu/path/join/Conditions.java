package org.liantu.path.join;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrEndsWith;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction2;

/** Reads filter expressions that need no plan as the cheapest conditions that mean the same. */
final class Conditions {

    private static final String PATTERN_SIGNS = "\\^$.|?*+()[]{}";

    private Conditions() {}

    static Condition of(Expr expression, Scope scope) {
        if (expression instanceof E_Bound bound && bound.getArg().isVariable())
            return bound(bound, scope, false);
        if (expression instanceof E_LogicalNot not
                && not.getArg() instanceof E_Bound bound
                && bound.getArg().isVariable()) return bound(bound, scope, true);
        if (expression instanceof E_SameTerm same
                && isSlot(same.getArg1())
                && isSlot(same.getArg2()))
            return new SameTerm(slot(same.getArg1(), scope), slot(same.getArg2(), scope), false);
        if (expression instanceof E_Equals equals) return equal(equals, scope, false);
        if (expression instanceof E_NotEquals other) return equal(other, scope, true);
        return text(expression, scope);
    }

    private static Condition bound(E_Bound bound, Scope scope, boolean isNegated) {
        return new Bound(scope.place(bound.getArg().asVar()), isNegated);
    }

    private static boolean isSlot(Expr expression) {
        return expression.isVariable() || expression.isConstant();
    }

    private static boolean isIri(Expr expression) {
        return expression.isConstant() && expression.getConstant().asNode().isURI();
    }

    private static Slot slot(Expr expression, Scope scope) {
        Node node =
                expression.isVariable() ? expression.asVar() : expression.getConstant().asNode();
        return scope.slot(node);
    }

    private static Condition equal(ExprFunction2 comparison, Scope scope, boolean isNegated) {
        Expr one = comparison.getArg1();
        Expr other = comparison.getArg2();
        if (one.isVariable() && isIri(other) || isIri(one) && other.isVariable())
            return new SameTerm(slot(one, scope), slot(other, scope), isNegated);
        Formula formula = Formula.of(comparison, scope);
        if (one.isVariable() && other.isVariable() && !one.equals(other))
            return new Equal(
                    scope.place(one.asVar()), scope.place(other.asVar()), isNegated, formula);
        return new Satisfied(formula);
    }

    private static Condition text(Expr expression, Scope scope) {
        Formula formula = Formula.of(expression, scope);
        Condition plain = new Satisfied(formula);
        if (!(expression instanceof ExprFunction function) || formula.columns().size() != 1)
            return plain;
        boolean isRegex = expression instanceof E_Regex && function.numArgs() == 2;
        if (!isRegex
                && !(expression instanceof E_StrContains)
                && !(expression instanceof E_StrStartsWith)
                && !(expression instanceof E_StrEndsWith)) return plain;
        Expr term = function.getArg(1);
        boolean isStr = term instanceof E_Str str && str.getArg().isVariable();
        Expr wanted = function.getArg(2);
        if (!isStr && !term.isVariable() || !wanted.isConstant()) return plain;
        if (!wanted.getConstant().isString()) return plain;
        String text = wanted.getConstant().getString();
        if (isRegex && hasSigns(text)) return plain;
        return new TextContains(
                formula.columns().places()[0],
                text,
                isStr && (isRegex || expression instanceof E_StrContains),
                formula);
    }

    private static boolean hasSigns(String pattern) {
        return pattern.chars().anyMatch(sign -> PATTERN_SIGNS.indexOf(sign) >= 0);
    }
}
