package org.liantu.serve;

import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import org.apache.jena.graph.Graph;

/**
 * A part of the server with addresses of its own. Its answers pass what all answers pass: they are
 * held until they are whole, bounded, compressed, and an error replaces all of it.
 */
public interface Face {

    /** Servlets by the path they answer, as {@code /data/*}; many threads ask them at once. */
    Map<String, HttpServlet> servlets(Bounds bounds);

    /** How errors are told there. */
    default ErrorForm errors() {
        return ErrorForm.TEXT;
    }

    /**
     * Adds to the description of the data set what this face has to offer.
     *
     * @param server its address as the client reaches it, with no slash at its end
     */
    default void describe(Graph description, String server) {}
}
