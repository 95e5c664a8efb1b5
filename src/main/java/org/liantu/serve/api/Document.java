package org.liantu.serve.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A text that stays the same while the server runs. */
record Document(String type, String text) {

    void write(HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
