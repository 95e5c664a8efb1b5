package org.liantu.bench.jena;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server in a JVM of its own, with as much memory as this one, and a client of it. */
final class Hosted implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final URI queries;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Hosted(Process process, BufferedReader out, URI queries) {
        this.process = process;
        this.out = out;
        this.queries = queries;
    }

    /** Liantu over its store in a folder, searching paths in a {@code way}. */
    static Hosted liantu(Path folder, Duration patience, String way) throws IOException {
        return start(
                System.getProperty("java.class.path"),
                LiantuHost.class,
                folder.toString(),
                String.valueOf(patience.toSeconds()),
                way);
    }

    /** Stock Fuseki over the TDB2 store in a folder. */
    static Hosted fuseki(Path folder) throws IOException, URISyntaxException {
        return start(Stock.classPath(), StockHost.class, folder.toString());
    }

    private static Hosted start(String classPath, Class<?> host, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-Xmx"))
                .forEach(command::add);
        command.addAll(List.of("-cp", classPath, host.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String queries = out.readLine();
        if (queries == null) throw new IOException(host.getSimpleName() + " ended");
        return new Hosted(process, out, URI.create(queries));
    }

    /** Sends a query; the caller reads the body to its end. */
    HttpResponse<InputStream> send(String query, String format, Duration patience)
            throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(queries)
                        .timeout(patience)
                        .header("Accept", format)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "query="
                                                + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                        .build();
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    long process() {
        return process.pid();
    }

    long heap() throws IOException {
        process.outputWriter().write("heap\n");
        process.outputWriter().flush();
        return Long.parseLong(out.readLine());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
