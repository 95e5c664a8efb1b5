package org.liantu.bench.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.liantu.query.Question;

/** What is asked, by whom. */
enum Kind {
    HOME {
        @Override
        HttpRequest.Builder request(World world, Random random) {
            return page(world, "", language(random));
        }
    },
    ENTITY_PAGE {
        @Override
        HttpRequest.Builder request(World world, Random random) {
            return page(world, "data/" + path(one(world.things(), random)), language(random));
        }
    },
    ENTITY_DATA {
        @Override
        HttpRequest.Builder request(World world, Random random) {
            return get(world, "data/" + path(one(world.things(), random)))
                    .header(
                            "Accept",
                            one(
                                    List.of(
                                            "text/turtle",
                                            "application/ld+json",
                                            "text/csv",
                                            "application/rdf+xml"),
                                    random));
        }
    },
    CHAIN_PAGE {
        @Override
        HttpRequest.Builder request(World world, Random random) {
            String chain = "chains/" + encoded(key(one(world.chains(), random)));
            return page(
                    world,
                    random.nextBoolean()
                            ? chain
                            : chain + "?stopped=" + encoded(key(one(world.firms(), random))),
                    language(random));
        }
    },
    ZONE_PAGE {
        @Override
        HttpRequest.Builder request(World world, Random random) {
            return page(
                    world, "zones/" + encoded(key(one(world.zones(), random))), language(random));
        }
    },
    QUESTION_PAGE {
        @Override
        HttpRequest.Builder request(World world, Random random) {
            Question question = one(world.questions(), random);
            return page(
                    world,
                    "questions/" + question.name() + "?" + query(question.example()),
                    language(random));
        }
    },
    SEARCH {
        @Override
        HttpRequest.Builder request(World world, Random random) {
            String name = key(one(world.things(), random));
            String part = name.substring(0, Math.min(name.length(), 1 + random.nextInt(4)));
            return page(
                    world,
                    (random.nextInt(3) > 0 ? "suggest?q=" : "search?q=") + encoded(part),
                    language(random));
        }
    },
    REST {
        @Override
        HttpRequest.Builder request(World world, Random random) {
            Question question = one(world.questions(), random);
            return get(
                    world,
                    "api/questions/"
                            + question.name()
                            + "?format="
                            + one(List.of("json", "csv", "tsv", "jsonld"), random)
                            + "&evidence="
                            + (random.nextInt(4) == 0)
                            + "&"
                            + query(question.example()));
        }
    },
    SPARQL {
        @Override
        HttpRequest.Builder request(World world, Random random) {
            return sparql(
                    world,
                    one(
                            List.of(
                                    "SELECT ?p ?o { <" + one(world.things(), random) + "> ?p ?o }",
                                    "SELECT ?f ?v ?where { ?f lt:about/rdfs:label ?name ; lt:value ?v ; lt:statedIn ?where } LIMIT 200",
                                    "SELECT ?who { ?who text:query '"
                                            + part(world, random)
                                            + "' } LIMIT 20",
                                    "SELECT ?type (COUNT(*) AS ?n) { ?thing a ?type } GROUP BY ?type ORDER BY DESC(?n)",
                                    "DESCRIBE <" + one(world.firms(), random) + ">"),
                            random));
        }
    },
    SPARQL_PATH {
        @Override
        HttpRequest.Builder request(World world, Random random) {
            String firm = "<" + one(world.firms(), random) + ">";
            return sparql(
                    world,
                    one(
                            List.of(
                                    "SELECT ?buyer { " + firm + " lt:supplies+ ?buyer }",
                                    "SELECT (COUNT(*) AS ?n) { ?product lt:needs+ ?input }",
                                    "SELECT ?x { "
                                            + firm
                                            + " (lt:makes/lt:atStage/lt:inChain)|(lt:supplies/^lt:supplies)+ ?x }",
                                    "SELECT ?hop ?to { SERVICE lt:paths { [] lt:from "
                                            + firm
                                            + " ; lt:to ?end ; lt:along lt:supplies ; lt:hopNumber ?hop ; lt:hopTo ?to } }",
                                    "SELECT ?what ?round { SERVICE lt:outage { [] lt:stopped "
                                            + firm
                                            + " ; lt:affected ?what ; lt:round ?round } }"),
                            random));
        }
    },
    PATHS_AND_OUTAGES {
        @Override
        HttpRequest.Builder request(World world, Random random) {
            String from = encoded(one(world.firms(), random));
            return get(
                    world,
                    random.nextBoolean()
                            ? "api/outage?stopped=" + from
                            : "api/paths?from="
                                    + from
                                    + "&to="
                                    + encoded(one(world.firms(), random))
                                    + "&direction=both");
        }
    },
    AGENT {
        @Override
        HttpRequest.Builder request(World world, Random random) {
            return HttpRequest.newBuilder(world.address().resolve("mcp"))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, text/event-stream")
                    .POST(
                            BodyPublishers.ofString(
                                    """
                                    {"jsonrpc":"2.0","id":1,"method":"tools/call","params":%s}
                                    """
                                            .formatted(call(world, random))));
        }
    };

    private static final Set<Node> NUMBERS = Set.of(XSD.integer.asNode(), XSD.decimal.asNode());

    private static final String PREFIXES =
            "PREFIX lt: <https://w3id.org/liantu/ontology#> PREFIX text: <http://jena.apache.org/text#>"
                    + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";

    /** One such request; which, the numbers of {@code random} say. */
    abstract HttpRequest.Builder request(World world, Random random);

    private static String call(World world, Random random) {
        String thing = one(world.things(), random);
        Question question = one(world.questions(), random);
        return one(
                List.of(
                        "{\"name\":\"find\",\"arguments\":{\"name\":\""
                                + part(world, random)
                                + "\"}}",
                        "{\"name\":\"describe\",\"arguments\":{\"name\":\"" + thing + "\"}}",
                        "{\"name\":\"schema\",\"arguments\":{}}",
                        "{\"name\":\"outage\",\"arguments\":{\"stopped\":[\""
                                + one(world.firms(), random)
                                + "\"]}}",
                        "{\"name\":\"ask_question\",\"arguments\":{\"question\":\""
                                + question.name()
                                + "\",\"arguments\":"
                                + json(question)
                                + "}}"),
                random);
    }

    static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String language(Random random) {
        return random.nextBoolean() ? "zh-CN,zh;q=0.9" : "en-GB,en;q=0.9";
    }

    private static HttpRequest.Builder page(World world, String path, String language) {
        return get(world, path)
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .header("Accept-Encoding", "gzip");
    }

    private static HttpRequest.Builder get(World world, String path) {
        return HttpRequest.newBuilder(URI.create(world.address() + path));
    }

    private static HttpRequest.Builder sparql(World world, String query) {
        return HttpRequest.newBuilder(world.address().resolve("liantu/sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(PREFIXES + query));
    }

    private static String part(World world, Random random) {
        String name = key(one(world.firms(), random));
        return name.substring(0, Math.min(2, name.length()));
    }

    /** What follows the type in an IRI of the data. */
    private static String key(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static String path(String iri) {
        String whole = iri.substring(0, iri.lastIndexOf('/'));
        return whole.substring(whole.lastIndexOf('/') + 1) + "/" + encoded(key(iri));
    }

    private static String query(Map<String, String> arguments) {
        return arguments.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The arguments of a question's example; numbers as numbers, as tools want them. */
    private static String json(Question question) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        question.example()
                .forEach(
                        (name, value) -> {
                            if (isNumber(question, name)) json.put(name, new BigDecimal(value));
                            else json.put(name, value);
                        });
        return json.toString();
    }

    private static boolean isNumber(Question question, String name) {
        return question.parameters().stream()
                .anyMatch(each -> each.name().equals(name) && NUMBERS.contains(each.type()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
