package org.liantu.path.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Random queries of the kind that joins answer, as text. */
final class RandomQuery {

    private static final List<String> VARIABLES = List.of("?a", "?b", "?c", "?d", "?e");
    private final Random random;
    private final TreeSet<String> used = new TreeSet<>();
    private int fresh;

    RandomQuery(Random random) {
        this.random = random;
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String variable() {
        String variable = VARIABLES.get(random.nextInt(VARIABLES.size()));
        used.add(variable);
        return variable;
    }

    private String iri() {
        return chance(25) ? ":absent" : ":n" + random.nextInt(5);
    }

    private String predicate() {
        return chance(30) ? ":none" : ":p" + random.nextInt(4);
    }

    private String path(int depth) {
        if (depth == 0) return predicate();
        return switch (random.nextInt(7)) {
            case 0 -> "(" + path(depth - 1) + "/" + path(depth - 1) + ")";
            case 1 -> "(" + path(depth - 1) + "|" + path(depth - 1) + ")";
            case 2 -> "^" + path(depth - 1).replaceAll("^\\^", "");
            case 3 -> "(" + path(depth - 1) + ")?";
            case 4 -> "(" + path(depth - 1) + ")+";
            case 5 -> "(" + path(depth - 1) + ")*";
            default -> predicate();
        };
    }

    private String subject() {
        return chance(5) ? iri() : variable();
    }

    private String object() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> iri();
            case 3 -> one(List.of("'leaf'", "'leaf'@en", "3", "12"));
            case 4 -> "[]";
            default -> variable();
        };
    }

    private String triple() {
        String predicate = chance(4) ? path(2) : predicate();
        return subject() + " " + predicate + " " + object() + " . ";
    }

    private String triples(int most) {
        StringBuilder text = new StringBuilder();
        for (int each = 0; each <= random.nextInt(most); each++) text.append(triple());
        return text.toString();
    }

    private String expression() {
        String one = variable();
        String other = variable();
        return switch (random.nextInt(16)) {
            case 0 -> one + " = " + iri();
            case 1 -> one + " != " + iri();
            case 2 -> one + " != " + other;
            case 3 -> one + " = " + other;
            case 4 -> "sameTerm(" + one + ", " + other + ")";
            case 5 -> one + " > 7";
            case 6 -> "CONTAINS(STR(" + one + "), 'n')";
            case 7 -> "STRSTARTS(" + one + ", 'l')";
            case 8 -> "REGEX(STR(" + one + "), 'n3')";
            case 9 -> "REGEX(" + one + ", '^l.*f$')";
            case 10 -> "BOUND(" + one + ")";
            case 11 -> "!BOUND(" + one + ")";
            case 12 -> one + " IN (" + iri() + ", " + iri() + ", 3)";
            case 13 -> "isIRI(" + one + ") || " + other + " < 9";
            case 14 -> "(EXISTS { " + triple() + "} || " + one + " = :n1)";
            default -> "COALESCE(" + one + ", " + other + ") != :n2";
        };
    }

    private String filter(int depth) {
        if (chance(3)) {
            String not = chance(2) ? "NOT " : "";
            return "FILTER "
                    + not
                    + "EXISTS { "
                    + (chance(3) ? group(depth - 1) : triples(2))
                    + "} ";
        }
        return "FILTER(" + expression() + ") ";
    }

    private String value() {
        String one = variable();
        return switch (random.nextInt(5)) {
            case 0 -> "STR(" + one + ")";
            case 1 -> one + " + 1";
            case 2 -> iri();
            case 3 -> "COALESCE(" + one + ", " + variable() + ")";
            default -> "IF(isIRI(" + one + "), " + one + ", 3)";
        };
    }

    private String subQuery(int depth) {
        TreeSet<String> outer = new TreeSet<>(used);
        used.clear();
        String body = group(depth - 1);
        List<String> seen = new ArrayList<>(used);
        used.clear();
        used.addAll(outer);
        if (seen.isEmpty()) return "{ " + body + "} ";
        String shown = one(seen);
        used.add(shown);
        return switch (random.nextInt(4)) {
            case 0 -> "{ SELECT " + shown + " { " + body + "} } ";
            case 1 -> "{ SELECT DISTINCT " + shown + " { " + body + "} } ";
            case 2 -> {
                String count = "?n" + fresh++;
                used.add(count);
                yield "{ SELECT "
                        + shown
                        + " (COUNT(*) AS "
                        + count
                        + ") { "
                        + body
                        + "} GROUP BY "
                        + shown
                        + (chance(2) ? " HAVING(COUNT(*) > 1) } " : " } ");
            }
            default ->
                    "{ SELECT "
                            + shown
                            + " { "
                            + body
                            + "} ORDER BY "
                            + String.join(" ", seen)
                            + " LIMIT 3 } ";
        };
    }

    private String element(int depth) {
        if (depth <= 0) return triples(2);
        return switch (random.nextInt(13)) {
            case 0 -> "OPTIONAL { " + group(depth - 1) + "} ";
            case 1 -> "{ " + group(depth - 1) + "} UNION { " + group(depth - 1) + "} ";
            case 2 -> filter(depth);
            case 3 -> filter(depth);
            case 4 -> "MINUS { " + group(depth - 1) + "} ";
            case 5 -> {
                String variable = "?v" + fresh++;
                String text = "BIND(" + value() + " AS " + variable + ") ";
                used.add(variable);
                yield text;
            }
            case 6 -> "VALUES " + variable() + " { " + iri() + " " + iri() + " } ";
            case 7 ->
                    "VALUES ("
                            + pair()
                            + ") { ("
                            + iri()
                            + " UNDEF) ("
                            + iri()
                            + " "
                            + iri()
                            + ") } ";
            case 8 -> subQuery(depth);
            case 9 -> "{ " + group(depth - 1) + "} ";
            case 10 -> "GRAPH :g" + random.nextInt(3) + " { " + triples(2) + "} ";
            default -> triples(3);
        };
    }

    private String pair() {
        int first = random.nextInt(VARIABLES.size());
        String one = VARIABLES.get(first);
        String other = VARIABLES.get((first + 1) % VARIABLES.size());
        used.add(one);
        used.add(other);
        return one + " " + other;
    }

    private String group(int depth) {
        StringBuilder text = new StringBuilder();
        if (!chance(8)) text.append(triples(3));
        for (int each = 0; each < random.nextInt(3); each++) text.append(element(depth));
        return text.toString();
    }

    private String aggregate(String variable) {
        return switch (random.nextInt(9)) {
            case 0 -> "COUNT(*)";
            case 1 -> "COUNT(" + variable + ")";
            case 2 -> "COUNT(DISTINCT *)";
            case 3 -> "SUM(" + variable + ")";
            case 4 -> "AVG(" + variable + ")";
            case 5 -> "MIN(" + variable + ")";
            case 6 -> "MAX(STR(" + variable + "))";
            case 7 -> "SUM(DISTINCT " + variable + ")";
            default -> "COUNT(DISTINCT " + variable + ")";
        };
    }

    /** A query; it has ORDER BY over all its variables if its order is to be the same each time. */
    String text() {
        String body = group(2);
        if (used.isEmpty()) body += ":n0 :p0 " + variable() + " . ";
        List<String> seen = new ArrayList<>(used);
        String one = one(seen);
        String other = one(seen);
        return switch (random.nextInt(9)) {
            case 0 -> "SELECT DISTINCT " + one + " { " + body + "}";
            case 1 ->
                    "SELECT DISTINCT "
                            + one
                            + " "
                            + other
                            + " { "
                            + body
                            + "} ORDER BY "
                            + one
                            + " "
                            + other;
            case 2 -> "SELECT " + one + " { " + body + "}";
            case 3 -> "SELECT (COUNT(DISTINCT " + one + ") AS ?n) { " + body + "}";
            case 4 -> "SELECT (" + aggregate(one) + " AS ?n) { " + body + "}";
            case 5 ->
                    "SELECT "
                            + one
                            + " ("
                            + aggregate(other)
                            + " AS ?x) ("
                            + aggregate(other)
                            + " AS ?y) { "
                            + body
                            + "} GROUP BY "
                            + one;
            case 6 ->
                    "SELECT "
                            + one
                            + " (COUNT(DISTINCT "
                            + other
                            + ") AS ?x) { "
                            + body
                            + "} GROUP BY "
                            + one
                            + " HAVING(COUNT(*) < 5) ORDER BY ?x "
                            + one;
            case 7 ->
                    "SELECT * { "
                            + body
                            + "} ORDER BY DESC("
                            + one
                            + ") "
                            + other
                            + " LIMIT 4 OFFSET 1";
            default -> "SELECT * { " + body + "}";
        };
    }
}
