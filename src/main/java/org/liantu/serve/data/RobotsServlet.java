package org.liantu.serve.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liantu.serve.ReadingServlet;

/** What crawlers may fetch (RFC 9309): pages, but not queries and dumps. */
final class RobotsServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter()
                .print(
                        """
                        User-agent: *
                        Disallow: /liantu
                        Disallow: /$/
                        Disallow: /dump/
                        Sitemap: %s/sitemap.xml
                        """
                                .formatted(Reply.server(request)));
    }
}
