package org.liantu.path.property;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;
import org.liantu.path.property.Expression.Arc;
import org.liantu.path.property.Expression.Either;
import org.liantu.path.property.Expression.Repeat;
import org.liantu.path.property.Expression.Then;

/** A path of Jena read as an {@link Expression} over the relations of one graph. */
final class Reading {

    private final PathGraph graph;
    private final Map<Node, Relation> relations = new HashMap<>();

    Reading(PathGraph graph) {
        this.graph = graph;
    }

    Expression expression(Path path) {
        if (path instanceof P_Path0 link) {
            Arc arc = new Arc(relations.computeIfAbsent(link.getNode(), graph::relation), true);
            return link.isForward() ? arc : arc.inverse();
        }
        if (path instanceof P_Inverse inverse) return expression(inverse.getSubPath()).inverse();
        if (path instanceof P_Seq both)
            return new Then(expression(both.getLeft()), expression(both.getRight()));
        if (path instanceof P_Alt both)
            return new Either(expression(both.getLeft()), expression(both.getRight()));
        if (path instanceof P_ZeroOrOne body)
            return new Repeat(expression(body.getSubPath()), true, false);
        if (path instanceof P_ZeroOrMore1 body)
            return new Repeat(expression(body.getSubPath()), true, true);
        if (path instanceof P_OneOrMore1 body)
            return new Repeat(expression(body.getSubPath()), false, true);
        if (path instanceof P_NegPropSet negated) return negated(negated);
        throw new IllegalArgumentException("not a property path of SPARQL 1.1: " + path);
    }

    /**
     * Section 18.2.2.3: {@code !(p|^q)} is {@code !p|!^q}, and {@code !^q} is {@code ^!q}. A set of
     * nothing, {@code !()}, leaves out no predicate.
     */
    private Expression negated(P_NegPropSet path) {
        if (path.getBwdNodes().isEmpty()) return without(path.getFwdNodes());
        Expression backward = without(path.getBwdNodes()).inverse();
        if (path.getFwdNodes().isEmpty()) return backward;
        return new Either(without(path.getFwdNodes()), backward);
    }

    private Arc without(Collection<Node> predicates) {
        return new Arc(NegatedEdges.relation(graph, Set.copyOf(predicates)), false);
    }
}
