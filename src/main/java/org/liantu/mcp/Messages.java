package org.liantu.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * JSON-RPC messages in and out, one text each, for whatever carries them. Unlike the transports of
 * the SDK it gives up what a client cancels, answers a text that is no message with an error, and
 * puts no exception into one. Safe for use by many threads.
 */
final class Messages implements McpStatelessServerTransport {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final String CANCELLED = "notifications/cancelled";

    private final Map<Key, Call> calls = new ConcurrentHashMap<>();
    private @Nullable McpStatelessServerHandler handler;
    private Consumer<McpTransportContext> beforeListing = context -> {};

    /** A request that is being worked on. */
    private record Key(String session, Object id) {}

    /**
     * What a message is answered with.
     *
     * @param text empty for a notification
     * @param opens whether it is the answer to the request that opens a session
     */
    record Answer(Optional<String> text, boolean opens) {}

    @Override
    public void setMcpHandler(McpStatelessServerHandler server) {
        handler = server;
    }

    /** What is done before resources are listed: the store may hold others than before. */
    void beforeListing(Consumer<McpTransportContext> work) {
        beforeListing = work;
    }

    /** The message that a text is; empty when it is none. */
    static Optional<JSONRPCMessage> read(String line) {
        String text = line.strip();
        try {
            return text.startsWith("{")
                    ? Optional.of(
                            McpSchema.deserializeJsonRpcMessage(McpJsonDefaults.getMapper(), text))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes one message in, and gives the work of answering it. A cancellation acts at once, also
     * on requests whose work has not begun.
     *
     * @param session who sends it: a request can be cancelled in its own session only
     */
    Supplier<Answer> take(String session, Optional<JSONRPCMessage> message) {
        if (message.isEmpty()) return () -> new Answer(Optional.of(notUnderstood()), false);
        if (message.get() instanceof JSONRPCRequest request) {
            Call call = new Call();
            calls.put(new Key(session, request.id()), call);
            return () -> answer(session, request, call);
        }
        if (message.get() instanceof JSONRPCNotification notification) take(session, notification);
        return () -> new Answer(Optional.empty(), false);
    }

    private static String notUnderstood() {
        return Json.write(
                Terms.map(
                        "jsonrpc",
                        McpSchema.JSONRPC_VERSION,
                        "error",
                        new JSONRPCError(
                                McpSchema.ErrorCodes.PARSE_ERROR,
                                "not a JSON-RPC 2.0 message, such as {\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")));
    }

    private Answer answer(String session, JSONRPCRequest request, Call call) {
        try {
            return new Answer(
                    call.isCancelled() ? Optional.empty() : respond(request, call),
                    request.method().equals(McpSchema.METHOD_INITIALIZE));
        } finally {
            calls.remove(new Key(session, request.id()), call);
        }
    }

    private Optional<String> respond(JSONRPCRequest request, Call call) {
        try {
            if (request.method().equals(McpSchema.METHOD_RESOURCES_LIST))
                beforeListing.accept(context(call));
            JSONRPCResponse response = server().handleRequest(context(call), request).block();
            return call.isCancelled() || response == null
                    ? Optional.empty()
                    : Optional.of(Json.write(told(request, response)));
        } catch (IllegalArgumentException e) {
            LOG.warn("wrong params of {}: {}", request.method(), e.getMessage());
            return Optional.of(Json.write(wrongParams(request)));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a request failed", e);
            return Optional.of(
                    Json.write(
                            JSONRPCResponse.error(
                                    request.id(),
                                    new JSONRPCError(
                                            McpSchema.ErrorCodes.INTERNAL_ERROR,
                                            "the server could not answer this request"))));
        }
    }

    /**
     * The response; the library's errors about params, which speak of its classes, in our words.
     */
    private static JSONRPCResponse told(JSONRPCRequest request, JSONRPCResponse response) {
        JSONRPCError error = response.error();
        if (error == null || error.code() != McpSchema.ErrorCodes.INTERNAL_ERROR) return response;
        LOG.warn("{} failed: {}", request.method(), error.message());
        return wrongParams(request);
    }

    private static JSONRPCResponse wrongParams(JSONRPCRequest request) {
        return JSONRPCResponse.error(
                request.id(),
                new JSONRPCError(
                        McpSchema.ErrorCodes.INVALID_PARAMS,
                        "the params are not those of " + request.method()));
    }

    private void take(String session, JSONRPCNotification notification) {
        if (!notification.method().equals(CANCELLED)) {
            server().handleNotification(context(new Call()), notification).block();
            return;
        }
        if (notification.params() instanceof Map<?, ?> params && params.get("requestId") != null) {
            Call call = calls.get(new Key(session, params.get("requestId")));
            if (call != null) call.cancel();
        }
    }

    private static McpTransportContext context(Call call) {
        return McpTransportContext.create(Map.of(Call.KEY, call));
    }

    private McpStatelessServerHandler server() {
        if (handler == null) throw new IllegalStateException("no server listens");
        return handler;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(() -> calls.values().forEach(Call::cancel));
    }
}
