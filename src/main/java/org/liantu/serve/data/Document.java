package org.liantu.serve.data;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What a client asks for by an address.
 *
 * @param node what the document is about
 * @param syntax the one that the address names, if it does
 */
record Document(Node node, Optional<Syntax> syntax) {

    /**
     * The document at {@code path}, of whose readings the first counts that the data speak of: as
     * it stands, without the ending that names a syntax, and both with the percent signs left
     * alone.
     *
     * @param path of the request, after what its servlet answers to
     * @param iri gives the IRI for such a path
     */
    static Optional<Document> find(DatasetGraph dataset, String path, Function<String, Node> iri) {
        List<String> readings = new ArrayList<>();
        Address.decode(path).ifPresent(readings::add);
        readings.add(path);
        for (String reading : readings) {
            Optional<Syntax> ending = Syntax.ofEnding(reading);
            Document whole = new Document(iri.apply(reading), Optional.empty());
            if (Description.exists(dataset, whole.node())) return Optional.of(whole);
            if (ending.isEmpty()) continue;
            int length = reading.length() - ending.get().suffix().length() - 1;
            Document named = new Document(iri.apply(reading.substring(0, length)), ending);
            if (Description.exists(dataset, named.node())) return Optional.of(named);
        }
        return Optional.empty();
    }

    /** The document that {@code ?iri=} asks for, with {@code format=} as the syntax. */
    static Optional<Document> find(DatasetGraph dataset, HttpServletRequest request) {
        String iri = request.getParameter("iri");
        String format = request.getParameter("format");
        if (iri == null) return Optional.empty();
        return Optional.of(
                        new Document(
                                NodeFactory.createURI(iri),
                                Optional.ofNullable(format)
                                        .flatMap(name -> Syntax.ofEnding("." + name))))
                .filter(document -> Description.exists(dataset, document.node()));
    }

    /**
     * The address of this document in a syntax.
     *
     * @param syntax empty for the one that the client prefers
     * @param page from 1
     * @param language as the client asked for it; empty for none
     */
    String address(Optional<Syntax> syntax, int page, String language) {
        String path = Address.of(node);
        Map<String, String> query = new LinkedHashMap<>();
        if (path.contains("?")) syntax.ifPresent(each -> query.put("format", each.suffix()));
        else path += syntax.map(each -> "." + each.suffix()).orElse("");
        if (page > 1) query.put("page", Integer.toString(page));
        if (!language.isEmpty()) query.put("lang", language);
        if (query.isEmpty()) return path;
        return path
                + (path.contains("?") ? "&" : "?")
                + query.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&"));
    }
}
