package org.liantu.bench.engine;

import org.liantu.bench.chain.ChainFile;

/** The families in SPARQL 1.1. */
public final class Sparql {

    private static final String PREFIXES =
            """
            PREFIX c: <http://liantu.example/term/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX lt: <https://w3id.org/liantu/ontology#>
            """;

    private Sparql() {}

    /**
     * The question in words that every engine has; for Q6 and Q7 those are chains of a few hops.
     */
    public static String of(Question question) {
        return bound(
                question,
                switch (question.family()) {
                    case Q1 ->
                            "SELECT DISTINCT ?firm ?part { ?firm c:suppliesTo <$1> ; c:produces ?part ."
                                    + " <$1> c:produces/c:requires ?part }";
                    case Q2c ->
                            "SELECT (COUNT(DISTINCT ?firm) AS ?firms) { ?firm c:suppliesTo+ <$1> }";
                    case Q2l -> "SELECT DISTINCT ?firm { ?firm c:suppliesTo+ <$1> }";
                    case Q3 ->
                            "SELECT (COUNT(DISTINCT ?firm) AS ?firms) { <$1> c:suppliesTo+ ?firm }";
                    case Q4 ->
                            "SELECT DISTINCT ?firm { ?firm c:suppliesTo/(c:suppliesTo/c:suppliesTo?)? <$1> }";
                    case Q5 -> "ASK { <$1> c:suppliesTo+ <$2> }";
                    case Q6 -> fewestHops();
                    case Q7 -> shortestChain();
                    case Q8 ->
                            "SELECT ?level (COUNT(DISTINCT ?part) AS ?parts) (COUNT(DISTINCT ?firm) AS ?makers) {"
                                    + " <$1> c:requires* ?part . ?part c:tier ?level ."
                                    + " ?firm c:locatedIn <$2> ; c:produces ?part } GROUP BY ?level";
                    case Q9 ->
                            "SELECT DISTINCT ?input { ?firm c:locatedIn <$1> ; c:produces/c:requires ?input ."
                                    + " FILTER NOT EXISTS { ?maker c:produces ?input ; c:locatedIn <$1> } }";
                    case Q10 ->
                            "SELECT ?part (COUNT(DISTINCT ?user) AS ?users) {"
                                    + " { SELECT ?part { ?maker c:produces ?part } GROUP BY ?part HAVING (COUNT(?maker) = 1) }"
                                    + " ?product c:requires ?part . ?user c:produces ?product }"
                                    + " GROUP BY ?part HAVING (COUNT(DISTINCT ?user) >= $1)";
                    case Q11 ->
                            "SELECT ?year (SUM(?amount) AS ?total) { ?branch skos:broader* <$1>."
                                    + " ?firm c:memberOf ?branch . ?revenue c:ofFirm ?firm ;"
                                    + " c:year ?year ; c:amount ?amount } GROUP BY ?year";
                    case Q12 ->
                            "SELECT ?firm ?name { ?firm a c:Firm ; rdfs:label ?name"
                                    + " FILTER CONTAINS(STR(?name), \"$1\") }";
                });
    }

    /**
     * The question for an engine that has {@code SERVICE lt:paths}: Q6 and Q7 as they are meant.
     */
    public static String withPaths(Question question) {
        String asked = "[] lt:from <$1> ; lt:to <$2> ; lt:along c:suppliesTo ; ";
        return switch (question.family()) {
            case Q6 ->
                    bound(
                            question,
                            "SELECT ?hops { SERVICE lt:paths { " + asked + "lt:hops ?hops } }");
            case Q7 ->
                    bound(
                            question,
                            "SELECT ?hop ?seller ?buyer { SERVICE lt:paths { "
                                    + asked
                                    + "lt:hopNumber ?hop ; lt:hopFrom ?seller ; lt:hopTo ?buyer } }");
            default -> of(question);
        };
    }

    private static String fewestHops() {
        StringBuilder text = new StringBuilder("SELECT ?hops {");
        String path = "c:suppliesTo";
        for (int hops = 1; hops <= Family.Q6.bound(); hops++, path += "/c:suppliesTo")
            text.append(hops > 1 ? " UNION" : "")
                    .append(
                            " { BIND(%d AS ?hops) FILTER EXISTS { <$1> %s <$2> } }"
                                    .formatted(hops, path));
        return text + " } ORDER BY ?hops LIMIT 1";
    }

    private static String shortestChain() {
        StringBuilder text = new StringBuilder("SELECT ?a ?b ?c {");
        String chain = "<$1> c:suppliesTo ";
        String[] between = {"?a", "?b", "?c"};
        for (int hops = 1; hops <= Family.Q7.bound(); hops++) {
            text.append(hops > 1 ? " UNION" : "")
                    .append(" { %s<$2> . BIND(%d AS ?hops) }".formatted(chain, hops));
            if (hops < Family.Q7.bound())
                chain += between[hops - 1] + " . " + between[hops - 1] + " c:suppliesTo ";
        }
        return text + " } ORDER BY ?hops LIMIT 1";
    }

    private static String bound(Question question, String text) {
        for (int place = 0; place < question.arguments().size(); place++) {
            String argument = question.argument(place);
            text =
                    text.replace(
                            "$" + (place + 1),
                            argument.contains("/") ? ChainFile.BASE + argument : argument);
        }
        return PREFIXES + text;
    }
}
