package org.liantu.serve.explore;

import java.util.List;
import java.util.Map;
import org.liantu.serve.explore.PageServlet.View;
import org.liantu.serve.explore.Search.Found;

/** What is found by a name. */
record SearchPage() implements PageServlet.Page {

    private static final int SHOWN = 60;

    @Override
    public View view(Visit visit) {
        String asked = visit.field("q").orElse("");
        List<Found> found = Search.find(asked, visit);
        return new View(
                200,
                "search",
                Map.of(
                        "asked",
                        asked,
                        "found",
                        found.stream().limit(SHOWN).toList(),
                        "total",
                        found.size()));
    }
}
