package org.liantu.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.liantu.query.Question;
import org.liantu.query.Questions;

/**
 * What clients know of a server: where it is, what there is to ask for.
 *
 * @param things IRIs of firms, chains, zones, products, projects and reports
 */
record World(
        URI address,
        List<Question> questions,
        List<String> things,
        List<String> firms,
        List<String> chains,
        List<String> zones) {

    static World of(URI address, Path questions, HttpClient client)
            throws IOException, InterruptedException {
        return new World(
                address,
                Questions.read(questions).all(),
                iris(
                        address,
                        client,
                        "?type IN (lt:Enterprise, lt:Chain, lt:Zone, lt:Product, lt:Project, lt:Report)"),
                iris(address, client, "?type = lt:Enterprise"),
                iris(address, client, "?type = lt:Chain"),
                iris(address, client, "?type = lt:Zone"));
    }

    private static List<String> iris(URI address, HttpClient client, String filter)
            throws IOException, InterruptedException {
        String query =
                "PREFIX lt: <https://w3id.org/liantu/ontology#> SELECT DISTINCT ?x { ?x a ?type FILTER("
                        + filter
                        + ") } ORDER BY ?x";
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(address + "liantu/sparql?query=" + Kind.encoded(query)))
                        .header("Accept", "text/csv")
                        .build();
        List<String> lines = client.send(request, BodyHandlers.ofString()).body().lines().toList();
        if (lines.size() < 2) throw new IOException("the server has nothing of " + filter);
        return lines.subList(1, lines.size());
    }
}
