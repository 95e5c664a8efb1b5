package org.liantu.serve.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.liantu.serve.ReadingServlet;
import org.liantu.store.Store;

/**
 * Sends who asks for a thing on to the document about it, with 303 (<a
 * href="https://www.w3.org/TR/cooluris/#r303gendocument">Cool URIs, section 4.2</a>).
 */
final class ThingServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private final transient Store store;
    private final transient Missing missing;

    ThingServlet(Store store, Missing missing) {
        this.store = store;
        this.missing = missing;
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String uri = request.getRequestURI();
        String path = uri.startsWith(Address.THINGS) ? uri.substring(Address.THINGS.length()) : "";
        Optional<Document> document =
                store.read(dataset -> Document.find(dataset, path, Address::thing));
        if (document.isEmpty()) {
            missing.send(DocumentServlet.asked(path, Address::thing), request, response);
            return;
        }
        String query = request.getQueryString();
        String address = Address.of(document.get().node());
        String suffix = document.get().syntax().map(each -> "." + each.suffix()).orElse("");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address + suffix + (query == null ? "" : "?" + query));
    }
}
