package org.liantu.serve.api;

/**
 * Which part of the rows is wanted.
 *
 * @param limit rows, at most
 * @param offset rows before it
 */
record Page(int limit, int offset) {

    static final int USUAL = 1000;
    static final int MOST = 10_000;
    static final int FARTHEST = 100_000_000;

    /** The page after this one. */
    Page next() {
        return new Page(limit, offset + limit);
    }

    /** The page before this one. */
    Page previous() {
        return new Page(limit, Math.max(0, offset - limit));
    }

    /** The first page. */
    Page first() {
        return new Page(limit, 0);
    }
}
