package org.liantu.bench.jena;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liantu.bench.engine.Memory;
import org.liantu.store.Store;

/**
 * A chain of a million hops and a node with a million neighbours, asked of Liantu's server over
 * HTTP. Arguments as of {@link IndexStage}; the number of triples does not matter.
 */
final class ExtremesStage {

    private static final int MANY = 1_000_000;
    private static final Pattern VALUE = Pattern.compile("\"(?:value|boolean)\" ?: ?\"?(\\w+)");

    private final Hosted server;
    private final Duration patience;
    private final Values values;

    private ExtremesStage(Hosted server, Duration patience, Values values) {
        this.server = server;
        this.patience = patience;
        this.values = values;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = store(Path.of(arguments[1]));
        Duration patience = Duration.ofSeconds(Long.parseLong(arguments[3]));
        try (Values values = new Values(Path.of(arguments[2]));
                Hosted server = Hosted.liantu(folder, patience, "index")) {
            new ExtremesStage(server, patience, values).ask();
        }
        System.exit(0);
    }

    /** The store beside the folder of the data, which is loaded now if it was not. */
    static Path store(Path data) throws Exception {
        Path folder = data.resolveSibling("extremes");
        if (Files.exists(folder.resolve("text"))) return folder;
        Path triples = Files.createDirectories(folder).resolve("extremes.nt");
        try (Writer out = Files.newBufferedWriter(triples)) {
            for (int node = 0; node < MANY; node++) {
                out.write("<urn:c%d> <urn:next> <urn:c%d> .\n".formatted(node, node + 1));
                out.write("<urn:n%d> <urn:near> <urn:hub> .\n".formatted(node));
            }
        }
        Tdb2.load(triples, folder.resolve("tdb2"), Optional.of(LiantuHost.GRAPH));
        Store.open(folder).close();
        Files.delete(triples);
        return folder;
    }

    /** Counts what follows a node of the chain, whether the graph is named or in the union. */
    static String countFrom(int node) {
        return "SELECT (COUNT(?x) AS ?n) { GRAPH <%s> { <urn:c%d> <urn:next>+ ?x } }"
                .formatted(LiantuHost.GRAPH.getURI(), node);
    }

    private void ask() throws IOException {
        String ends = "<urn:c0> <urn:next>+ <urn:c" + MANY + ">";
        measure("%,d hops: all ends counted", countFrom(0));
        measure("%,d hops: ASK from end to end", "ASK { " + ends + " }");
        measure(
                "%,d hops: shortest length from end to end",
                "PREFIX lt: <https://w3id.org/liantu/ontology#> SELECT ?n { SERVICE lt:paths { [] lt:from"
                        + " <urn:c0> ; lt:to <urn:c%d> ; lt:along <urn:next> ; lt:hops ?n } }"
                                .formatted(MANY));
        measure(
                "%,d neighbours counted by a path",
                "SELECT (COUNT(?x) AS ?n) { ?x <urn:near>+ <urn:hub> }");
        measure(
                "%,d neighbours of a neighbour counted by a path",
                "SELECT (COUNT(DISTINCT ?x) AS ?n) { <urn:n7> (<urn:near>|^<urn:near>)+ ?x }");
        measure("%,d neighbours listed", "SELECT ?x { ?x <urn:near>+ <urn:hub> }");
        values.write(
                "the server's resident memory after that, no files",
                "%.0f MB".formatted(Memory.resident(server.process()) / 1e6));
    }

    /** The first time, which makes the index for some, and the median of those after. */
    private void measure(String what, String query) throws IOException {
        List<Long> times = new ArrayList<>();
        String said = "";
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            var answer =
                    server.send(query, "application/sparql-results+json", patience.plusSeconds(2));
            byte[] body = answer.body().readAllBytes();
            times.add(System.nanoTime() - start);
            said = answer.statusCode() == 200 ? said(body) : "HTTP " + answer.statusCode();
        }
        values.write(
                what.formatted(MANY),
                "%s; first %.0f ms, then %s"
                        .formatted(
                                said,
                                times.get(0) / 1e6,
                                Values.milliseconds(times.subList(1, times.size()))));
    }

    /** The one value of an answer, or how long the answer is. */
    private static String said(byte[] body) {
        Matcher value = VALUE.matcher(new String(body, StandardCharsets.UTF_8));
        return body.length < 1000 && value.find()
                ? value.group(1)
                : "%,d bytes".formatted(body.length);
    }
}
