package org.liantu.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liantu.Shipped;
import org.liantu.cli.CommandLineRun;
import org.liantu.cli.Liantu;

/** {@code liantu mcp} as a client starts it: a process of its own. */
class StdioProcessTest {

    @Test
    void theSdkClientAsksAProcess(@TempDir Path directory) {
        Path store = directory.resolve("store");
        assertThat(CommandLineRun.of("load", "--store", store, Shipped.NANCHANG).code()).isZero();
        List<String> errors = new CopyOnWriteArrayList<>();
        StdioClientTransport transport =
                new StdioClientTransport(
                        ServerParameters.builder(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString())
                                .args(
                                        "-Dliantu.home=" + Shipped.HOME,
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Liantu.class.getName(),
                                        "mcp",
                                        "--store",
                                        store.toString())
                                .build(),
                        McpJsonDefaults.getMapper());
        transport.setStdErrorHandler(errors::add);
        try (McpSyncClient client =
                McpClient.sync(transport)
                        .initializationTimeout(Duration.ofSeconds(60))
                        .requestTimeout(Duration.ofSeconds(60))
                        .build()) {
            client.initialize();
            assertThat(client.listTools().tools()).isNotEmpty();
            assertThat(
                            client.callTool(
                                            CallToolRequest.builder("figure_of")
                                                    .arguments(
                                                            Map.of(
                                                                    "subject",
                                                                    "南昌高新区",
                                                                    "indicator",
                                                                    "GDP"))
                                                    .build())
                                    .structuredContent()
                                    .toString())
                    .contains("114000000000", "passage:nanchang-gaoxin-2026-59-83");
        }
        assertThat(errors).isEmpty();
    }
}
