package org.liantu.path.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.liantu.path.graph.Terms;
import org.liantu.path.graph.TextTerms;

/**
 * The terms of a graph and, with numbers below {@link Terms#NONE}, those that only a query has:
 * computed ones, and constants that the graph does not know.
 */
final class AllTerms {

    /** Integers below this are looked up once. */
    private static final int SMALL = 128;

    private final Terms terms;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final List<Node> others = new ArrayList<>();

    private final int[] integers = new int[SMALL];

    AllTerms(Terms terms) {
        this.terms = terms;
        Arrays.fill(integers, Terms.NONE);
    }

    /**
     * The number of a term. It stays the same even if the graph's terms come to hold it later: what
     * this query follows was there before.
     */
    int number(Node term) {
        if (!others.isEmpty()) {
            Integer known = numbers.get(term);
            if (known != null) return known;
        }
        int number = terms.find(term);
        if (number != Terms.NONE) return number;
        others.add(term);
        int other = Terms.NONE - others.size();
        numbers.put(term, other);
        return other;
    }

    /** The number of an {@code xsd:integer}. */
    int integer(long value) {
        if (value < 0 || value >= SMALL) return number(NodeValue.makeInteger(value).asNode());
        int at = (int) value;
        if (integers[at] == Terms.NONE)
            integers[at] = number(NodeValue.makeInteger(value).asNode());
        return integers[at];
    }

    /** The term that has this number, which is not {@link Terms#NONE}. */
    Node term(int number) {
        return number >= 0 ? terms.term(number) : others.get(Terms.NONE - 1 - number);
    }

    /** How many there are that the graph does not have. */
    int others() {
        return others.size();
    }

    /**
     * Tells of numbers whether the text of their term, its {@code STR()}, holds another; empty if
     * texts cannot be looked into.
     */
    Optional<IntPredicate> containing(String wanted) {
        if (!(terms instanceof TextTerms texts)) return Optional.empty();
        IntPredicate known = texts.containing(wanted);
        return Optional.of(
                number -> number >= 0 ? known.test(number) : holds(term(number), wanted));
    }

    private static boolean holds(Node term, String wanted) {
        if (term.isURI()) return term.getURI().contains(wanted);
        return term.isLiteral() && term.getLiteralLexicalForm().contains(wanted);
    }
}
