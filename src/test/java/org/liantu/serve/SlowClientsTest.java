package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liantu.store.Store;

/** Clients that take their time hold no thread; others are answered all the same. */
@Timeout(120)
class SlowClientsTest {

    /** More than the server has threads. */
    private static final int MANY = Workers.MOST + 40;

    /** One row of three megabytes, more than what lies between server and client can hold. */
    private static final String BIG =
            "SELECT ?d { BIND('"
                    + "x".repeat(200)
                    + "' AS ?a) BIND("
                    + concat("?a", 30)
                    + " AS ?b) BIND("
                    + concat("?b", 30)
                    + " AS ?c) BIND("
                    + concat("?c", 16)
                    + " AS ?d) }";

    private static Store store;
    private static Server server;
    private static Web web;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void start() {
        store = Web.store();
        server = Server.start(store, Settings.DEFAULT.withPort(0));
        web = new Web(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : sockets) socket.close();
        answers();
    }

    private static String concat(String variable, int times) {
        return "CONCAT(" + (variable + ",").repeat(times - 1) + variable + ")";
    }

    private Socket open(String request) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static void answers() {
        assertThat(web.query("ASK {}").statusCode()).isEqualTo(200);
    }

    @Test
    void whoReadsNothing() throws IOException, InterruptedException {
        String request =
                "GET /liantu/sparql?query="
                        + Web.encoded(BIG)
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n\r\n";
        for (int i = 0; i < 10; i++)
            assertThat(open(request).getInputStream().read()).isEqualTo('H');
        for (int i = 0; i < 100 && isAnsweredByAThread(); i++) Thread.sleep(100);
        assertThat(isAnsweredByAThread()).isFalse();
        answers();
    }

    private static boolean isAnsweredByAThread() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals(AnswerFilter.class.getName()));
    }

    @Test
    void whoSendsHalfOfABody() throws IOException {
        for (int i = 0; i < MANY; i++)
            open(
                    "POST /liantu/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                            + "Content-Length: 100\r\n\r\nASK {}");
        answers();
    }

    @Test
    void whoSendsHalfOfTheHeaders() throws IOException {
        for (int i = 0; i < MANY; i++) open("GET / HTTP/1.1\r\nHost: loc");
        answers();
    }

    @Test
    void whoSaysNothing() throws IOException {
        for (int i = 0; i < MANY; i++) open("");
        answers();
    }

    @Test
    void aSenderIsAnsweredInTheEnd() throws IOException, InterruptedException {
        Socket socket =
                open(
                        "POST /liantu/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
                                + "Connection: close\r\nContent-Length: 6\r\n\r\n");
        for (byte each : "ASK {}".getBytes(StandardCharsets.US_ASCII)) {
            Thread.sleep(200);
            socket.getOutputStream().write(each);
        }
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aReaderGetsAllInTheEnd() throws IOException {
        Socket socket =
                open(
                        "GET /liantu/sparql?query="
                                + Web.encoded(BIG)
                                + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\nConnection: close\r\n\r\n");
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("Content-Length: 2880005\r\n");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).hasSize(2880005);
    }
}
