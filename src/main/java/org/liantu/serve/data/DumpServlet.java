package org.liantu.serve.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.VOID;
import org.liantu.chain.Iris;
import org.liantu.serve.ReadingServlet;
import org.liantu.serve.page.Language;
import org.liantu.serve.page.Pages;
import org.liantu.serve.page.Validator;
import org.liantu.store.Store;
import org.liantu.store.Version;

/**
 * The data as files: every named graph of ours as N-Quads and Turtle, and all graphs as N-Quads,
 * compressed. They are written triple by triple; two at a time.
 */
final class DumpServlet extends ReadingServlet {

    /** Before the paths of dumps. */
    static final String DUMPS = "/dump/";

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 2;
    static final String WHOLE = "liantu.nq.gz";
    private static final List<String> ENDINGS = List.of(".nq.gz", ".ttl.gz");

    /** A graph in the list. */
    record Listed(Text name, String triples, String address) {}

    private record Dump(Optional<Node> graph, String ending) {}

    private final transient Store store;
    private final transient Pages pages;
    private final transient Semaphore running = new Semaphore(AT_ONCE);

    DumpServlet(Store store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** The path of the dump of {@code graph}, without ending. */
    static String address(Node graph) {
        return Address.of(graph).replaceFirst("^/(data/)?", DUMPS);
    }

    /** The graphs that have dumps. */
    static List<Node> graphs(DatasetGraph dataset) {
        List<Node> graphs = new ArrayList<>();
        dataset.listGraphNodes()
                .forEachRemaining(
                        graph -> {
                            if (graph.isURI() && !Address.of(graph).contains("?"))
                                graphs.add(graph);
                        });
        graphs.sort(Comparator.comparing(Node::getURI));
        return graphs;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI().substring("/dump".length()).replaceFirst("^/", "");
        if (path.isEmpty()) {
            list(request, response);
            return;
        }
        Version version = store.read(dataset -> store.version());
        Optional<Dump> dump = store.read(dataset -> find(dataset, path));
        if (dump.isEmpty()) {
            response.sendError(404, "there is no such dump; " + DUMPS + " lists those there are");
            return;
        }
        response.setContentType("application/gzip");
        Validator validator = Validator.of(version.since(), version.digest(), path);
        if (!validator.settles(request, response)) send(dump.get(), request, response);
    }

    private static Optional<Dump> find(DatasetGraph dataset, String path) {
        if (path.equals(WHOLE)) return Optional.of(new Dump(Optional.empty(), ENDINGS.get(0)));
        for (String ending : ENDINGS)
            for (Node graph : graphs(dataset))
                if (Address.decode(DUMPS + path).equals(Address.decode(address(graph) + ending)))
                    return Optional.of(new Dump(Optional.of(graph), ending));
        return Optional.empty();
    }

    private void send(Dump dump, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("HEAD")) return;
        if (!running.tryAcquire()) {
            response.setHeader("Retry-After", "60");
            response.sendError(503, "other dumps are being written; ask again in a while");
            return;
        }
        try (GZIPOutputStream out = new GZIPOutputStream(response.getOutputStream())) {
            boolean quads = dump.ending().equals(ENDINGS.get(0));
            StreamRDF writer =
                    StreamRDFWriter.getWriterStream(
                            out, quads ? RDFFormat.NQUADS : RDFFormat.TURTLE_BLOCKS);
            store.read(
                    dataset -> {
                        write(dataset, dump, quads, writer);
                        return dump;
                    });
        } finally {
            running.release();
        }
    }

    private static void write(DatasetGraph dataset, Dump dump, boolean quads, StreamRDF writer) {
        writer.start();
        if (!quads) StreamRDFOps.sendPrefixesToStream(Iris.PREFIXES, writer);
        var all = dataset.find(dump.graph().orElse(Node.ANY), Node.ANY, Node.ANY, Node.ANY);
        while (all.hasNext()) {
            Quad quad = all.next();
            if (quads) writer.quad(quad);
            else writer.triple(quad.asTriple());
        }
        writer.finish();
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Text.Namer namer =
                new Text.Namer(
                        store.read(DumpServlet::described),
                        Language.of(request).tag(),
                        Pages.query(request));
        List<Listed> listed =
                store.read(DumpServlet::graphs).stream()
                        .filter(graph -> !graph.equals(Iris.DATASET))
                        .map(graph -> listed(graph, namer))
                        .toList();
        response.addHeader("Vary", "Accept-Language");
        pages.send(
                "dump",
                Map.of("whole", listed(Iris.DATASET, namer), "graphs", listed),
                request,
                response);
    }

    private static Graph described(DatasetGraph dataset) {
        Graph copy = GraphFactory.createDefaultGraph();
        dataset.getGraph(Iris.DATASET).find().forEach(copy::add);
        return copy;
    }

    private static Listed listed(Node graph, Text.Namer namer) {
        return new Listed(
                namer.of(graph),
                Values.first(namer.graph(), graph, VOID.triples.asNode())
                        .map(count -> namer.of(count).text())
                        .orElse(""),
                address(graph));
    }
}
