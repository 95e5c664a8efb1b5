package org.liantu.serve;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * One line a request: time (UTC), client, method, path, status, milliseconds, bytes sent. The path
 * is as sent, per cent encoded and without the query.
 */
final class AccessLog implements RequestLog, AutoCloseable {

    private final BufferedWriter out;
    private final boolean owned;

    /**
     * @param file appended to; {@code -} is standard output
     * @throws ServeException when it cannot be opened
     */
    AccessLog(Path file) {
        owned = !file.toString().equals("-");
        try {
            out =
                    owned
                            ? open(file)
                            : new BufferedWriter(
                                    new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ServeException("the access log " + file + " cannot be written", e);
        }
    }

    private static BufferedWriter open(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void log(Request request, Response response) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime());
        String line =
                String.join(
                        " ",
                        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                        Request.getRemoteAddr(request),
                        request.getMethod(),
                        request.getHttpURI().getPath(),
                        Integer.toString(response.getStatus()),
                        Long.toString(millis),
                        Long.toString(Response.getContentBytesWritten(response)));
        try {
            synchronized (out) {
                out.write(line.replaceAll("\\p{Cntrl}", "") + "\n");
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the access log cannot be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
        if (owned) out.close();
    }
}
