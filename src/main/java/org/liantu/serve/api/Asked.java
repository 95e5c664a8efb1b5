package org.liantu.serve.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.PathBlock;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * A query whose rows are asked for.
 *
 * @param query gives the rows
 * @param wider gives the facts of each row, see {@link Evidence}
 */
record Asked(Query query, Query wider) {

    /** A query of which nothing else is known; its rows get an order if it gives them none. */
    static Asked of(Query query) {
        Query ordered = query.cloneQuery();
        if (!ordered.hasOrderBy())
            ordered.getProjectVars().forEach(each -> ordered.addOrderBy(each, Query.ORDER_DEFAULT));
        return new Asked(ordered, widened(query));
    }

    /**
     * The same pattern, of which the columns are asked for that are no aggregates, and what stands
     * as a subject in it: that is where facts are.
     */
    private static Query widened(Query query) {
        Query wider = new Query();
        wider.setQuerySelectType();
        wider.setDistinct(true);
        wider.setPrefixMapping(query.getPrefixMapping());
        wider.setQueryPattern(query.getQueryPattern());
        Set<Var> dropped = new HashSet<>();
        for (Var column : query.getProjectVars()) {
            Expr made = query.getProject().getExpr(column);
            if (made == null && query.hasGroupBy()) made = query.getGroupBy().getExpr(column);
            if (made == null) wider.addResultVar(column);
            else if (isPlain(made, dropped)) wider.addResultVar(column, made);
            else dropped.add(column);
        }
        Collection<Var> seen = PatternVars.vars(query.getQueryPattern());
        for (Var subject : subjects(query))
            if (seen.contains(subject) && !wider.getProjectVars().contains(subject))
                wider.addResultVar(subject);
        wider.ensureResultVars();
        return wider;
    }

    private static boolean isPlain(Expr made, Set<Var> dropped) {
        List<Expr> aggregates = new ArrayList<>();
        Walker.walk(
                made,
                new ExprVisitorBase() {
                    @Override
                    public void visit(ExprAggregator aggregator) {
                        aggregates.add(aggregator);
                    }
                });
        return aggregates.isEmpty()
                && ExprVars.getVarsMentioned(made).stream().noneMatch(dropped::contains);
    }

    /** Whether a query asks a service. */
    static boolean hasService(Query query) {
        List<Element> services = new ArrayList<>();
        ElementWalker.walk(
                query.getQueryPattern(),
                new ElementVisitorBase() {
                    @Override
                    public void visit(ElementService service) {
                        services.add(service);
                    }
                });
        return !services.isEmpty();
    }

    private static Set<Var> subjects(Query query) {
        Set<Var> subjects = new LinkedHashSet<>();
        ElementWalker.walk(
                query.getQueryPattern(),
                new ElementVisitorBase() {
                    @Override
                    public void visit(ElementPathBlock block) {
                        PathBlock triples = block.getPattern();
                        triples.forEach(triple -> add(triple.getSubject(), subjects));
                    }
                });
        return subjects;
    }

    private static void add(Node subject, Set<Var> subjects) {
        if (Var.isNamedVar(subject)) subjects.add(Var.alloc(subject));
    }
}
