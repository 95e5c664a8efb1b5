package org.liantu.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.liantu.mcp.Agents;
import org.liantu.mcp.Stdio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves agents over standard input and output. */
@Command(
        name = "mcp",
        description =
                "Serve agents (Model Context Protocol) over standard input and output; 'serve' does so over HTTP at /mcp.")
final class McpCommand implements Callable<Integer> {

    @Mixin private StoreOption store = new StoreOption();

    @Mixin private ReviewedOption reviewed = new ReviewedOption();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long a call may take (default: 60).")
    private long timeout;

    /**
     * Standard output is the protocol's; whatever else would print there goes to standard error.
     */
    @Override
    public Integer call() throws IOException {
        PrintStream standard = System.out;
        System.setOut(System.err);
        try (Workspace workspace = reviewed.of(store.openFilled(null));
                Agents agents = agents(workspace)) {
            Stdio.serve(agents, System.in, standard);
        } finally {
            System.setOut(standard);
        }
        return 0;
    }

    private Agents agents(Workspace workspace) throws IOException {
        return Home.find().agents(workspace.store(), Duration.ofSeconds(timeout));
    }
}
