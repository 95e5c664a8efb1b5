package org.liantu.serve.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.liantu.serve.ReadingServlet;
import org.liantu.serve.page.Validator;

/** One file that ships with the server. */
final class FileServlet extends ReadingServlet {

    private static final long serialVersionUID = 1L;

    private final byte[] content;
    private final String type;
    private final transient Validator validator;

    FileServlet(byte[] content, String type) {
        this.content = content.clone();
        this.type = type;
        this.validator = Validator.of(Instant.now(), Arrays.hashCode(content), type);
    }

    @Override
    protected void read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        if (validator.settles(request, response)) return;
        response.getOutputStream().write(content);
    }
}
