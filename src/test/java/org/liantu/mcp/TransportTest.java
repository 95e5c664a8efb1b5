package org.liantu.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two transports, by messages as they are on the wire. */
class TransportTest {

    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}";
    private static final String ENDLESS =
            "{\"jsonrpc\":\"2.0\",\"id\":\"long\",\"method\":\"tools/call\",\"params\":{\"name\":\"query_sparql\",\"arguments\":"
                    + "{\"query\":\"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(STRENDS(STR(?c), STR(?i))) }\"}}}";
    private static final String CANCEL =
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":\"long\"}}";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static HttpRequest.Builder to() {
        return HttpRequest.newBuilder(URI.create(served.url() + "mcp"))
                .timeout(Duration.ofSeconds(60));
    }

    private static HttpRequest.Builder post(String body) {
        return to().header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static void isRefused(HttpResponse<String> response, int status, String message) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("text/plain;charset=utf-8");
        assertThat(response.body().strip()).contains(message).hasLineCount(1);
    }

    @Test
    void aSessionIsOpenedAndNamed() throws Exception {
        HttpResponse<String> response = send(post(INITIALIZE));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Mcp-Session-Id")).isPresent();
        assertThat(response.body()).contains("\"protocolVersion\":\"2025-06-18\"");
        assertThat(send(post(LIST)).body()).contains("ask_question");
    }

    @Test
    void aNotificationIsTakenWithoutAnswer() throws Exception {
        HttpResponse<String> response =
                send(post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"));
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void whatIsNoMessageIsAnsweredAsSuch() throws Exception {
        for (String body : List.of("{", "[]", "{\"id\":1}", "null", "\"x\"", ""))
            assertThat(send(post(body)).body())
                    .as(body)
                    .contains("-32700", "not a JSON-RPC 2.0 message")
                    .doesNotContain("Exception", "stackTrace");
        assertThat(send(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"no/such\"}")).body())
                .contains("-32601")
                .doesNotContain("Exception", "stackTrace");
        assertThat(
                        send(post(
                                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"no_such\"}}"))
                                .body())
                .contains("no_such")
                .doesNotContain("Exception", "stackTrace");
    }

    @Test
    void wrongParamsAreToldWithoutInnards() throws Exception {
        for (String call :
                List.of(
                        "\"initialize\",\"params\":\"x\"",
                        "\"initialize\",\"params\":null",
                        "\"tools/call\",\"params\":{\"name\":\"find\",\"arguments\":5}"))
            assertThat(send(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":" + call + "}")).body())
                    .as(call)
                    .contains("-32602", "the params are not those of")
                    .doesNotContain("modelcontextprotocol", "java");
    }

    @Test
    void otherMethodsTypesAndVersionsAreRefused() throws Exception {
        isRefused(send(to().GET()), 405, "by POST");
        isRefused(send(to().DELETE()), 405, "by POST");
        isRefused(
                send(to().header("Content-Type", "text/plain").POST(BodyPublishers.ofString(LIST))),
                415,
                "application/json");
        isRefused(send(post(LIST).header("Mcp-Protocol-Version", "1999-01-01")), 400, "2025-11-25");
        isRefused(send(post("{\"x\":\"" + "x".repeat(2 << 20) + "\"}")), 413, "larger than");
    }

    @Test
    void pagesOfOtherOriginsMayNotAsk() throws Exception {
        isRefused(send(post(LIST).header("Origin", "https://evil.example")), 403, "--origins");
        isRefused(send(post(LIST).header("Origin", "null")), 403, "--origins");
        for (String origin :
                List.of("http://localhost:6274", "http://127.0.0.1", "https://named.example"))
            assertThat(send(post(LIST).header("Origin", origin)).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherHostNameIsRefused() throws Exception {
        try (Socket socket = new Socket("localhost", URI.create(served.url()).getPort())) {
            socket.getOutputStream()
                    .write(
                            ("POST /mcp HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                            + LIST.length()
                                            + "\r\n\r\n"
                                            + LIST)
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421")
                    .contains("not the server's");
        }
    }

    @Test
    void aCallIsCancelledInItsOwnSessionOnly() throws Exception {
        CompletableFuture<HttpResponse<String>> call =
                CLIENT.sendAsync(
                        post(ENDLESS).header("Mcp-Session-Id", "mine").build(),
                        BodyHandlers.ofString());
        send(post(CANCEL).header("Mcp-Session-Id", "other"));
        send(post(CANCEL));
        assertThat(call).isNotDone();
        while (!call.isDone()) send(post(CANCEL).header("Mcp-Session-Id", "mine"));
        assertThat(call.join().statusCode()).isEqualTo(202);
        assertThat(call.join().body()).isEmpty();
    }

    @Test
    void aCallEndsWithItsTime() throws IOException {
        try (Agents agents = Served.agents(Duration.ofMillis(300))) {
            assertThat(stdio(agents, ENDLESS))
                    .singleElement()
                    .asString()
                    .contains("\"isError\":true", "was stopped");
        }
    }

    @Test
    void stdioCarriesAMessageALineAndNothingElse() throws IOException {
        try (Agents agents = Served.agents(Duration.ofSeconds(60))) {
            List<String> answers =
                    stdio(
                            agents,
                            INITIALIZE,
                            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                            "",
                            "this is no message",
                            LIST);
            assertThat(answers).hasSize(3).allSatisfy(line -> assertThat(line).startsWith("{"));
            assertThat(String.join("\n", answers))
                    .contains("\"serverInfo\"", "-32700", "ask_question");
        }
    }

    @Test
    void stdioAnswersNothingToWhatWasCancelled() throws IOException {
        try (Agents agents = Served.agents(Duration.ofSeconds(60))) {
            assertThat(stdio(agents, ENDLESS, CANCEL)).isEmpty();
        }
    }

    private static List<String> stdio(Agents agents, String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stdio.serve(
                agents,
                new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
