package org.liantu.serve.explore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.liantu.serve.Bounds;
import org.liantu.serve.Failure;
import org.liantu.serve.ReadingServlet;
import org.liantu.serve.page.Pages;
import org.liantu.store.Store;

/** Answers with a page, or with one that says what is wrong. */
final class PageServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private final transient Store store;
    private final transient Pages pages;
    private final transient Bounds bounds;
    private final transient Page page;

    /** What one kind of page shows. */
    interface Page {

        /**
         * What is to be shown, and by which template.
         *
         * @throws Refusal when it cannot be shown
         */
        View view(Visit visit);
    }

    /**
     * A template with what it prints.
     *
     * @param status of HTTP
     * @param template its name, without ending
     */
    record View(int status, String template, Map<String, Object> model) {}

    PageServlet(Store store, Pages pages, Bounds bounds, Page page) {
        this.store = store;
        this.pages = pages;
        this.bounds = bounds;
        this.page = page;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-cache");
        View view;
        try {
            view = store.read(dataset -> page.view(Visit.of(request, dataset)));
        } catch (Refusal refusal) {
            view = trouble(refusal.status(), String.valueOf(refusal.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Failure failure = bounds.failure(e).orElse(null);
            if (failure == null) throw e;
            view = trouble(failure.status(), failure.message());
        }
        response.setStatus(view.status());
        pages.send(view.template(), view.model(), request, response);
    }

    private static View trouble(int status, String message) {
        return new View(status, "trouble", Map.of("status", status, "message", message));
    }
}
