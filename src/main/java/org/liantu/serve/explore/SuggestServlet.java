package org.liantu.serve.explore;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.Iris;
import org.liantu.serve.ReadingServlet;
import org.liantu.serve.explore.Search.Found;
import org.liantu.store.Store;

/**
 * What a search box suggests while a person types: an array of names, kinds and addresses; of one
 * class only where {@code type} names it, such as {@code lt:Enterprise}.
 */
final class SuggestServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;

    private final transient Store store;

    SuggestServlet(Store store) {
        this.store = store;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<Found> found;
        try {
            found = store.read(dataset -> found(Visit.of(request, dataset)));
        } catch (Refusal refusal) {
            response.sendError(refusal.status(), refusal.getMessage());
            return;
        }
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Found each : found.subList(0, Math.min(MOST, found.size())))
            array.add(
                    Json.createObjectBuilder()
                            .add("name", each.name().text())
                            .add("kind", each.kind())
                            .add("href", each.name().href()));
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-cache");
        response.getOutputStream().print(array.build().toString());
    }

    private static List<Found> found(Visit visit) {
        Optional<Node> type = visit.field("type").map(name -> type(name, visit));
        return visit.field("q").map(text -> Search.find(text, type, visit)).orElse(List.of());
    }

    private static Node type(String name, Visit visit) {
        Node type = NodeFactory.createURI(Iris.PREFIXES.expandPrefix(name));
        if (!visit.graph().contains(type, RDF.type.asNode(), OWL.Class.asNode()))
            throw new Refusal(400, "type=" + name + " is no class, expected one as lt:Enterprise");
        return type;
    }
}
