package org.liantu.path.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * Property paths as section 18.4 of SPARQL 1.1 defines them, as plainly as can be: the ends of a
 * path from each of some terms, with duplicates. The terms are the nodes of the graph and those
 * that the pattern names.
 */
final class Reference {

    private final Graph graph;
    private final Set<Node> terms = new LinkedHashSet<>();

    Reference(Graph graph, List<Node> named) {
        this.graph = graph;
        for (Triple triple : graph.find().toList()) {
            terms.add(triple.getSubject());
            terms.add(triple.getObject());
        }
        terms.addAll(named);
    }

    Map<Node, List<Node>> ends(Path path) {
        if (path instanceof P_Link link) return triples(Set.of(link.getNode()), true);
        if (path instanceof P_ReverseLink link)
            return inverse(triples(Set.of(link.getNode()), true));
        if (path instanceof P_Inverse body) return inverse(ends(body.getSubPath()));
        if (path instanceof P_Seq both) return join(ends(both.getLeft()), ends(both.getRight()));
        if (path instanceof P_Alt both) return union(ends(both.getLeft()), ends(both.getRight()));
        if (path instanceof P_NegPropSet negated) {
            Map<Node, List<Node>> ends = none();
            if (!negated.getFwdNodes().isEmpty())
                ends = union(ends, triples(Set.copyOf(negated.getFwdNodes()), false));
            if (!negated.getBwdNodes().isEmpty())
                ends = union(ends, inverse(triples(Set.copyOf(negated.getBwdNodes()), false)));
            return ends;
        }
        Map<Node, List<Node>> body = ends(((P_Path1) path).getSubPath());
        Map<Node, List<Node>> ends = none();
        for (Node term : terms) {
            Set<Node> visited = new LinkedHashSet<>();
            if (path instanceof P_ZeroOrMore1) alp(term, body, visited);
            else if (path instanceof P_OneOrMore1)
                for (Node next : body.get(term)) alp(next, body, visited);
            else if (path instanceof P_ZeroOrOne) {
                visited.add(term);
                visited.addAll(body.get(term));
            } else throw new IllegalArgumentException(path.toString());
            ends.get(term).addAll(visited);
        }
        return ends;
    }

    /** "ALP" of section 18.4. */
    private static void alp(Node term, Map<Node, List<Node>> path, Set<Node> visited) {
        if (!visited.add(term)) return;
        for (Node next : path.get(term)) alp(next, path, visited);
    }

    private Map<Node, List<Node>> none() {
        Map<Node, List<Node>> ends = new LinkedHashMap<>();
        for (Node term : terms) ends.put(term, new ArrayList<>());
        return ends;
    }

    private Map<Node, List<Node>> triples(Set<Node> predicates, boolean among) {
        Map<Node, List<Node>> ends = none();
        for (Triple triple : graph.find().toList())
            if (predicates.contains(triple.getPredicate()) == among)
                ends.get(triple.getSubject()).add(triple.getObject());
        return ends;
    }

    private Map<Node, List<Node>> inverse(Map<Node, List<Node>> path) {
        Map<Node, List<Node>> ends = none();
        path.forEach((from, tos) -> tos.forEach(to -> ends.get(to).add(from)));
        return ends;
    }

    private Map<Node, List<Node>> union(Map<Node, List<Node>> one, Map<Node, List<Node>> other) {
        Map<Node, List<Node>> ends = none();
        one.forEach((from, tos) -> ends.get(from).addAll(tos));
        other.forEach((from, tos) -> ends.get(from).addAll(tos));
        return ends;
    }

    private Map<Node, List<Node>> join(Map<Node, List<Node>> first, Map<Node, List<Node>> second) {
        Map<Node, List<Node>> ends = none();
        first.forEach(
                (from, middles) ->
                        middles.forEach(middle -> ends.get(from).addAll(second.get(middle))));
        return ends;
    }

    /** How often each pair of ends comes; {@code null} for an end that is not bound. */
    static Map<List<Node>, Long> pairs(Graph graph, Node from, Path path, Node to) {
        List<Node> named = new ArrayList<>();
        if (from.isConcrete()) named.add(from);
        if (to.isConcrete()) named.add(to);
        Map<List<Node>, Long> pairs = new HashMap<>();
        new Reference(graph, named)
                .ends(path)
                .forEach(
                        (start, ends) -> {
                            for (Node end : ends)
                                if (fits(from, start) && fits(to, end))
                                    if (!from.equals(to) || from.isConcrete() || start.equals(end))
                                        pairs.merge(List.of(start, end), 1L, Long::sum);
                        });
        return pairs;
    }

    private static boolean fits(Node asked, Node found) {
        return asked.isVariable() || asked.equals(found);
    }
}
