package org.liantu.serve;

import java.io.IOException;
import java.net.BindException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModule;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mod.prometheus.FMod_Prometheus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.jspecify.annotations.Nullable;
import org.liantu.store.Store;

/** A running server over a store, which stays its caller's to close. */
public final class Server implements AutoCloseable {

    /** Where the data set is. */
    static final String DATASET = "/liantu";

    private static final int THREADS = Workers.MOST + 16;

    /** Bytes a second; who takes less of an answer is cut off. */
    private static final long SLOWEST = 500;

    private static final long MOST_RETAINED = 2 * 1024 * 1024;

    /** What a piece of a body takes while it waits for the others, however short it is. */
    private static final int PIECE_RETAINED = 16 * 1024;

    /**
     * An IRI may be one segment of a path, its slashes encoded; and it may be written as it is:
     * curl, for one, encodes nothing.
     */
    private static final UriCompliance IRIS =
            UriCompliance.from(
                    Set.of(
                            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                            UriCompliance.Violation.ILLEGAL_PATH_CHARACTERS));

    private final FusekiServer fuseki;
    private final Workers workers;
    private final @Nullable AccessLog log;

    private Server(FusekiServer fuseki, Workers workers, @Nullable AccessLog log) {
        this.fuseki = fuseki;
        this.workers = workers;
        this.log = log;
    }

    /**
     * Starts to serve {@code store}.
     *
     * @param faces to serve beside it
     * @throws ServeException when the port is taken, or a file of the settings is not readable
     */
    public static Server start(Store store, Settings settings, Face... faces) {
        return start(store, settings, List.of(), faces);
    }

    /**
     * Starts to serve {@code store}.
     *
     * @param modules parts of the server that know nothing of this one
     * @param faces to serve beside it
     * @throws ServeException when the port is taken, or a file of the settings is not readable
     */
    public static Server start(
            Store store, Settings settings, List<FusekiModule> modules, Face... faces) {
        JsonRows.register();
        Gate gate = new Gate(settings.users().map(Server::users), settings.origins());
        Workers workers = new Workers();
        AccessLog log = settings.accessLog().map(AccessLog::new).orElse(null);
        try {
            Bounds bounds = new Bounds(settings, workers.timer());
            Faces all = Faces.of(List.of(faces), bounds);
            FusekiServer fuseki = build(store, settings, gate, workers, bounds, modules, all);
            prepare(fuseki.getJettyServer(), new ServerErrors(all));
            if (log != null) fuseki.getJettyServer().setRequestLog(log);
            fuseki.start();
            return new Server(fuseki, workers, log);
        } catch (RuntimeException e) {
            workers.close();
            throw refusal(e, settings.port());
        }
    }

    private static FusekiServer build(
            Store store,
            Settings settings,
            Gate gate,
            Workers workers,
            Bounds bounds,
            List<FusekiModule> modules,
            Faces faces) {
        List<FusekiModule> all = new ArrayList<>(List.of(new UiModule(), new FMod_Prometheus()));
        all.addAll(modules);
        store.dataset().getContext().set(ARQ.httpServiceAllowed, false);
        FusekiServer.Builder builder =
                FusekiServer.create()
                        .port(settings.port())
                        .loopback(settings.loopback())
                        .numServerThreads(4, THREADS)
                        .fusekiModules(FusekiModules.create(all))
                        .registerOperation(Operation.Query, new Queries(settings, bounds))
                        .registerOperation(Operation.Update, new Updates(gate))
                        .registerOperation(Operation.GSP_RW, new GraphStore(gate))
                        .registerOperation(Operation.Shacl, new ShapeCheck(settings))
                        .addFilter("/*", new HeaderFilter(settings.origins()))
                        .add(
                                DATASET,
                                DataService.newBuilder(store.dataset())
                                        .addEndpoint(Operation.Query)
                                        .addEndpoint(Operation.Query, "sparql")
                                        .addEndpoint(Operation.Query, "query")
                                        .addEndpoint(Operation.Update, "update")
                                        .addEndpoint(Operation.GSP_RW, "data")
                                        .addEndpoint(Operation.Shacl, "shacl"));
        AnswerFilter answers = new AnswerFilter(settings, workers, ErrorForm.TEXT);
        Stream.of(DATASET + "/*", "/$/*", "/.well-known/*", "/mcp")
                .forEach(path -> builder.addFilter(path, answers));
        faces.servlets()
                .forEach(
                        (path, servlet) ->
                                builder.addServlet(path, servlet)
                                        .addFilter(
                                                path,
                                                new AnswerFilter(
                                                        settings,
                                                        workers,
                                                        faces.errors().get(path))));
        DescriptionFilter description = new DescriptionFilter(store, faces.all());
        Stream.of(DATASET + "/*", "/.well-known/void")
                .forEach(path -> builder.addFilter(path, description));
        return builder.build();
    }

    private static void prepare(org.eclipse.jetty.server.Server jetty, ServerErrors errors) {
        ServletContextHandler servlets = (ServletContextHandler) jetty.getHandler();
        servlets.setErrorHandler(errors);
        servlets.getServletHandler().setDecodeAmbiguousURIs(true);
        jetty.setErrorHandler(errors);
        jetty.setHandler(untilRead(servlets));
        for (Connector connector : jetty.getConnectors()) {
            HttpConfiguration http =
                    connector
                            .getConnectionFactory(HttpConnectionFactory.class)
                            .getHttpConfiguration();
            http.setUriCompliance(IRIS);
            http.setMinResponseDataRate(SLOWEST);
        }
    }

    /** No thread waits for a body that comes slowly, unless it is long or in tiny pieces. */
    private static Handler untilRead(Handler servlets) {
        return new EagerContentHandler(
                servlets,
                new EagerContentHandler.RetainedContentLoaderFactory(
                        MOST_RETAINED, PIECE_RETAINED, false));
    }

    private static Users users(Path file) {
        try {
            return Users.read(file);
        } catch (CharacterCodingException e) {
            throw new ServeException("the users file " + file + " is not UTF-8", e);
        } catch (IOException e) {
            throw new ServeException(
                    "the users file cannot be read: "
                            + Optional.ofNullable(e.getMessage()).orElse(file.toString()),
                    e);
        }
    }

    private static RuntimeException refusal(RuntimeException cause, int port) {
        if (ExceptionUtils.indexOfType(cause, BindException.class) < 0) return cause;
        Throwable root = ExceptionUtils.getRootCause(cause);
        boolean denied = String.valueOf(root.getMessage()).contains("ermission");
        return new ServeException(
                "port "
                        + port
                        + (denied ? " needs more rights" : " is in use by another program")
                        + "; name another with --port",
                cause);
    }

    /** The port it listens on. */
    public int port() {
        return fuseki.getPort();
    }

    /** Its address, ending in a slash. */
    public String url() {
        return fuseki.serverURL();
    }

    /** Waits until it is closed. */
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        fuseki.stop();
        workers.close();
        if (log != null)
            try {
                log.close();
            } catch (IOException e) {
                throw new ServeException("the access log cannot be written", e);
            }
    }
}
