package org.liantu.serve.explore;

import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liantu.serve.Bounds;
import org.liantu.serve.Face;
import org.liantu.serve.page.Pages;
import org.liantu.store.Store;

/** The face for people: pages to search, read and ask. */
public final class Explorer implements Face {

    private final Store store;

    /** Shows what {@code store} holds. */
    public Explorer(Store store) {
        this.store = store;
    }

    @Override
    public Map<String, HttpServlet> servlets(Bounds bounds) {
        Pages pages = new Pages();
        Search search = new Search(store.names());
        Map<String, PageServlet.Page> all = new LinkedHashMap<>();
        all.put("", new HomePage());
        all.put("/search", new SearchPage(search));
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        all.forEach(
                (path, page) -> servlets.put(path, new PageServlet(store, pages, bounds, page)));
        servlets.put("/suggest", new SuggestServlet(store, search));
        return servlets;
    }
}
