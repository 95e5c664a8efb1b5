package org.liantu.mcp;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The <a href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#stdio">
 * stdio</a> transport: a message a line, in and out. Requests are worked on side by side, so that
 * one can be cancelled while it runs.
 */
public final class Stdio {

    private static final int AT_ONCE = 8;
    private static final long STACK = 64L * 1024 * 1024;
    private static final String SESSION = "stdio";

    private final Messages messages;
    private final OutputStream out;

    private Stdio(Messages messages, OutputStream out) {
        this.messages = messages;
        this.out = out;
    }

    /**
     * Serves until the input ends; what is being worked on then is still answered.
     *
     * @throws IOException when the input cannot be read
     */
    public static void serve(Agents agents, InputStream in, OutputStream out) throws IOException {
        new Stdio(agents.messages(), out).serve(in);
    }

    private void serve(InputStream in) throws IOException {
        ExecutorService threads =
                Executors.newFixedThreadPool(
                        AT_ONCE, work -> new Thread(null, work, "liantu-request", STACK));
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) continue;
                Optional<JSONRPCMessage> message = Messages.read(line);
                Supplier<Messages.Answer> work = messages.take(SESSION, message);
                if (message.isPresent() && message.get() instanceof JSONRPCRequest)
                    threads.execute(() -> work.get().text().ifPresent(this::write));
                else work.get().text().ifPresent(this::write);
            }
        } finally {
            threads.shutdown();
            await(threads);
        }
    }

    private static void await(ExecutorService threads) {
        try {
            threads.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String line) {
        synchronized (out) {
            try {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("the answer cannot be written", e);
            }
        }
    }
}
