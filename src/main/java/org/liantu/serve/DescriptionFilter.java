package org.liantu.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.liantu.chain.Iris;
import org.liantu.store.Store;

/**
 * Answers what is asked about the service itself: a GET without a query at the addresses of SPARQL
 * (Service Description), and {@code /.well-known/void} (VoID). The addresses in both are those the
 * client used.
 */
final class DescriptionFilter implements Filter {

    private static final Set<String> SPARQL =
            Set.of(
                    Server.DATASET,
                    Server.DATASET + "/",
                    Server.DATASET + "/sparql",
                    Server.DATASET + "/query");

    private final Store store;
    private final List<Face> faces;

    DescriptionFilter(Store store, List<Face> faces) {
        this.store = store;
        this.faces = List.copyOf(faces);
    }

    @Override
    public void doFilter(ServletRequest from, ServletResponse to, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) from;
        HttpServletResponse response = (HttpServletResponse) to;
        boolean reads = Set.of("GET", "HEAD").contains(request.getMethod());
        String path = request.getRequestURI();
        if (reads && path.equals("/.well-known/void")) answer(voidOf(request), request, response);
        else if (reads && SPARQL.contains(path) && request.getQueryString() == null)
            answer(serviceOf(request), request, response);
        else chain.doFilter(request, response);
    }

    private Graph stored() {
        return store.read(
                dataset -> {
                    Graph copy = GraphFactory.createDefaultGraph();
                    dataset.getGraph(Iris.DATASET).find().forEach(copy::add);
                    return copy;
                });
    }

    private Graph voidOf(HttpServletRequest request) {
        Graph graph = stored();
        ServiceDescription.addAddresses(graph, address(request));
        faces.forEach(face -> face.describe(graph, server(request)));
        graph.getPrefixMapping().setNsPrefixes(DatasetDescription.PREFIXES);
        return graph;
    }

    private Graph serviceOf(HttpServletRequest request) {
        Graph graph = ServiceDescription.of(stored(), address(request));
        graph.getPrefixMapping().setNsPrefixes(DatasetDescription.PREFIXES);
        return graph;
    }

    /** The data set's address as the client wrote it. */
    private static String address(HttpServletRequest request) {
        return server(request) + Server.DATASET;
    }

    private static String server(HttpServletRequest request) {
        String whole = request.getRequestURL().toString();
        return whole.substring(0, whole.indexOf('/', whole.indexOf("//") + 2));
    }

    private static void answer(
            Graph graph, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        MediaType type = ConNeg.chooseContentType(request, DEF.rdfOffer, DEF.acceptTurtle);
        Lang syntax = RDFLanguages.contentTypeToLang(type.getContentTypeStr());
        Lang written = syntax == null ? Lang.TURTLE : syntax;
        response.setContentType(written.getHeaderString() + ";charset=utf-8");
        response.addHeader("Vary", "Accept");
        RDFWriter.source(graph).lang(written).output(response.getOutputStream());
    }
}
