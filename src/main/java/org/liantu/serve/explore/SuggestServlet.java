package org.liantu.serve.explore;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.liantu.serve.ReadingServlet;
import org.liantu.serve.explore.Search.Found;
import org.liantu.store.Store;

/** What a search box suggests while a person types: an array of names, kinds and addresses. */
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
        List<Found> found =
                store.read(
                        dataset -> {
                            Visit visit = Visit.of(request, dataset);
                            return visit.field("q")
                                    .map(text -> Search.find(text, visit))
                                    .orElse(List.of());
                        });
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
}
