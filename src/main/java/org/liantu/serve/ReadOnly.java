package org.liantu.serve;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Another servlet, of which only the reading methods are to be had. */
final class ReadOnly extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient HttpServlet whole;

    ReadOnly(HttpServlet whole) {
        this.whole = whole;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        whole.init(config);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> whole.service(request, response);
            default ->
                    response.sendError(
                            403, "data sets cannot be made, removed or changed over HTTP");
        }
    }
}
