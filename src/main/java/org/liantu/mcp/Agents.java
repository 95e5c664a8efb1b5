package org.liantu.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.liantu.chain.Vocabulary;
import org.liantu.query.Guard;
import org.liantu.query.OneLine;
import org.liantu.query.Questions;
import org.liantu.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graph for agents: tools that look names up, ask the kept questions and SPARQL, search paths
 * and outages; the ontology and the reports as resources; a prompt. All of it reads only, and each
 * call ends within its time. The store stays its caller's to close.
 */
public final class Agents implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Agents.class);

    /** The questions that are tools of their own; decision 0016 says why these. */
    private static final List<String> OWN_TOOLS =
            List.of(
                    "figure-of",
                    "enterprise-profile",
                    "producers-of",
                    "suppliers-of",
                    "customers-of",
                    "chain-map",
                    "conflicting-figures");

    private final Store store;
    private final Duration timeout;
    private final Messages messages = new Messages();
    private final McpStatelessSyncServer server;
    private final Resources resources;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "liantu-agents-timer");
                        thread.setDaemon(true);
                        return thread;
                    });

    /**
     * @param ontology the folder of the ontology, whose shapes are shown
     * @param timeout how long a call may take
     * @throws IOException when a shape cannot be read
     */
    public Agents(Store store, Questions questions, Path ontology, Duration timeout)
            throws IOException {
        this.store = store;
        this.timeout = timeout;
        Graph shapes = GraphFactory.createDefaultGraph();
        for (Path file : Vocabulary.turtle(ontology.resolve("shapes")))
            RDFDataMgr.read(shapes, file.toUri().toString());
        resources = new Resources(this::within, questions);
        server =
                McpServer.sync(messages)
                        .serverInfo("liantu", version())
                        .instructions(Sparql.resource("instructions.txt"))
                        .capabilities(
                                McpSchema.ServerCapabilities.builder()
                                        .tools(false)
                                        .resources(false, false)
                                        .prompts(false)
                                        .completions()
                                        .build())
                        .tools(tools(questions, shapes).stream().map(this::specification).toList())
                        .resources(resources.fixed())
                        .resourceTemplates(resources.templates())
                        .prompts(Prompts.all())
                        .completions(resources.completions())
                        .validateToolInputs(false)
                        .immediateExecution(true)
                        .build();
        messages.beforeListing(context -> resources.refresh(server, context));
    }

    private static String version() {
        return Optional.ofNullable(Agents.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    private static List<Tool> tools(Questions questions, Graph shapes) {
        List<Tool> tools =
                new ArrayList<>(
                        List.of(
                                new FindTool(),
                                new DescribeTool(),
                                new QuestionsTool(questions),
                                new AskTool(questions)));
        OWN_TOOLS.forEach(name -> tools.add(QuestionTool.of(questions.get(name))));
        tools.addAll(
                List.of(
                        new PathsTool(),
                        new OutageTool(),
                        new SinglePointsTool(questions),
                        new GapsTool(questions),
                        new SchemaTool(shapes),
                        new SparqlTool()));
        return tools;
    }

    private SyncToolSpecification specification(Tool tool) {
        McpSchema.Tool.Builder described =
                McpSchema.Tool.builder(tool.name(), tool.input().schema())
                        .title(tool.title().chinese() + " | " + tool.title().english())
                        .description(tool.description().both())
                        .annotations(
                                McpSchema.ToolAnnotations.builder()
                                        .title(tool.title().english())
                                        .readOnlyHint(true)
                                        .destructiveHint(false)
                                        .idempotentHint(true)
                                        .openWorldHint(false)
                                        .build());
        tool.output().ifPresent(described::outputSchema);
        return new SyncToolSpecification(
                described.build(), (context, request) -> call(tool, context, request));
    }

    private CallToolResult call(Tool tool, McpTransportContext context, CallToolRequest request) {
        try {
            Reply reply =
                    within(
                            context,
                            view -> tool.call(tool.input().read(request.arguments()), view));
            return CallToolResult.builder()
                    .addTextContent(reply.text())
                    .structuredContent(reply.content())
                    .isError(false)
                    .build();
        } catch (ArgumentException e) {
            return error(e.getMessage());
        } catch (QueryCancelledException e) {
            return error(
                    "the call took longer than "
                            + timeout.toSeconds()
                            + " s and was stopped; ask for less: name more terms, fewer hops, a LIMIT");
        } catch (QueryException e) {
            return error(OneLine.of(e.getMessage()));
        } catch (StackOverflowError e) {
            return error(Guard.TOO_DEEP);
        } catch (OutOfMemoryError e) {
            return error("the query needs more memory than the server has; ask for less");
        } catch (RuntimeException e) {
            LOG.error("the tool {} failed", tool.name(), e);
            return error("the server could not answer this call");
        }
    }

    private static CallToolResult error(String message) {
        return CallToolResult.builder().addTextContent(message).isError(true).build();
    }

    /** Runs work on the graph, in one transaction, until its time is over or it is given up. */
    private <T> T within(McpTransportContext context, Function<View, T> work) {
        Call call = (Call) context.get(Call.KEY);
        ScheduledFuture<?> end =
                timer.schedule(call::expire, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return store.read(dataset -> work.apply(new View(dataset, call)));
        } finally {
            end.cancel(false);
        }
    }

    /** Where messages are answered. */
    Messages messages() {
        return messages;
    }

    @Override
    public void close() {
        server.close();
        timer.shutdownNow();
    }
}
