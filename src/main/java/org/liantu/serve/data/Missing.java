package org.liantu.serve.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.liantu.serve.page.Language;
import org.liantu.serve.page.Pages;
import org.liantu.store.Names;
import org.liantu.store.Store;

/** Answers for what is not there, with the things whose names are near. */
final class Missing {

    private static final int SUGGESTIONS = 8;

    private record Near(Graph labels, List<Node> things) {}

    private final Store store;
    private final Pages pages;

    Missing(Store store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    /**
     * Answers 404.
     *
     * @param asked what was asked for, as text
     */
    void send(String asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String key = asked.substring(asked.lastIndexOf('/') + 1).replace('_', ' ');
        Near near = store.read(dataset -> near(key, dataset));
        if (Syntax.wantsPage(request.getHeader("Accept"))) {
            Text.Namer namer =
                    new Text.Namer(near.labels(), Language.of(request).tag(), Pages.query(request));
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.addHeader("Vary", "Accept, Accept-Language");
            pages.send(
                    "missing",
                    Map.of("iri", asked, "near", near.things().stream().map(namer::of).toList()),
                    request,
                    response);
            return;
        }
        String list =
                near.things().stream()
                        .map(
                                thing ->
                                        "<"
                                                + Address.of(thing)
                                                + "> "
                                                + Labels.chinese(near.labels(), thing))
                        .collect(Collectors.joining(", "));
        response.addHeader("Vary", "Accept");
        response.sendError(
                HttpServletResponse.SC_NOT_FOUND,
                "the graph has nothing named <"
                        + asked
                        + ">"
                        + (list.isEmpty()
                                ? "; names are found by text search at /liantu/sparql"
                                : "; near it are " + list));
    }

    private static Near near(String key, DatasetGraph dataset) {
        List<Node> things =
                Names.of(dataset).near(key, Optional.empty()).stream()
                        .map(Names.Found::thing)
                        .limit(SUGGESTIONS)
                        .toList();
        Graph labels = GraphFactory.createDefaultGraph();
        for (Node thing : things)
            dataset.find(Quad.unionGraph, thing, RDFS.label.asNode(), Node.ANY)
                    .forEachRemaining(quad -> labels.add(quad.asTriple()));
        return new Near(labels, things);
    }
}
