package org.liantu.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Errors that no filter of ours sees, such as a request line that is not HTTP: told as by the face
 * that is asked, else as one line of text.
 */
final class ServerErrors extends ErrorHandler {

    private final List<Face> faces;

    ServerErrors(List<Face> faces) {
        this.faces = faces;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Object message = request.getAttribute(ERROR_MESSAGE);
        Failure failure = new Failure(status, message == null ? null : message.toString());
        ErrorForm form = form(request.getHttpURI().getPath());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, form.type());
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        byte[] text = form.body(failure).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(text), callback);
        return true;
    }

    private ErrorForm form(@Nullable String path) {
        return faces.stream()
                .filter(face -> path != null && (path + "/").startsWith(face.path() + "/"))
                .map(Face::errors)
                .findFirst()
                .orElse(ErrorForm.TEXT);
    }
}
