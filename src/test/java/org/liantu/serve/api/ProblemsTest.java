package org.liantu.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.Shipped;
import org.liantu.chain.LT;
import org.liantu.serve.Server;
import org.liantu.serve.Settings;
import org.liantu.serve.Web;
import org.liantu.store.Store;

/** What is asked wrong is told in one shape, and changes nothing. */
class ProblemsTest {

    private static ApiServer api;

    @BeforeAll
    static void start() {
        api = ApiServer.shipped();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/questions/figure-of?subject=南昌高新区 | 400 | missing-parameter | indicator",
                "/questions/figure-of?subject=南昌高新区&indicator=GDP&year=MMXXV | 400 | bad-parameter | year",
                "/questions/figure-of?subject=乌有区&indicator=GDP | 400 | bad-parameter | subject",
                "/questions/figure-of?subject=enterprise/无&indicator=GDP | 400 | bad-parameter | subject",
                "/questions/figure-of?subject=南昌高新区&indicator=GDP&where=x | 400 | unknown-parameter | where",
                "/questions/figure-of?subject=南昌高新区&subject=欧菲光&indicator=GDP | 400 | bad-parameter | subject",
                "/questions/figure-of?subject=南昌高新区&indicator=GDP&limit=0 | 400 | bad-parameter | limit",
                "/questions/figure-of?subject=南昌高新区&indicator=GDP&limit=99999 | 400 | bad-parameter | limit",
                "/questions/figure-of?subject=南昌高新区&indicator=GDP&offset=-1 | 400 | bad-parameter | offset",
                "/questions/figure-of?subject=南昌高新区&indicator=GDP&page=2&offset=5 | 400 | bad-parameter | page",
                "/questions/figure-of?subject=南昌高新区&indicator=GDP&format=xml | 400 | bad-parameter | format",
                "/questions/figure-of?subject=南昌高新区&indicator=GDP&evidence=yes | 400 | bad-parameter | evidence",
                "/questions?topic=none | 400 | bad-parameter | topic",
                "/entities | 400 | missing-parameter | q",
                "/entities?q=x&type=firm | 400 | bad-parameter | type",
                "/facts?kind=rumour | 400 | bad-parameter | kind",
                "/facts?period=soon | 400 | bad-parameter | period",
                "/facts?min=1e9 | 400 | bad-parameter | min",
                "/facts?subject=无 | 400 | bad-parameter | subject",
                "/paths | 400 | missing-parameter | from",
                "/paths?from=欧菲光&mode=fastest | 400 | bad-parameter | mode",
                "/paths?from=欧菲光&k=0 | 400 | bad-parameter | k",
                "/outage | 400 | missing-parameter | stopped",
                "/questions/figure | 404 | not-found | ''",
                "/nothing | 404 | not-found | ''",
                "/questions/ | 404 | not-found | ''",
            })
    void saysWhatIsWrongAndWhatIsRight(String path, int status, String type, String parameter) {
        JsonNode problem = api.problem(status, encoded(path));
        assertThat(problem.get("type").asText()).isEqualTo("/api/#" + type);
        assertThat(problem.path("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.get("expected").asText()).isNotBlank();
        if (!type.equals("unknown-parameter"))
            assertThat(problem.get("example").asText()).isNotBlank();
        assertThat(api.web.get("api/").body()).contains("id=\"" + type + "\"");
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        path.codePoints()
                .forEach(
                        c ->
                                encoded.append(
                                        c < 128
                                                ? Character.toString(c)
                                                : Web.encoded(Character.toString(c))));
        return encoded.toString();
    }

    @Test
    void offersNamesThatAreNear() {
        JsonNode problem =
                api.problem(400, "/questions/figure-of", "subject", "兆驰半", "indicator", "GDP");
        assertThat(problem.get("detail").asText()).contains("ent:江西兆驰半导体有限公司");
        assertThat(api.problem(404, "/questions/figures").get("expected").asText())
                .contains("/api/questions/figures-of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\" } INSERT DATA { <urn:a> <urn:b> <urn:c> } #",
                "南昌高新区\"@zh . ?s ?p ?o . FILTER(?o = \"",
                "> . ?s ?p ?o } #",
                "zone/南昌高新区> . ?s ?p ?o . <x",
                "https://w3id.org/liantu/id/zone/南昌高新区> ?p ?o . <urn:x",
                "'; DROP ALL; --",
                "\\u0022",
                "${jndi:ldap://localhost/a}",
                "{{7*7}}",
                "<script>alert(1)</script>",
                "%00",
                "\u0000",
                "\n\r\nSet-Cookie: a=b",
                "../../etc/passwd",
            })
    void whatIsGivenIsATermAndNothingElse(String hostile) {
        String version = ApiServer.version(Shipped.store());
        for (String[] request :
                List.of(
                        new String[] {
                            "/questions/figure-of", "subject", hostile, "indicator", "GDP"
                        },
                        new String[] {"/paths", "from", hostile},
                        new String[] {"/paths", "from", "欧菲光", "along", hostile},
                        new String[] {"/outage", "stopped", hostile},
                        new String[] {"/facts", "subject", hostile},
                        new String[] {"/facts", "kind", hostile},
                        new String[] {"/facts", "period", hostile})) {
            String[] parameters = java.util.Arrays.copyOfRange(request, 1, request.length);
            JsonNode problem = api.problem(400, request[0], parameters);
            assertThat(problem.get("type").asText()).isEqualTo("/api/#bad-parameter");
        }
        for (String name : List.of("predicate", "report"))
            assertThat(api.json("Facts", "/facts", name, hostile).get("total").asInt()).isZero();
        assertThat(api.json("Rows", "/entities", "q", hostile).get("total").asInt()).isLessThan(20);
        JsonNode text =
                api.json(
                        "Rows",
                        "/questions/facts-with-number",
                        "number",
                        hostile,
                        "evidence",
                        "true");
        assertThat(text.get("rows")).isEmpty();
        assertThat(api.web.query(text.get("query").asText()).statusCode()).isEqualTo(200);
        HttpResponse<String> entity =
                api.web.get(ApiServer.path("/entities/" + Web.encoded(hostile)));
        assertThat(entity.statusCode()).isBetween(400, 499);
        assertThat(entity.body()).doesNotContain("Exception", "<html");
        assertThat(ApiServer.version(Shipped.store())).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "FROB"})
    void onlyReads(String method) {
        HttpResponse<String> answer =
                Web.send(api.web.at("api/facts").method(method, BodyPublishers.ofString("{}")));
        JsonNode problem = api.problem(405, answer);
        assertThat(problem.get("type").asText()).isEqualTo("/api/#method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    }

    @Test
    void saysWhichFormatsThereAre() {
        JsonNode problem = api.problem(406, api.web.get("api/facts", "image/png"));
        assertThat(problem.get("expected").asText()).contains("application/json", "text/csv");
    }

    @Test
    void whatCannotBeReadIsAProblemToo() throws IOException {
        for (String path :
                List.of(
                        "/api/facts?subject=%zz",
                        "/api/facts?subject=%ff%fe", "/api/a%5Cb", "/api/" + "x".repeat(20_000)))
            assertThat(raw(path))
                    .as(path)
                    .containsPattern("HTTP/1.1 4\\d\\d")
                    .contains("application/problem+json", "\"status\" :");
        assertThat(raw("/api/%zz"))
                .startsWith("HTTP/1.1 400")
                .contains("text/plain")
                .doesNotContain("<html");
    }

    private static String raw(String path) throws IOException {
        URI address = URI.create(api.web.base());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSearchWithoutEndIsStopped() {
        Store dense = Store.inMemory();
        dense.write(
                dataset -> {
                    Node graph = NodeFactory.createURI("urn:dense");
                    for (int from = 0; from < 14; from++) {
                        dataset.add(graph, firm(from), RDF.type.asNode(), LT.term("Entity"));
                        for (int to = 0; to < 14; to++)
                            dataset.add(graph, firm(from), LT.term("supplies"), firm(to));
                    }
                });
        Settings hasty = Settings.DEFAULT.withPort(0).withTimeout(Duration.ofMillis(200));
        try (dense;
                Server server = Server.start(dense, hasty, ApiServer.face(dense))) {
            String path =
                    ApiServer.path(
                            "/paths",
                            "from",
                            firm(0).getURI(),
                            "to",
                            firm(1).getURI(),
                            "mode",
                            "simple",
                            "maxHops",
                            "13",
                            "offset",
                            "100000000");
            JsonNode problem = api.problem(503, new Web(server.url()).get(path));
            assertThat(problem.get("type").asText()).isEqualTo("/api/#unavailable");
            assertThat(problem.get("detail").asText()).contains("0.2 s at most");
        }
    }

    private static Node firm(int number) {
        return NodeFactory.createURI("https://w3id.org/liantu/id/enterprise/" + number);
    }

    @Test
    void keepsToTheBounds() {
        try (ApiServer small = ApiServer.over(Shipped.store(), Settings.DEFAULT.withLimit(20))) {
            JsonNode facts = small.json("Facts", "/facts");
            assertThat(facts.get("limit").asInt()).isEqualTo(20);
            assertThat(facts.get("total").asInt()).isEqualTo(Shipped.nanchang().facts().size());
            assertThat(facts.get("next").asText()).endsWith("limit=20&offset=20");
        }
        Settings tight = Settings.DEFAULT.withPort(0).withAnswerBytes(100_000);
        try (Server small = Server.start(Shipped.store(), tight, ApiServer.face(Shipped.store()))) {
            JsonNode problem = api.problem(422, new Web(small.url()).get("api/facts?limit=10000"));
            assertThat(problem.get("type").asText()).isEqualTo("/api/#too-much");
        }
    }
}
