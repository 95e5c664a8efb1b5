package org.liantu.mcp;

import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import io.modelcontextprotocol.spec.HttpHeaders;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * The <a
 * href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#streamable-http">
 * streamable HTTP</a> transport: one POST a message, each answered by JSON. There is no stream that
 * the server would open, and a session is but a name by which requests can be cancelled.
 */
final class AgentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Messages messages;
    private final transient DefaultServerTransportSecurityValidator gate;

    AgentServlet(Messages messages, DefaultServerTransportSecurityValidator gate) {
        this.messages = messages;
        this.gate = gate;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            response.sendError(405, "messages to agents' tools are sent by POST");
            return;
        }
        try {
            gate.validate(new Headers(request));
        } catch (ServerTransportSecurityException e) {
            response.sendError(
                    e.getStatusCode(),
                    e.getStatusCode() == 403
                            ? "pages of this origin may not ask here; name it with --origins"
                            : "this host name is not the server's; ask localhost, or start the server with --public");
            return;
        }
        String type = String.valueOf(request.getContentType());
        if (!type.toLowerCase().startsWith("application/json")) {
            response.sendError(415, "a message is sent as application/json");
            return;
        }
        String version = request.getHeader(HttpHeaders.PROTOCOL_VERSION);
        if (version != null && !messages.protocolVersions().contains(version)) {
            response.sendError(
                    400,
                    "the protocol versions here are "
                            + String.join(", ", messages.protocolVersions()));
            return;
        }
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String session = request.getHeader(HttpHeaders.MCP_SESSION_ID);
        if (session == null) session = UUID.randomUUID().toString();
        byte[] message = request.getInputStream().readAllBytes();
        Messages.Answer answer =
                messages.take(session, Messages.read(new String(message, StandardCharsets.UTF_8)))
                        .get();
        if (answer.opens()) response.setHeader(HttpHeaders.MCP_SESSION_ID, session);
        if (answer.text().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            return;
        }
        response.setContentType("application/json;charset=utf-8");
        response.getOutputStream().write(answer.text().get().getBytes(StandardCharsets.UTF_8));
    }

    /** The headers of a request, as the SDK looks at them. */
    private record Headers(HttpServletRequest request) implements HeaderAccessor {

        @Override
        public List<String> getHeader(String name) {
            return Collections.list(request.getHeaders(name));
        }

        @Override
        public List<String> getHeaderNames() {
            return Collections.list(request.getHeaderNames());
        }
    }
}
