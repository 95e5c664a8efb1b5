package org.liantu.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liantu.serve.ReadingServlet;

/** The style sheet, scripts and pictures that pages are made with, ours and those of libraries. */
public final class StaticServlet extends ReadingServlet {

    /** Before the names of files. */
    public static final String PATH = "/static/";

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE =
            Pattern.compile(PATH + "((?:vendor/)?[a-z0-9.-]+\\.(css|js|svg))");
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css;charset=utf-8",
                    "js", "text/javascript;charset=utf-8",
                    "svg", "image/svg+xml");
    private static final Instant STARTED = Instant.now();

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher file = FILE.matcher(request.getRequestURI());
        try (InputStream found =
                file.matches()
                        ? StaticServlet.class.getResourceAsStream(
                                "/org/liantu/serve/static/" + file.group(1))
                        : null) {
            if (found == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            byte[] content = found.readAllBytes();
            response.setContentType(TYPES.get(file.group(2)));
            if (Validator.of(STARTED, Arrays.hashCode(content)).settles(request, response)) return;
            response.getOutputStream().write(content);
        }
    }
}
