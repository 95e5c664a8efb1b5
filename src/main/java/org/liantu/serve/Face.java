package org.liantu.serve;

import jakarta.servlet.http.HttpServlet;

/**
 * What answers at a path and below it, beside the data set. Each request to it runs within the
 * server's bounds: its answer is held back until it is whole, and an error replaces all of it.
 */
public interface Face {

    /** Where it answers, such as {@code /api}. */
    String path();

    /** How errors are told there. */
    ErrorForm errors();

    /** What answers; it is asked by many threads at once. */
    HttpServlet servlet(Bounds bounds);
}
