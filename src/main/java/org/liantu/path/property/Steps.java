package org.liantu.path.property;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.PlainGraph;

/**
 * Property paths as steps: which paths there are steps for, and making them. The paths are those of
 * SPARQL 1.1 (section 9.1); what only Jena's own syntax can say, such as {@code p{2,5}} or {@code
 * distinct(p)}, is left to Jena.
 */
public final class Steps {

    private Steps() {}

    /**
     * Whether a pattern can be matched here: its path is of SPARQL 1.1, its ends are variables or
     * whole terms, and no predicate is one that Jena computes (a property function).
     */
    public static boolean supports(TriplePath pattern, Context context) {
        return isEnd(pattern.getSubject())
                && isEnd(pattern.getObject())
                && supports(path(pattern), context);
    }

    private static boolean isEnd(Node end) {
        return Var.isVar(end) || end.isConcrete();
    }

    /** Whether there are steps for a path; see {@link #supports(TriplePath, Context)}. */
    public static boolean supports(Path path, Context context) {
        Set<Node> predicates = new HashSet<>();
        return isStandard(path, predicates)
                && (context.isFalse(ARQ.propertyFunctions)
                        || predicates.stream().noneMatch(each -> isComputed(each, context)));
    }

    private static boolean isComputed(Node predicate, Context context) {
        PropertyFunctionRegistry registry = PropertyFunctionRegistry.chooseRegistry(context);
        return registry != null && registry.isRegistered(predicate.getURI());
    }

    /** Whether a path is of SPARQL 1.1; collects the predicates that it follows. */
    private static boolean isStandard(Path path, Set<Node> predicates) {
        if (path instanceof P_Path0 link) {
            predicates.add(link.getNode());
            return link.getNode().isURI();
        }
        if (path instanceof P_Path2 both)
            return isStandard(both.getLeft(), predicates)
                    && isStandard(both.getRight(), predicates);
        if (path instanceof P_Inverse
                || path instanceof P_ZeroOrOne
                || path instanceof P_ZeroOrMore1
                || path instanceof P_OneOrMore1)
            return isStandard(((P_Path1) path).getSubPath(), predicates);
        return path instanceof P_NegPropSet;
    }

    /**
     * Whether a path has a negated set, such as {@code !(p|^q)}. No relation holds what that asks
     * for, so its steps exist over a {@link PlainGraph} only, in its numbers.
     */
    public static boolean isNegated(Path path) {
        if (path instanceof P_Path1 one) return isNegated(one.getSubPath());
        if (path instanceof P_Path2 both)
            return isNegated(both.getLeft()) || isNegated(both.getRight());
        return path instanceof P_NegPropSet;
    }

    /** The path of a pattern; of a mere triple, the path that is its predicate. */
    static Path path(TriplePath pattern) {
        return pattern.isTriple() ? new P_Link(pattern.getPredicate()) : pattern.getPath();
    }

    /**
     * The step that a path is in a graph, in the numbers of the graph's terms.
     *
     * @param path one that is {@linkplain #supports supported}
     * @throws IllegalArgumentException when it is not, or when it {@linkplain #isNegated has a
     *     negated set} and the graph is no {@link PlainGraph}
     */
    public static Step of(Path path, PathGraph graph) {
        if (isNegated(path) && !(graph instanceof PlainGraph))
            throw new IllegalArgumentException(
                    "a path with a negated set needs a PlainGraph: " + path);
        return new Reading(graph).expression(path).step(graph);
    }
}
