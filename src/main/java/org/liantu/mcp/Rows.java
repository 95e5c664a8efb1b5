package org.liantu.mcp;

/** Which rows of an answer are given. */
record Rows(int offset, int limit) {

    static final int USUAL = 50;
    static final int MOST = 500;
    static final int FURTHEST = 100_000;

    static final Rows FIRST = new Rows(0, USUAL);

    int end() {
        return offset + limit;
    }
}
