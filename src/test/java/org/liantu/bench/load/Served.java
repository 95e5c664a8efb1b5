package org.liantu.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liantu.bench.engine.Memory;

/** {@code ./liantu serve} as users start it, over the shipped data, with a heap of a gigabyte. */
final class Served implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("served at (http://\\S+)");

    /** The used part of each generation, in the words of every collector. */
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private final Process process;
    private final URI address;

    private Served(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Served start(Path home, Path store, int seconds) throws IOException {
        ProcessBuilder command =
                new ProcessBuilder(
                        home.resolve("liantu").toString(),
                        "serve",
                        "--store",
                        store.toString(),
                        "--port",
                        "0",
                        "--timeout",
                        String.valueOf(seconds));
        command.environment().put("LIANTU_JAVA_OPTIONS", "-Xmx1g");
        Process process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher served = ADDRESS.matcher(line);
            if (served.find()) return new Served(process, URI.create(served.group(1)));
        }
        throw new IOException("liantu serve ended with " + process.exitValue());
    }

    URI address() {
        return address;
    }

    int port() {
        return address.getPort();
    }

    /** Megabytes of objects in use after a full collection, and of memory that is no file. */
    String memory() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) kilobytes += Long.parseLong(used.group(1));
        return "heap %d MB, resident %d MB, %d threads"
                .formatted(
                        kilobytes / 1024,
                        Memory.resident(process.pid()) / (1024 * 1024),
                        threads("").size());
    }

    /** Its threads whose first line contains a word, each with where it is. */
    List<String> threads(String word) throws IOException, InterruptedException {
        return Arrays.stream(jcmd("Thread.print").split("\n\n"))
                .map(String::strip)
                .filter(each -> each.startsWith("\""))
                .filter(each -> each.lines().findFirst().orElse("").contains(word))
                .toList();
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                String.valueOf(process.pid()),
                                command)
                        .start();
        String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) throw new IOException("jcmd " + command + ": " + text);
        return text;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
