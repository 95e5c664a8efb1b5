package org.liantu.query;

import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;

/**
 * How much work a query makes before it runs: Jena's parser and optimizer go down by recursion, and
 * take time that grows with the square of some sequences.
 *
 * @param depth how deep brackets stand in brackets
 * @param operators of expressions, paths and patterns
 */
record Complexity(int depth, int operators) {

    static final String TOO_DEEP = "the query is nested too deeply, or follows a path too long";

    private static final int DEEPEST = 1000;
    private static final int OPERATORS = 10_000;

    /** IRIs and strings, whose characters are no operators. */
    private static final Pattern QUOTED =
            Pattern.compile("<[^<>\"{}|^`\\\\\\s]*+>|\"[^\"\n]*+\"|'[^'\n]*+'");

    private static final Pattern OPERATOR =
            Pattern.compile(
                    "[/|^!+=<>-]|(?i)\\b(?:OPTIONAL|UNION|MINUS|FILTER|BIND|EXISTS|GRAPH|LATERAL)\\b");

    /**
     * Refuses a query that would take too much before it runs.
     *
     * @throws QueryException when it is nested too deeply or has too many operators
     */
    static void check(String query) {
        Complexity complexity = of(query);
        if (complexity.depth() > DEEPEST) throw new QueryException(TOO_DEEP);
        if (complexity.operators() > OPERATORS)
            throw new QueryException("the query has more than " + OPERATORS + " operators");
    }

    private static Complexity of(String query) {
        String bare = QUOTED.matcher(query).replaceAll("_");
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < bare.length(); i++)
            switch (bare.charAt(i)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {}
            }
        return new Complexity(deepest, (int) OPERATOR.matcher(bare).results().count());
    }
}
