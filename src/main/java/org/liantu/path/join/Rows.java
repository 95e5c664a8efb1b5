package org.liantu.path.join;

/**
 * Rows one after another, in the places of a frame. Behind {@link #next} the places hold the row;
 * before one cursor asks the one before it for another row, it empties the places that it filled,
 * so that every cursor finds the places as it left them.
 */
interface Rows {

    /**
     * Puts the next row into the places; false when there are no more, and nothing is left there.
     */
    boolean next();

    /** Empties what was filled and starts again with what comes first. */
    void reset();

    /** How many times the row counts; more than once only where one who asks counts only. */
    default long ways() {
        return 1;
    }
}
