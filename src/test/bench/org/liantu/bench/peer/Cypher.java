package org.liantu.bench.peer;

import org.liantu.bench.engine.Family;

/** The families in Cypher; the arguments are {@code $a} and {@code $b}. */
final class Cypher {

    private Cypher() {}

    static String of(Family family) {
        String path =
                "MATCH path = shortestPath((a:Firm {id: $a})-[:SUPPLIES*1..]->(b:Firm {id: $b})) ";
        return switch (family) {
            case Q1 ->
                    "MATCH (a:Firm {id: $a})-[:PRODUCES]->()-[:REQUIRES]->(part)"
                            + " MATCH (part)<-[:PRODUCES]-(firm)-[:SUPPLIES]->(a)"
                            + " RETURN DISTINCT firm.id, part.id";
            case Q2c ->
                    "MATCH (firm)-[:SUPPLIES*1..]->(:Firm {id: $a}) RETURN count(DISTINCT firm)";
            case Q2l -> "MATCH (firm)-[:SUPPLIES*1..]->(:Firm {id: $a}) RETURN DISTINCT firm.id";
            case Q3 -> "MATCH (:Firm {id: $a})-[:SUPPLIES*1..]->(firm) RETURN count(DISTINCT firm)";
            case Q4 -> "MATCH (firm)-[:SUPPLIES*1..3]->(:Firm {id: $a}) RETURN DISTINCT firm.id";
            case Q5 -> "OPTIONAL " + path + "RETURN path IS NOT NULL";
            case Q6 -> path + "RETURN length(path)";
            case Q7 -> path + "RETURN [firm IN nodes(path) | firm.id]";
            case Q8 ->
                    "MATCH (:Product {id: $a})-[:REQUIRES*0..]->(part) WITH DISTINCT part"
                            + " MATCH (part)<-[:PRODUCES]-(firm)-[:LOCATED_IN]->(:Zone {id: $b})"
                            + " RETURN part.tier, count(DISTINCT part), count(DISTINCT firm)";
            case Q9 ->
                    "MATCH (zone:Zone {id: $a})<-[:LOCATED_IN]-()-[:PRODUCES]->(product)"
                            + " WITH DISTINCT zone, product MATCH (product)-[:REQUIRES]->(input)"
                            + " WITH DISTINCT zone, input"
                            + " WHERE NOT EXISTS { (input)<-[:PRODUCES]-()-[:LOCATED_IN]->(zone) }"
                            + " RETURN input.id";
            case Q10 ->
                    "MATCH (part:Product) WHERE COUNT { (part)<-[:PRODUCES]-() } = 1"
                            + " MATCH (part)<-[:REQUIRES]-()<-[:PRODUCES]-(user)"
                            + " WITH part, count(DISTINCT user) AS users WHERE users >= $a"
                            + " RETURN part.id, users";
            case Q11 ->
                    "MATCH (:Industry {id: $a})<-[:BROADER*0..]-(branch) WITH DISTINCT branch"
                            + " MATCH (branch)<-[:MEMBER_OF]-()<-[:OF_FIRM]-(revenue)"
                            + " RETURN revenue.year, sum(revenue.cents)";
            case Q12 -> "MATCH (firm:Firm) WHERE firm.name CONTAINS $a RETURN firm.id, firm.name";
        };
    }
}
