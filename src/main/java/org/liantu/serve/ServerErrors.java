package org.liantu.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Errors that no filter of ours sees, such as a request line that is not HTTP: told as by the face
 * that is asked, else as one line of text.
 */
final class ServerErrors extends ErrorHandler {

    private final Faces faces;

    ServerErrors(Faces faces) {
        this.faces = faces;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Object message = request.getAttribute(ERROR_MESSAGE);
        Failure failure = new Failure(status, message == null ? null : message.toString());
        ErrorForm form = faces.errors(request.getHttpURI().getPath());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, form.type());
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        byte[] text = form.body(failure).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(text), callback);
        return true;
    }
}
