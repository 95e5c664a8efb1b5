package org.liantu.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that get in the way until they are stopped: some read a big answer by a byte every tenth
 * of a second, some leave in the middle of answers, some send their headers or a body by a byte
 * every tenth of a second, some connect and say nothing.
 */
final class Nuisances {

    private static final String BIG = Kind.encoded("SELECT * { ?s ?p ?o . ?s ?q ?r } LIMIT 30000");
    private static final int PAUSE = 100;

    private interface Deed {
        void on(Socket socket) throws IOException, InterruptedException;
    }

    private final int port;
    private final List<Thread> threads = new ArrayList<>();

    private Nuisances(int port) {
        this.port = port;
    }

    static Nuisances start(int port) {
        Nuisances all = new Nuisances(port);
        all.add(1, Nuisances::readSlowly);
        all.add(10, Nuisances::leave);
        all.add(1, Nuisances::sendHeadersSlowly);
        all.add(1, Nuisances::sendBodySlowly);
        all.add(50, socket -> Thread.sleep(Long.MAX_VALUE));
        return all;
    }

    private void add(int number, Deed deed) {
        for (int i = 0; i < number; i++) {
            Thread thread = new Thread(() -> repeat(deed), "nuisance");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Does it again whenever the server has ended the connection. */
    private void repeat(Deed deed) {
        try {
            while (true) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    deed.on(socket);
                } catch (IOException cutOff) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ask(Socket socket) throws IOException {
        write(socket, "GET /liantu/sparql?query=" + BIG + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void readSlowly(Socket socket) throws IOException, InterruptedException {
        socket.setReceiveBufferSize(4096);
        ask(socket);
        InputStream in = socket.getInputStream();
        while (in.read() >= 0) Thread.sleep(PAUSE);
    }

    private static void leave(Socket socket) throws IOException, InterruptedException {
        socket.setSoLinger(true, 0);
        ask(socket);
        socket.getInputStream().readNBytes(100_000);
        socket.close();
        Thread.sleep(10 * PAUSE);
    }

    private static void sendHeadersSlowly(Socket socket) throws IOException, InterruptedException {
        slowly(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(4000));
    }

    private static void sendBodySlowly(Socket socket) throws IOException, InterruptedException {
        write(
                socket,
                "POST /liantu/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n"
                        + "Content-Type: application/sparql-query\r\n\r\n");
        slowly(socket, "ASK {} #" + "x".repeat(9000));
    }

    private static void slowly(Socket socket, String text)
            throws IOException, InterruptedException {
        for (String each : text.split("")) {
            write(socket, each);
            Thread.sleep(PAUSE);
        }
    }

    void stop() {
        threads.forEach(Thread::interrupt);
    }
}
