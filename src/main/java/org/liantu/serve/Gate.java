package org.liantu.serve;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/**
 * Lets writers in, and nobody else.
 *
 * @param users who they are; empty when writing is switched off
 * @param origins the web origins whose pages may write, besides this server's own
 */
record Gate(Optional<Users> users, List<String> origins) {

    /** Returns when the request may write; answers 401 or 403 otherwise. */
    void pass(HttpAction action) {
        if (users.isEmpty())
            ServletOps.errorForbidden(
                    "writing is switched off: start the server with --users FILE to allow it");
        String origin = action.getRequestHeader("Origin");
        if (origin != null && !isOwn(origin, action) && !origins.contains(origin))
            ServletOps.errorForbidden("pages of " + origin + " may not write here");
        if (users.get().admits(action.getRequestHeader("Authorization"))) return;
        action.setResponseHeader("WWW-Authenticate", "Basic realm=\"liantu\", charset=\"UTF-8\"");
        ServletOps.error(401, "writing needs a name and password of the file of users");
    }

    private static boolean isOwn(String origin, HttpAction action) {
        try {
            return URI.create(origin).getRawAuthority() != null
                    && URI.create(origin).getRawAuthority().equals(action.getRequestHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
