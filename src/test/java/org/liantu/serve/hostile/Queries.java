package org.liantu.serve.hostile;

import java.util.List;

/** Queries, updates and shapes that are endless, huge, broken or want what they may not have. */
final class Queries {

    private static final String PREFIXES =
            """
            PREFIX lt: <https://w3id.org/liantu/ontology#>
            PREFIX ent: <https://w3id.org/liantu/id/enterprise/>
            PREFIX text: <http://jena.apache.org/text#>
            PREFIX afn: <http://jena.apache.org/ARQ/function#>
            PREFIX apf: <http://jena.apache.org/ARQ/property#>
            """;

    private static final List<String> WHOLE =
            List.of(
                    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                    "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
                    "SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f }",
                    "CONSTRUCT { ?a ?e ?f } { ?a ?b ?c . ?d ?e ?f }",
                    "DESCRIBE * { ?a ?b ?c }",
                    "ASK { ?a (!<urn:x>)* ?b . ?b (!<urn:y>)* ?c FILTER(?a = ?c && STRLEN(STR(?b)) > 9999) }",
                    "SELECT * { ?a lt:supplies* ?b . ?c (lt:needs|^lt:needs)* ?d . ?e lt:makes* ?f }",
                    "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
                    "SELECT * { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } }",
                    "SELECT * { SERVICE ?anywhere { ?s ?p ?o } }",
                    "SELECT * { SERVICE lt:paths { ?a ?b ?c } }",
                    "SELECT * { SERVICE lt:paths { [] lt:from ?x ; lt:to ?y ; lt:along lt:none ; lt:hopNumber ?n } }",
                    "SELECT * { SERVICE lt:paths { [] lt:from ent:联创电子 ; lt:to ?y ; lt:mode 'all' ; lt:maxHops 999999999 ; lt:hopNumber ?n } }",
                    "SELECT * { SERVICE lt:outage { [] lt:stopped ?x ; lt:affected ?y } }",
                    "SELECT * { SERVICE lt:outage { [] lt:stopped 'x' , 1 , <urn:x> ; lt:affected ?y ; lt:round ?r } }",
                    "SELECT * { SERVICE lt:standing { [] lt:node ?x } }",
                    "SELECT * { SERVICE lt:minCut { [] lt:target 5 } }",
                    "SELECT * { SERVICE lt:nothing { [] lt:target 5 } }",
                    "SELECT * FROM <http://127.0.0.1:9/x> FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
                    "LOAD <file:///etc/passwd>",
                    "DROP ALL",
                    "SELECT ?x { ?x text:query ('兆驰 AND (((' 10000000) }",
                    "SELECT ?x { ?x text:query '*' . ?y text:query '?~9999999999' }",
                    "SELECT ?x { (?x ?score) text:query ('a' 'b' 'c' 'd') }",
                    "SELECT ?x { ?x text:query '/(a*)*b/' }",
                    "SELECT (REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(a+)+$') AS ?x) {}",
                    "SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '(a|aa)+$', 'b') AS ?x) {}",
                    "SELECT (REGEX('x', '[') AS ?x) (REPLACE('x', '(', '$9') AS ?y) {}",
                    "SELECT (<java:test.Function>() AS ?x) {}",
                    "SELECT (afn:systemProperty('user.home') AS ?x) {}",
                    "SELECT * { ?x apf:splitIRI (?a ?b) . ?y apf:strSplit (?c ?d) }",
                    "SELECT (CONCAT(?a,?a,?a,?a,?a,?a,?a,?a) AS ?x) { BIND(STR(RAND()) AS ?a) }",
                    "SELECT (GROUP_CONCAT(?x) AS ?all) { ?s ?p ?x . ?a ?b ?c }",
                    "SELECT (xsd:integer('9') AS ?x) {}",
                    "SELECT ('1'^^<http://www.w3.org/2001/XMLSchema#dateTime> + 1 AS ?x) { FILTER('x'^^<urn:t> < 5) }",
                    "SELECT (1/0 AS ?x) (9999999999999999999999 * 1e308 AS ?y) (SUBSTR('a', -1e9, 1e9) AS ?z) {}",
                    "SELECT ?x { } LIMIT 99999999999999999999",
                    "SELECT ?x { } OFFSET 9223372036854775807 LIMIT 9223372036854775807",
                    "SELECT * { <<?a ?b ?c>> ?d ?e . <<( ?a ?b ?c )>> ?f ?g }",
                    "SELECT * { ?s ?p \"\\uD800\" }",
                    "SELECT * { <urn:\\uD800> ?p \"\\uDC00\\uD800\" }",
                    "SELECT * { ?s ?p '\0' }",
                    "",
                    " ",
                    "#",
                    "\ufeffASK {}",
                    "ASK { BIND(?x AS ?x) }",
                    "SELECT (COUNT(COUNT(*)) AS ?n) { ?s ?p ?o } GROUP BY COUNT(?s)",
                    "BASE <../../x> PREFIX : <y> SELECT * { : ?p <::::> }");

    private Queries() {}

    static String query(Draw draw) {
        String body =
                switch (draw.below(9)) {
                    case 0 -> nested(draw);
                    case 1 -> long_(draw);
                    case 2 -> draw.spoilt(draw.of(WHOLE));
                    case 3 -> draw.characters(draw.size(2000));
                    default -> draw.of(WHOLE);
                };
        return draw.oneIn(10) ? body : PREFIXES + body;
    }

    private static String nested(Draw draw) {
        int deep = 1 + draw.below(20_000);
        return switch (draw.below(8)) {
            case 0 -> "SELECT * " + "{".repeat(deep) + "}".repeat(deep);
            case 1 -> "ASK { FILTER(" + "(".repeat(deep) + "1" + ")".repeat(deep) + ") }";
            case 2 -> "ASK { FILTER(" + "!".repeat(deep) + "1) }";
            case 3 -> "ASK { ?s " + "(".repeat(deep) + "<a>" + ")*".repeat(deep) + " ?o }";
            case 4 -> "ASK { ?s ?p " + "[ ?p ".repeat(deep) + "1" + "]".repeat(deep) + " }";
            case 5 -> "ASK { ?s ?p " + "(".repeat(deep) + ")".repeat(deep) + " }";
            case 6 -> "ASK { " + "{ SELECT * { ".repeat(deep) + "} }".repeat(deep) + " }";
            default -> "ASK { " + "OPTIONAL { ?s ?p ?o ".repeat(deep) + "}".repeat(deep) + " }";
        };
    }

    private static String long_(Draw draw) {
        int many = 1 + draw.below(20_000);
        return switch (draw.below(8)) {
            case 0 -> "ASK { VALUES ?x { " + "'兆驰' <urn:x> ".repeat(many) + "} }";
            case 1 -> "ASK { ?s <urn:" + "x".repeat(many * 10) + "> ?o }";
            case 2 ->
                    "SELECT (REGEX('"
                            + "a".repeat(many)
                            + "', '"
                            + "(a?)".repeat(many)
                            + "') AS ?x) {}";
            case 3 -> "ASK { ?s " + "<a>/".repeat(many) + "<b> ?o }";
            case 4 -> "ASK { " + "{ ?s ?p ?o } UNION ".repeat(many) + "{} }";
            case 5 -> "ASK { FILTER(?x IN (" + "1,".repeat(many) + "1)) }";
            case 6 -> "SELECT " + "?x ".repeat(many) + "{ ?x ?y ?z } LIMIT 5";
            default -> "ASK { " + "?s ?p ?o . ".repeat(many) + "}";
        };
    }

    static String update(Draw draw) {
        return draw.of(
                "DROP ALL",
                "LOAD <file:///etc/passwd>",
                "INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> <urn:o> } }",
                "DELETE WHERE { ?s ?p ?o }",
                draw.characters(50),
                query(draw));
    }

    static String turtle(Draw draw) {
        return draw.of(
                "@prefix sh: <http://www.w3.org/ns/shacl#> . [] a sh:NodeShape ; sh:targetClass <urn:c> ; sh:property [ sh:path <urn:p> ; sh:pattern '(' ] .",
                "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> a sh:NodeShape ; sh:targetSubjectsOf <http://www.w3.org/2000/01/rdf-schema#label> ; sh:node <urn:s> .",
                "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> a sh:NodeShape ; sh:and ( <urn:s> <urn:s> ) ; sh:targetNode 1 .",
                "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> a sh:NodeShape ; sh:targetNode <urn:x> ; sh:property [ sh:path ( <urn:a> [ sh:zeroOrMorePath ( <urn:b> ) ] ) ; sh:minCount 'x' ] .",
                "@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> a sh:NodeShape ; sh:targetNode <urn:x> ; sh:sparql [ sh:select 'SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }' ] .",
                "<urn:a> <urn:b> " + "[ <urn:c> ".repeat(1 + draw.below(20_000)),
                "<urn:a> <urn:b> " + "(".repeat(1 + draw.below(20_000)),
                "@base <\ud800> . <> a <> .",
                draw.characters(draw.size(500)));
    }
}
