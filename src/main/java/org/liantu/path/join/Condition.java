package org.liantu.path.join;

import java.util.BitSet;

/** What rows have to meet. */
interface Condition {

    /** The places that it looks at. */
    BitSet reads();

    /** A guess at the share of rows that meet it. */
    double share();

    /** A guess at what it takes to know, in edges followed. */
    double effort();

    /** The test of it, on the rows that come out of a pipe. */
    Test test(Pipe pipe);
}
