package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liantu.path.index.Switch;
import org.liantu.store.Store;

/**
 * Paths that overflow stock Jena's stack, asked over HTTP, with the path engine and without: they
 * are answered, and the server answers everybody else meanwhile and afterwards.
 */
@Timeout(120)
class PathsOverHttpTest {

    private static final int NODES = 10_000;
    private static final int EDGES = 40_000;
    private static final int HOPS = 30_000;

    @TempDir static Path directory;

    private static Store store;
    private static Server server;
    private static Web web;

    @BeforeAll
    static void start() {
        store = Store.open(directory);
        Node graph = NodeFactory.createURI("urn:graph");
        Random random = new Random(1);
        store.write(
                dataset -> {
                    Node next = NodeFactory.createURI("urn:next");
                    for (int edge = 0; edge < EDGES; edge++)
                        dataset.add(
                                graph,
                                node("n", random.nextInt(NODES)),
                                next,
                                node("n", random.nextInt(NODES)));
                    Node then = NodeFactory.createURI("urn:then");
                    for (int hop = 0; hop < HOPS; hop++)
                        dataset.add(graph, node("c", hop), then, node("c", hop + 1));
                });
        server = Server.start(store, Settings.DEFAULT.withPort(0));
        web = new Web(server.url());
    }

    private static Node node(String kind, int number) {
        return NodeFactory.createURI("urn:" + kind + number);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @AfterEach
    void isAlive() {
        store.dataset().getContext().unset(Switch.SYMBOL);
        assertThat(web.query("ASK {}").statusCode()).isEqualTo(200);
    }

    private static String count(String pattern) {
        HttpResponse<String> answer =
                web.query("SELECT (COUNT(DISTINCT ?x) AS ?n) { " + pattern + " }");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().skip(1).findFirst().orElseThrow();
    }

    @Test
    void countsWhatStandsUpstreamWithTheEngineAndWithoutIt() {
        String indexed = count("?x <urn:next>+ <urn:n1>");
        assertThat(Integer.parseInt(indexed)).isGreaterThan(NODES / 2);
        assertThat(count("<urn:c0> <urn:then>+ ?x")).isEqualTo(Integer.toString(HOPS));
        store.dataset().getContext().set(Switch.SYMBOL, false);
        assertThat(count("?x <urn:next>+ <urn:n1>")).isEqualTo(indexed);
        assertThat(count("<urn:c0> <urn:then>+ ?x")).isEqualTo(Integer.toString(HOPS));
    }

    @Test
    void answersOthersWhileManyAskForPathsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<String>> counts = new ArrayList<>();
        for (int query = 0; query < 64; query++)
            counts.add(threads.submit(() -> count("?x <urn:next>+ <urn:n1>")));
        while (counts.stream().anyMatch(each -> !each.isDone()))
            assertThat(web.query("ASK {}").statusCode()).isIn(200, 503);
        String expected = counts.get(0).get();
        for (Future<String> each : counts) assertThat(each.get()).isEqualTo(expected);
        threads.shutdown();
    }

    @Test
    void aWrongRequestToAServiceIsTheAskersFault() {
        HttpResponse<String> answer =
                web.query(
                        "PREFIX lt: <https://w3id.org/liantu/ontology#> SELECT * { SERVICE lt:paths {"
                                + " [] lt:from <urn:c0> ; lt:to ?x } }");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("lt:along is missing", "the form is SERVICE lt:paths");
    }

    @Test
    void aServiceIsAnsweredThoughNoOtherHostIsAsked() {
        HttpResponse<String> answer =
                web.query(
                        "PREFIX lt: <https://w3id.org/liantu/ontology#> SELECT ?n { SERVICE lt:paths {"
                                + " [] lt:from <urn:c0> ; lt:to <urn:c500> ; lt:along <urn:then> ;"
                                + " lt:hops ?n } }");
        assertThat(answer.body().lines()).containsExactly("n", "500");
        assertThat(
                        web.query("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }")
                                .statusCode())
                .isBetween(400, 499);
    }
}
