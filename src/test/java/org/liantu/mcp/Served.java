package org.liantu.mcp;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.liantu.Shipped;
import org.liantu.query.Questions;
import org.liantu.serve.Server;
import org.liantu.serve.Settings;

/** A server of the Nanchang graph with agents, and the SDK's client of it. */
final class Served implements AutoCloseable {

    private final Agents agents;
    private final Server server;
    private final McpSyncClient client;

    private Served(Agents agents, Server server) {
        this.agents = agents;
        this.server = server;
        client =
                McpClient.sync(
                                HttpClientStreamableHttpTransport.builder(server.url())
                                        .endpoint("/mcp")
                                        .build())
                        .requestTimeout(Duration.ofSeconds(60))
                        .build();
    }

    static Agents agents(Duration timeout) throws IOException {
        return new Agents(
                Shipped.store(),
                Questions.read(Shipped.HOME.resolve("queries")),
                Shipped.ONTOLOGY,
                timeout);
    }

    static Served start() throws IOException {
        Agents agents = agents(Duration.ofSeconds(60));
        Server server =
                Server.start(
                        Shipped.store(),
                        Settings.DEFAULT.withPort(0),
                        List.of(
                                new AgentModule(
                                        agents, true, List.of("*", "https://named.example"))));
        return new Served(agents, server);
    }

    McpSyncClient client() {
        if (!client.isInitialized()) client.initialize();
        return client;
    }

    String url() {
        return server.url();
    }

    CallToolResult call(String tool, Map<String, Object> arguments) {
        return client().callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /** The structured content of an answer that is no error. */
    @SuppressWarnings("unchecked")
    Map<String, Object> answer(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        if (Boolean.TRUE.equals(result.isError())) throw new AssertionError(text(result));
        return (Map<String, Object>) result.structuredContent();
    }

    /** The message of an error. */
    String refusal(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        if (!Boolean.TRUE.equals(result.isError())) throw new AssertionError(text(result));
        return text(result);
    }

    static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    /** The rows of a structured answer. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Map<String, Object> content) {
        return (List<Map<String, Object>>) content.get("rows");
    }

    /** The citations of a structured answer. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> citations(Map<String, Object> content) {
        return (List<Map<String, Object>>) content.get("citations");
    }

    @Override
    public void close() {
        client.closeGracefully();
        server.close();
        agents.close();
    }
}
