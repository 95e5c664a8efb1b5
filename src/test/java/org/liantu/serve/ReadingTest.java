package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.chain.Iris;
import org.liantu.store.Store;

/** What an anonymous client reads from a server as it starts by default. */
class ReadingTest {

    private static final String NAMES =
            "SELECT ?s { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l FILTER(lang(?l) = 'zh') }";

    @TempDir static Path directory;
    private static Store store;
    private static Server server;
    private static Web web;

    @BeforeAll
    static void start() {
        store = Web.store();
        store.write(
                dataset -> Store.replace(dataset, Iris.DATASET, DatasetDescription.of(dataset)));
        server =
                Server.start(
                        store,
                        Settings.DEFAULT
                                .withPort(0)
                                .withAccessLog(directory.resolve("access.log")));
        web = new Web(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"liantu", "liantu/sparql", "liantu/query"})
    void answersQueriesByGetAndPostAtEachAddress(String path) {
        String query =
                "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/liantu/ontology#Enterprise> }";
        String answer = "n\r\n4\r\n";
        assertThat(web.get(path + "?query=" + Web.encoded(query), "text/csv").body())
                .isEqualTo(answer);
        assertThat(
                        Web.send(
                                        web.at(path)
                                                .header("Accept", "text/csv")
                                                .header(
                                                        "Content-Type",
                                                        "application/x-www-form-urlencoded")
                                                .POST(
                                                        BodyPublishers.ofString(
                                                                "query=" + Web.encoded(query))))
                                .body())
                .isEqualTo(answer);
        assertThat(
                        Web.send(
                                        web.at(path)
                                                .header("Accept", "text/csv")
                                                .header("Content-Type", "application/sparql-query")
                                                .POST(BodyPublishers.ofString(query)))
                                .body())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT, application/sparql-results+json",
        "SELECT, application/sparql-results+xml",
        "SELECT, text/csv",
        "SELECT, text/tab-separated-values",
        "ASK, application/sparql-results+json",
        "ASK, application/sparql-results+xml",
        "CONSTRUCT, text/turtle",
        "CONSTRUCT, application/n-triples",
        "CONSTRUCT, application/rdf+xml",
        "CONSTRUCT, application/ld+json",
        "DESCRIBE, text/turtle"
    })
    void answersInTheFormatAskedFor(String form, String type) {
        String query =
                switch (form) {
                    case "SELECT" -> NAMES;
                    case "ASK" -> "ASK { ?s ?p '兆驰'@zh }";
                    case "CONSTRUCT" -> "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";
                    default -> "DESCRIBE <https://w3id.org/liantu/id/enterprise/兆驰>";
                };
        HttpResponse<String> answer = web.query(query, type);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith(type);
        if (!form.equals("ASK")) assertThat(answer.body()).contains("兆驰");
    }

    @Test
    void findsNamesByTextWithoutGraph() {
        String prefix = "PREFIX text: <http://jena.apache.org/text#> SELECT ?s { ";
        assertThat(web.query(prefix + "?s text:query '兆驰' }").body().lines().skip(1))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(web.query(prefix + "?s text:query 'odm' }").body()).contains("欧菲光");
        assertThat(web.query(prefix + "?s text:query '((兆驰' }").statusCode()).isEqualTo(200);
    }

    @Test
    void readsTheGraphStore() {
        HttpResponse<String> answer =
                web.get(
                        "liantu/data?graph=" + Web.encoded("https://w3id.org/liantu/id/report/b"),
                        "application/n-triples");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(2);
        assertThat(web.get("liantu/data?graph=urn:none").statusCode()).isEqualTo(404);
    }

    @Test
    void describesTheServiceWhenNothingIsAsked() {
        for (String path : List.of("liantu", "liantu/sparql", "liantu/query")) {
            HttpResponse<String> answer = web.get(path, "text/turtle");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith("text/turtle");
            assertThat(answer.body())
                    .contains("UnionDefaultGraph", "SPARQL11Query", web.base() + "liantu/sparql")
                    .contains("report:a");
        }
    }

    @Test
    void describesTheDataAtTheWellKnownAddress() {
        HttpResponse<String> answer = web.get(".well-known/void", "application/n-triples");
        Graph graph = RDFParser.fromString(answer.body(), Lang.NTRIPLES).toGraph();
        assertThat(graph.size()).isGreaterThan(20);
        assertThat(answer.body())
                .contains(
                        "<http://rdfs.org/ns/void#sparqlEndpoint> <"
                                + web.base()
                                + "liantu/sparql>");
        assertThat(web.query("ASK { ?d a <http://rdfs.org/ns/void#Dataset> }").body())
                .contains("true");
    }

    @Test
    void checksShapes() {
        String shapes =
                """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix lt: <https://w3id.org/liantu/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                [] a sh:NodeShape ; sh:targetClass lt:Enterprise ;
                   sh:property [ sh:path skos:altLabel ; sh:minCount 1 ] .""";
        HttpResponse<String> report = web.post("liantu/shacl", "text/turtle", shapes);
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        assertThat(report.body()).contains("sh:conforms").contains("false").contains("兆驰晶显");
        assertThat(web.post("liantu/shacl", "text/turtle", "not turtle").statusCode())
                .isEqualTo(400);
        assertThat(
                        web.post(
                                        "liantu/shacl",
                                        "text/turtle",
                                        shapes + "<urn:x> <http://www.w3.org/ns/shacl#select> '' .")
                                .body())
                .contains("SPARQL and scripts in shapes are switched off");
        assertThat(
                        web.post(
                                        "liantu/shacl",
                                        "application/ld+json",
                                        "{\"@context\":\"http://127.0.0.1:1/\"}")
                                .statusCode())
                .isEqualTo(415);
    }

    @Test
    void showsFusekisPageHealthAndMetrics() {
        HttpResponse<String> page = web.get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<div id=\"app\"");
        String script = page.body().replaceFirst("(?s).*?src=\"\\.?/?([^\"]+\\.js)\".*", "$1");
        assertThat(web.get(script).statusCode()).as(script).isEqualTo(200);
        assertThat(web.get("$/ping").statusCode()).isEqualTo(200);
        assertThat(web.get("$/metrics").body()).contains("fuseki_requests");
        assertThat(web.get("$/server").body()).contains("/liantu");
        assertThat(web.get("$/datasets").body()).contains("/liantu");
        assertThat(web.get("$/stats").statusCode()).isEqualTo(200);
    }

    @Test
    void letsPagesOfOtherOriginsRead() {
        HttpResponse<String> answer =
                Web.send(
                        web.at("liantu/sparql?query=" + Web.encoded("ASK {}"))
                                .header("Origin", "https://example.org"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
        HttpResponse<String> preflight =
                Web.send(
                        web.at("liantu/sparql")
                                .header("Origin", "https://example.org")
                                .header("Access-Control-Request-Method", "POST")
                                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .get()
                .asString()
                .contains("POST")
                .doesNotContain("PUT");
    }

    @Test
    void compressesLongAnswersForWhoTakesThem() throws Exception {
        String query = "SELECT * { ?s ?p ?o . ?a ?b ?c }";
        HttpResponse<byte[]> packed =
                HttpClient.newHttpClient()
                        .send(
                                web.at("liantu/sparql?query=" + Web.encoded(query))
                                        .header("Accept", "text/csv")
                                        .header("Accept-Encoding", "gzip")
                                        .build(),
                                BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(web.query(query).body());
        }
        assertThat(web.query(query).headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void sendsNoVersionAndForbidsSniffing() {
        for (String path : List.of("", "liantu", "$/ping", "nowhere")) {
            HttpResponse<String> answer = web.get(path);
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
        }
    }

    @Test
    void answersSixteenClientsAtOnce() throws Exception {
        List<java.util.concurrent.CompletableFuture<String>> answers =
                java.util.stream.IntStream.range(0, 16)
                        .mapToObj(
                                i ->
                                        java.util.concurrent.CompletableFuture.supplyAsync(
                                                () -> web.query(NAMES).body()))
                        .toList();
        for (var answer : answers) assertThat(answer.get()).contains("兆驰晶显");
    }

    @Test
    void writesOneLineARequest() throws IOException, InterruptedException {
        web.get("liantu/sparql?query=" + Web.encoded("ASK { <urn:secret> ?p ?o }"));
        Thread.sleep(200);
        List<String> lines = Files.readAllLines(directory.resolve("access.log"));
        assertThat(lines)
                .anyMatch(
                        line ->
                                line.matches(
                                        "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z \\S+ GET /liantu/sparql 200 \\d+ \\d+"));
        assertThat(lines).noneMatch(line -> line.contains("secret"));
    }

    @Test
    void listensToThisMachineOnly() throws IOException {
        assertThat(server.url()).isEqualTo("http://localhost:" + server.port() + "/");
        InetAddress own = InetAddress.getLocalHost();
        if (own.isLoopbackAddress()) return;
        try (java.net.Socket socket = new java.net.Socket()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () ->
                                    socket.connect(
                                            new java.net.InetSocketAddress(own, server.port()),
                                            2000))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void saysInOneLineThatThePortIsTaken() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Server.start(store, Settings.DEFAULT.withPort(server.port())))
                .isInstanceOf(ServeException.class)
                .hasMessage(
                        "port "
                                + server.port()
                                + " is in use by another program; name another with --port");
    }
}
