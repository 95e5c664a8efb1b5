package org.liantu.bench.jena;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.liantu.bench.engine.Family;
import org.liantu.bench.engine.Question;
import org.liantu.bench.engine.Sparql;

/**
 * Path queries that can overflow the stack of stock Fuseki and leave it unable to answer anything:
 * counts of all firms upstream, and counts along a chain of a million hops. Then the same requests
 * to Liantu's server in each way of searching. Arguments as of {@link IndexStage}.
 */
final class WedgeStage {

    private static final int STARTS = 3;
    private static final int REQUESTS = 40;
    private static final Duration ALIVE = Duration.ofSeconds(10);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(25);

    private static final String ONE =
            "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } LIMIT 1";
    private static final String ANSWERED = "is answered";
    private static final String SILENT = "has no answer within 10 s";

    private final Duration patience;
    private final Values values;

    private WedgeStage(Duration patience, Values values) {
        this.patience = patience;
        this.values = values;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]);
        List<String> counts =
                Question.read(data.resolve("questions.tsv")).stream()
                        .filter(question -> question.family() == Family.Q2c)
                        .map(Sparql::of)
                        .toList();
        List<String> chains = IntStream.range(0, 20).mapToObj(ExtremesStage::countFrom).toList();
        Path extremes = ExtremesStage.store(data);
        try (Values values = new Values(Path.of(arguments[2]))) {
            WedgeStage stage =
                    new WedgeStage(Duration.ofSeconds(Long.parseLong(arguments[3])), values);
            stage.ask(
                    "upstream counts",
                    counts,
                    data.resolve(Tdb2.STORE),
                    data.resolve(LiantuHost.STORE));
            stage.ask("counts along 1,000,000 hops", chains, extremes.resolve("tdb2"), extremes);
        }
        System.exit(0);
    }

    private void ask(String title, List<String> queries, Path stock, Path liantu) throws Exception {
        boolean reads = true;
        for (int start = 1; reads && start <= STARTS; start++)
            try (Hosted server = Hosted.fuseki(stock)) {
                reads = ask(title + ", stock Fuseki, start " + start, queries, server);
            }
        for (String way : List.of("index", "plain", "jena"))
            try (Hosted server = Hosted.liantu(liantu, patience, way)) {
                ask(title + ", Liantu, paths by " + way, queries, server);
            }
    }

    /** One query after another, until the time is over or nothing can be read; whether it can. */
    private boolean ask(String title, List<String> queries, Hosted server) {
        Map<String, Integer> statuses = new TreeMap<>();
        long start = System.nanoTime();
        boolean reads = true;
        for (int asked = 0; reads && asked < REQUESTS; asked++) {
            if (System.nanoTime() - start > LONGEST) break;
            String query = queries.get(asked % queries.size());
            statuses.merge(status(server, query, patience), 1, Integer::sum);
            reads = isAnswered(server, ONE);
        }
        values.write(
                title,
                "HTTP statuses %s; then ASK {} %s, a SELECT of one triple %s"
                        .formatted(
                                statuses,
                                isAnswered(server, "ASK {}") ? ANSWERED : SILENT,
                                reads ? ANSWERED : SILENT));
        return reads;
    }

    private static boolean isAnswered(Hosted server, String query) {
        return status(server, query, ALIVE).equals("200");
    }

    private static String status(Hosted server, String query, Duration patience) {
        try {
            var answer = server.send(query, "application/sparql-results+json", patience);
            answer.body().readAllBytes();
            return String.valueOf(answer.statusCode());
        } catch (IOException e) {
            return "no answer";
        }
    }
}
