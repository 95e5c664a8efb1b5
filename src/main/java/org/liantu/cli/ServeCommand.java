package org.liantu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liantu.exchange.Texts;
import org.liantu.mcp.AgentModule;
import org.liantu.mcp.Agents;
import org.liantu.query.Questions;
import org.liantu.serve.Server;
import org.liantu.serve.Settings;
import org.liantu.serve.api.Api;
import org.liantu.serve.data.LinkedData;
import org.liantu.serve.explore.Explorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the store until interrupted. */
@Command(
        name = "serve",
        description = "Serve the store over HTTP; on first start, load the shipped reports.")
final class ServeCommand implements Callable<Integer> {

    @Mixin private StoreOption store = new StoreOption();

    @Mixin private ReviewedOption reviewed = new ReviewedOption();

    @Option(
            names = "--port",
            defaultValue = "3030",
            description = "TCP port; 0 takes a free one (default: 3030).")
    private int port;

    @Option(
            names = "--public",
            description = "Let other machines connect; without it only this one may.")
    private boolean open;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description =
                    "A folder with report texts (ID.txt): pages show passages in them; on first start, spans are checked against them.")
    private @Nullable Path texts;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "Who may write (see 'liantu user'); without it nobody may.")
    private @Nullable Path users;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long a query may run (default: 60).")
    private long timeout;

    @Option(
            names = "--limit",
            paramLabel = "ROWS",
            defaultValue = "1000000",
            description = "How many rows an answer may have (default: 1000000).")
    private int limit;

    @Option(
            names = "--origins",
            paramLabel = "ORIGIN",
            split = ",",
            defaultValue = "*",
            description = "Web origins whose pages may read (default: *, any).")
    private List<String> origins = List.of();

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "One line a request; '-' is standard output.")
    private @Nullable Path accessLog;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (reviewed.isGiven() && users != null)
            throw new ParameterException(
                    spec.commandLine(),
                    "--reviewed serves a copy, which --users could not write to; give one of the two");
        Settings settings =
                new Settings(
                        port,
                        !open,
                        Optional.ofNullable(users),
                        Duration.ofSeconds(timeout),
                        limit,
                        Settings.DEFAULT.answerBytes(),
                        Settings.DEFAULT.queryBytes(),
                        Settings.DEFAULT.uploadBytes(),
                        origins,
                        Optional.ofNullable(accessLog));
        Questions questions = Questions.read(Home.find().queries());
        Texts shown = texts == null ? Texts.NONE : Texts.in(texts);
        try (Workspace workspace = reviewed.of(store.openFilled(texts));
                Agents agents = Home.find().agents(workspace.store(), settings.timeout());
                Server server =
                        Server.start(
                                workspace.store(),
                                settings,
                                List.of(new AgentModule(agents, !open, origins)),
                                new Api(workspace.store(), questions, workspace.vocabulary()),
                                new LinkedData(workspace.store(), workspace.shapes(), shown),
                                new Explorer(workspace.store(), questions, shown))) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            announce(server);
            server.join();
        }
        return 0;
    }

    private void announce(Server server) {
        PrintWriter out = spec.commandLine().getOut();
        String url = server.url();
        out.println("Liantu 链图 is served at " + url);
        out.println("  " + url + "liantu/sparql          SPARQL 1.1 query");
        out.println(
                "  " + url + "api/                   questions, entities, facts, paths as JSON");
        out.println("  " + url + "                       pages to search and read");
        out.println("  " + url + "index.html             query page");
        out.println("  " + url + "mcp                    agents (Model Context Protocol)");
        out.println("  " + url + "ontology               every term");
        out.println("  " + url + "id/zone/…              every IRI of the data, as page or RDF");
        out.println("  " + url + ".well-known/void       what the data set holds");
        out.println("  " + url + "$/ping  " + url + "$/metrics");
        out.println(
                "Try: curl "
                        + url
                        + "liantu/sparql --data-urlencode 'query=PREFIX lt: <https://w3id.org/liantu/ontology#>");
        out.println("       SELECT ?supplier ?customer { ?supplier lt:supplies ?customer }'");
        out.println("Stop with Ctrl-C.");
        out.flush();
    }
}
