package org.liantu.path.join;

/** An aggregate of the rows of one group. */
interface Total {

    /** Takes in the row that stands in the places, some times. */
    void add(long times);

    /** The number of its term by now, or {@link Run#NOTHING}. */
    int value();
}
