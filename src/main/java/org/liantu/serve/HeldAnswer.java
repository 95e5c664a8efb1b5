package org.liantu.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/**
 * A response that stays here: status, headers and body touch the real one only when they are
 * complete. So a late error replaces all of it, and work that was given up cannot spoil the next
 * answer of the connection.
 */
@NullUnmarked
final class HeldAnswer extends HttpServletResponseWrapper {

    private final Spool body;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int status = SC_OK;
    private String type;
    private PrintWriter writer;

    HeldAnswer(HttpServletResponse real, Spool body) {
        super(real);
        this.body = body;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    /** Whether the body is HTML, for a person. */
    boolean isPage() {
        return type != null && type.startsWith("text/html");
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) throws IOException {
        body.clear();
        status = code;
        type = null;
        if (message != null) getOutputStream().print(message);
    }

    @Override
    public void sendError(int code) throws IOException {
        sendError(code, null);
    }

    @Override
    public void sendRedirect(String location) {
        status = SC_FOUND;
        setHeader("Location", location);
    }

    @Override
    public void setHeader(String name, String value) {
        headers.remove(name);
        if (value != null) addHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        switch (name.toLowerCase()) {
            case "server", "content-length", "fuseki-request-id" -> {}
            case "content-type" -> type = value;
            default -> headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    @Override
    public String getHeader(String name) {
        return headers.containsKey(name) ? headers.get(name).get(0) : null;
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.getOrDefault(name, List.of());
    }

    @Override
    public Collection<String> getHeaderNames() {
        return headers.keySet();
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name);
    }

    @Override
    public void setContentType(String value) {
        type = value;
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public void setCharacterEncoding(String charset) {
        if (type != null && charset != null && !type.contains("charset="))
            type += ";charset=" + charset.toLowerCase();
    }

    @Override
    public String getCharacterEncoding() {
        return "utf-8";
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void setBufferSize(int size) {}

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        if (writer != null) writer.flush();
    }

    @Override
    public void resetBuffer() {
        try {
            body.clear();
        } catch (IOException e) {
            throw new IllegalStateException("cannot delete a temporary file", e);
        }
    }

    @Override
    public void reset() {
        resetBuffer();
        headers.clear();
        type = null;
        status = SC_OK;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null)
            writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) throws IOException {
                body.write(one);
            }

            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                body.write(bytes, start, length);
            }

            /** In UTF-8, where the servlet's own refuses all but Latin 1. */
            @Override
            public void print(String text) throws IOException {
                body.write(text.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("answers are written in one go");
            }
        };
    }
}
