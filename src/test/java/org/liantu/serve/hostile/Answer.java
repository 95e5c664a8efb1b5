package org.liantu.serve.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server does about an attempt.
 *
 * @param status of HTTP; 0 when the connection ends without one
 * @param text all that it says, headers too
 */
public record Answer(Attempt attempt, int status, String text) {

    private static final Pattern STATUS =
            Pattern.compile("^HTTP/1\\.[01] (?!100)(\\d{3})", Pattern.MULTILINE);
    private static final Pattern INNARDS =
            Pattern.compile(
                    "\\bat (org|java|jdk|com|io)\\.|\\b(org\\.(apache|liantu|eclipse)|java\\.(lang|util|io|net|nio)|com\\.fasterxml|io\\.modelcontextprotocol)\\.|Exception\\b|StackOverflow|Jetty");
    private static final int MOST_READ = 4 * 1024 * 1024;

    /**
     * Makes an attempt.
     *
     * @param patience how long nothing may come
     * @throws AssertionError when nothing comes and the connection stays open
     */
    public static Answer to(Attempt attempt, int port, Duration patience) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) patience.toMillis());
            try {
                OutputStream out = socket.getOutputStream();
                out.write(attempt.bytes());
                out.flush();
                if (attempt.leaves()) return new Answer(attempt, 0, "");
                socket.shutdownOutput();
            } catch (SocketException refused) {
                // It answers and closes before it has read all: the answer may be there still.
                return of(attempt, read(socket.getInputStream()));
            }
            return of(attempt, read(socket.getInputStream()));
        }
    }

    private static Answer of(Attempt attempt, String text) {
        Matcher status = STATUS.matcher(text);
        return new Answer(attempt, status.find() ? Integer.parseInt(status.group(1)) : 0, text);
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] piece = new byte[64 * 1024];
        try {
            for (int count = in.read(piece);
                    count >= 0 && text.length() < MOST_READ;
                    count = in.read(piece))
                text.append(new String(piece, 0, count, StandardCharsets.UTF_8));
        } catch (SocketTimeoutException silence) {
            throw new AssertionError("no answer, and the connection stays open", silence);
        } catch (SocketException reset) {
            return text.toString();
        }
        return text.toString();
    }

    /** What is wrong with it, for a person; empty when the server did well. */
    public Optional<String> fault() {
        if (status >= 500 && status != 501 && status != 503 && status != 505)
            return Optional.of("status " + status);
        if (status == 503
                && !isHead()
                && !text.contains("Retry-After")
                && !text.contains("took")
                && !text.contains("busy")
                && !text.contains("memory")) return Optional.of("503 without a reason");
        Matcher innards = INNARDS.matcher(text);
        while (innards.find())
            if (!new String(attempt.bytes(), StandardCharsets.UTF_8).contains(innards.group()))
                return Optional.of("tells its innards: " + innards.group());
        return Optional.empty();
    }

    private boolean isHead() {
        return new String(attempt.bytes(), StandardCharsets.UTF_8).startsWith("HEAD ");
    }

    @Override
    public String toString() {
        return brief(new String(attempt.bytes(), StandardCharsets.UTF_8)) + "\n→ " + brief(text);
    }

    private static String brief(String text) {
        return text.length() > 600 ? text.substring(0, 600) + " … (" + text.length() + ")" : text;
    }
}
