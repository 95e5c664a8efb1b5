package org.liantu.serve;

import java.util.regex.Pattern;

/**
 * How much work a query makes before it runs: Jena's parser and optimizer go down by recursion, and
 * take time that grows with the square of some sequences.
 *
 * @param depth how deep brackets stand in brackets
 * @param operators of expressions, paths and patterns
 */
record Complexity(int depth, int operators) {

    /** IRIs and strings, whose characters are no operators. */
    private static final Pattern QUOTED =
            Pattern.compile("<[^<>\"{}|^`\\\\\\s]*+>|\"[^\"\n]*+\"|'[^'\n]*+'");

    private static final Pattern OPERATOR =
            Pattern.compile(
                    "[/|^!+=<>-]|(?i)\\b(?:OPTIONAL|UNION|MINUS|FILTER|BIND|EXISTS|GRAPH|LATERAL)\\b");

    static Complexity of(String query) {
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
