package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.store.Store;

/** What the server does not do, and how it says so; it is alive after each. */
@Timeout(60)
class BoundsTest {

    private static Store store;
    private static Server server;
    private static Web web;

    @TempDir Path directory;

    @BeforeAll
    static void start() {
        store = Web.store();
        store.write(
                dataset -> {
                    Node graph = NodeFactory.createURI("urn:net");
                    Node next = NodeFactory.createURI("urn:next");
                    for (int i = 0; i < 3000; i++)
                        for (int j = 1; j <= 3; j++)
                            dataset.add(graph, node(i), next, node((i * 7 + j * 13) % 3000));
                    Node then = NodeFactory.createURI("urn:then");
                    for (int i = 0; i < 20_000; i++) dataset.add(graph, node(i), then, node(i + 1));
                });
        server =
                Server.start(
                        store,
                        Settings.DEFAULT
                                .withPort(0)
                                .withTimeout(Duration.ofMillis(1500))
                                .withLimit(1000)
                                .withAnswerBytes(200_000));
        web = new Web(server.url());
    }

    private static Node node(int number) {
        return NodeFactory.createURI("urn:n" + number);
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @AfterEach
    void isAlive() {
        HttpResponse<String> answer = web.query("ASK {}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void isError(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        isClean(answer);
        assertThat(answer.body()).contains(words);
    }

    private static void isClean(HttpResponse<String> answer) {
        assertThat(answer.body().strip().lines()).hasSize(1);
        assertThat(answer.body().length()).isLessThan(700);
        assertThat(answer.body())
                .doesNotContainPattern("\\bat [a-z]+\\.")
                .doesNotContain("org.apache", "java.", "org.liantu", "org.eclipse");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("text/plain;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?x) }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f",
                "ASK { ?a (<urn:next>|^<urn:next>|!<urn:no>)* ?b FILTER(STRENDS(STR(?b), 'x')) }",
                "SELECT (COUNT(*) AS ?n) { ?a <urn:next>+ ?b . ?c <urn:next>+ ?d FILTER(STRENDS(STR(?b), STR(?d))) }",
                "CONSTRUCT { ?a ?b ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRENDS(STR(?i), STR(?b))) }"
            })
    void stopsAQueryThatTakesTooLong(String query) {
        long start = System.nanoTime();
        HttpResponse<String> answer = web.query(query);
        isError(answer, 503, "the query took longer than its time (1.5 s at most)");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void takesAShorterTimeFromTheRequestButNoLonger() {
        String slow =
                "liantu/sparql?query="
                        + Web.encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        long start = System.nanoTime();
        assertThat(web.get(slow + "&timeout=0.2").statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(web.get(slow + "&timeout=1000").statusCode()).isEqualTo(503);
        isError(web.get(slow + "&timeout=soon"), 400, "timeout is a number of seconds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s <urn:then> ?o }",
                "CONSTRUCT WHERE { ?s <urn:then> ?o }",
                "DESCRIBE ?s { ?s <urn:then> ?o }"
            })
    void refusesAnAnswerOfTooManyRows(String query) {
        isError(web.query(query, "*/*"), 422, "more than 1000 rows");
    }

    @Test
    void refusesAnAnswerOfTooManyBytes() {
        isError(
                web.query(
                        "SELECT * { ?s <urn:then> ?o . BIND(STR(RAND()) AS ?a) BIND(CONCAT(?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a,?a) AS ?b) } LIMIT 1000"),
                422,
                "larger than 200000 bytes");
    }

    @Test
    void givesAnAnswerThatJustFits() {
        assertThat(web.query("SELECT ?s { ?s <urn:then> ?o } LIMIT 1000").body().lines())
                .hasSize(1001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVICE", "SERVICE SILENT"})
    void callsNoOtherServer(String service) throws IOException {
        try (ServerSocket trap = trap()) {
            HttpResponse<String> answer =
                    web.query(
                            "SELECT * { "
                                    + service
                                    + " <http://127.0.0.1:"
                                    + trap.getLocalPort()
                                    + "/sparql> { ?s ?p ?o } }");
            assertThat(visited(trap)).isFalse();
            if (service.equals("SERVICE")) {
                assertThat(answer.statusCode()).isBetween(400, 599);
                isClean(answer);
            }
        }
    }

    @Test
    void fetchesNoGraphThatAQueryNames() throws IOException {
        Path file = Files.writeString(directory.resolve("x.ttl"), "<urn:s> <urn:p> <urn:secret> .");
        try (ServerSocket trap = trap()) {
            String address = "http://127.0.0.1:" + trap.getLocalPort() + "/x.ttl";
            for (String iri : new String[] {address, file.toUri().toString()}) {
                String from = "SELECT * FROM <" + iri + "> { ?s ?p ?o }";
                assertThat(web.query(from).body()).isEqualTo("s,p,o\r\n");
                String named = "SELECT * FROM NAMED <" + iri + "> { GRAPH ?g { ?s ?p ?o } }";
                assertThat(web.query(named).body()).doesNotContain("secret");
                assertThat(
                                web.get(
                                                "liantu/sparql?default-graph-uri="
                                                        + Web.encoded(iri)
                                                        + "&query="
                                                        + Web.encoded("SELECT * { ?s ?p ?o }"),
                                                "text/csv")
                                        .body())
                        .isEqualTo("s,p,o\r\n");
            }
            assertThat(visited(trap)).isFalse();
        }
    }

    private static ServerSocket trap() throws IOException {
        ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        trap.setSoTimeout(300);
        return trap;
    }

    private static boolean visited(ServerSocket trap) throws IOException {
        try (Socket visitor = trap.accept()) {
            return visitor.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<java:org.apache.jena.sparql.function.library.now>()",
                "<java:org.liantu.serve.Spool>()",
                "CALL(<java:org.apache.jena.sparql.function.library.now>)",
                "<http://jena.apache.org/ARQ/jsFunction#f>(1)",
                "<http://jena.apache.org/ARQ/function#systemProperty>('user.home')",
                "<http://jena.hpl.hp.com/ARQ/function#systemEnv>('PATH')"
            })
    void callsNoCodeThatIsNotRegistered(String call) {
        HttpResponse<String> answer = web.query("SELECT (" + call + " AS ?x) {}");
        assertThat(answer.body())
                .satisfiesAnyOf(
                        body -> assertThat(body).isEqualTo("x\r\n\r\n"), body -> isClean(answer));
    }

    @Test
    void keepsTheFunctionsThatAreRegistered() {
        assertThat(
                        web.query(
                                        "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT (afn:localname(<urn:x#兆>) AS ?x) {}")
                                .body())
                .contains("兆");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        isError(web.query("SELECT * " + "{".repeat(100_000) + "}".repeat(100_000)), 400, "nested");
        isError(
                web.query(
                        "ASK { FILTER(" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + ") }"),
                400,
                "nested");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "1||", "{}UNION", "<a>/", "^", "<a>|", "OPTIONAL{}", "-1+"})
    void survivesEndlessSequences(String piece) {
        String many = piece.repeat(900_000 / piece.length());
        String query =
                switch (piece) {
                    case "!", "1||", "-1+" -> "ASK { FILTER(" + many + "1) }";
                    case "{}UNION" -> "ASK { " + many + "{} }";
                    case "OPTIONAL{}" -> "ASK { " + many + " }";
                    default -> "ASK { ?s " + many + "<b> ?o }";
                };
        HttpResponse<String> answer = web.query(query);
        if (answer.statusCode() != 200) isClean(answer);
    }

    @Test
    void survivesALongChain() {
        HttpResponse<String> chain =
                web.query("SELECT (COUNT(*) AS ?n) { <urn:n0> <urn:then>+ ?o }");
        if (chain.statusCode() == 200) assertThat(chain.body()).contains("20000");
        else isClean(chain);
    }

    @Test
    void takesAQueryOfManyValues() {
        String values = "'兆/驰+半-导|体' <http://example.org/a/b/c> ".repeat(5000);
        assertThat(web.query("SELECT (COUNT(*) AS ?n) { VALUES ?x { " + values + "} }").body())
                .contains("10000");
    }

    @Test
    void refusesRequestsThatAreTooLarge() {
        isError(web.query("ASK {} #" + "x".repeat(10_000_000)), 413, "larger than 1048576 bytes");
        isError(
                Web.send(
                        web.at("liantu/sparql")
                                .header("Content-Type", "application/sparql-query")
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () ->
                                                        new java.io.ByteArrayInputStream(
                                                                ("ASK {} #" + "x".repeat(3_000_000))
                                                                        .getBytes(
                                                                                StandardCharsets
                                                                                        .UTF_8))))),
                413,
                "larger than 1048576 bytes");
        HttpResponse<String> form =
                web.post(
                        "liantu/sparql",
                        "application/x-www-form-urlencoded",
                        "query=" + "x".repeat(2_000_000));
        isError(form, 413, "larger");
        isError(
                Web.send(
                        web.at("liantu/sparql")
                                .header("Content-Type", "application/sparql-query")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString("x"))),
                415,
                "uncompressed");
    }

    @Test
    void saysWhatIsWrongWithAQueryInOneLine() {
        isError(web.query("SELECT * { ?s ?p '兆驰'@zh 兆:驰 }"), 400, "兆");
        isError(web.query(""), 400, "query");
        isError(web.query("SELECT ?x { ?x <http://jena.apache.org/text#query> () }"), 400, "");
        isError(web.get("liantu/sparql?other=1"), 400, "query");
        isError(web.post("liantu/sparql", "text/plain", "ASK {}"), 415, "text/plain");
        isError(web.get("liantu/nowhere"), 404, "nothing");
        assertThat(web.get("nowhere").statusCode()).isEqualTo(404);
        isClean(web.get("nowhere"));
        isError(Web.send(web.at("liantu/sparql").DELETE()), 405, "");
        isError(Web.send(web.at("liantu/sparql").PUT(BodyPublishers.ofString("x"))), 405, "");
    }

    @Test
    void saysWhoseFaultABrokenBodyIs() throws IOException {
        for (String body : new String[] {"zz\r\nASK", "5\r\nASK{}"})
            assertThat(
                            raw(
                                    "POST /liantu/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                                            + "Transfer-Encoding: chunked\r\n\r\n"
                                            + body))
                    .startsWith("HTTP/1.1 400 ");
        assertThat(raw("GET /liantu/data?graph=% HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("percent-encoded");
        isError(web.post("liantu/sparql", "application/json;charset=none", "x"), 415, "UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh:pattern '('", "sh:minCount 'x'"})
    void refusesShapesThatCannotBeUsed(String constraint) {
        isError(
                web.post(
                        "liantu/shacl",
                        "text/turtle",
                        "PREFIX sh: <http://www.w3.org/ns/shacl#> [] a sh:NodeShape ; sh:targetSubjectsOf <urn:next> ; sh:property [ sh:path <urn:next> ; "
                                + constraint
                                + " ] ."),
                400,
                "the shapes cannot be used");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(5000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void answersWhatIsNotHttpWithoutALifeStory() throws IOException {
        assertThat(raw("GET / HTTP/9\r\n\r\n\0"))
                .contains("HTTP/1.1 ")
                .doesNotContain("org.", "Jetty", "at ");
    }

    @Test
    void anAbandonedRequestLeavesTheServerAlive() throws IOException {
        for (int i = 0; i < 20; i++)
            try (Socket socket = new Socket("localhost", server.port())) {
                socket.getOutputStream()
                        .write(
                                ("POST /liantu/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 900\r\n\r\nASK")
                                        .getBytes(StandardCharsets.UTF_8));
            }
        assertThat(web.query("ASK {}").statusCode()).isEqualTo(200);
    }
}
