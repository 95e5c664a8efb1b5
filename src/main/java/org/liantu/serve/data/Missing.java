package org.liantu.serve.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.liantu.serve.page.Language;
import org.liantu.serve.page.Pages;
import org.liantu.store.Store;

/** Answers for what is not there, with the things whose names are near. */
final class Missing {

    private static final int SUGGESTIONS = 8;
    private static final int LONGEST = 100;

    /** A pair of Chinese characters, or a word of letters and digits; pairs overlap. */
    private static final Pattern PARTS =
            Pattern.compile("\\p{IsHan}(?=(\\p{IsHan}))|[\\p{L}\\p{N}&&\\P{IsHan}]{2,}");

    private record Near(Graph names, List<Node> things) {}

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
                    new Text.Namer(near.names(), Language.of(request).tag(), Pages.query(request));
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
                                                + Names.chinese(near.names(), thing))
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

    /** What is called {@code key}, or else something like it. */
    private static Near near(String key, DatasetGraph dataset) {
        String text = key.length() > LONGEST ? key.substring(0, LONGEST) : key;
        List<TextHit> hits = search("\"" + text.replaceAll("[\"\\\\]", " ") + "\"", dataset);
        if (hits.isEmpty()) hits = search(parts(text), dataset);
        Graph names = GraphFactory.createDefaultGraph();
        for (TextHit hit : hits)
            dataset.find(Quad.unionGraph, hit.getNode(), RDFS.label.asNode(), Node.ANY)
                    .forEachRemaining(quad -> names.add(quad.asTriple()));
        return new Near(names, hits.stream().map(TextHit::getNode).filter(Node::isURI).toList());
    }

    private static List<TextHit> search(String query, DatasetGraph dataset) {
        TextIndex index = dataset.getContext().get(TextQuery.textIndex);
        if (index == null || query.isBlank()) return List.of();
        return index.query(List.of(), query, null, null, SUGGESTIONS, null);
    }

    private static String parts(String text) {
        List<String> parts = new ArrayList<>();
        for (Matcher matcher = PARTS.matcher(text); matcher.find(); )
            parts.add(
                    "\""
                            + matcher.group()
                            + (matcher.group(1) == null ? "" : matcher.group(1))
                            + "\"");
        return String.join(" OR ", parts);
    }
}
