package org.liantu.extract.time;

/** What is written of a time, before anybody asks which period that is. */
sealed interface When {

    /** What the year of a {@link Point} is told from. */
    enum Anchor {
        /** It is written. */
        WRITTEN,
        /** So many years from that of the publication: 今年, 去年. */
        PUBLICATION,
        /** So many years from that of the time before: 当年, 次年. */
        PREVIOUS,
        /** It goes without saying: 7月 is the last July. */
        LATEST,
        /** It goes without saying and is the current one: 年底. */
        CURRENT
    }

    /**
     * A year or a part of one.
     *
     * @param year a year, or a number of years for the anchors that count from another
     */
    record Point(Anchor anchor, int year, Part part) implements When {

        Point with(Part part) {
            return new Point(anchor, year, part);
        }
    }

    /** From one time to another. */
    record Span(Point from, Point to) implements When {}

    /**
     * Years that a name stands for: 20世纪90年代, “十四五”.
     *
     * @param written whether the name fixes the century
     */
    record Years(int first, int last, boolean written) implements When {}

    /** So many years up to now (近五年), before this one (过去五年) or after it (未来五年). */
    record Around(Side side, int years) implements When {

        enum Side {
            UP_TO_NOW,
            BEFORE,
            AFTER
        }
    }

    /**
     * A day or month so many days or months from that of the publication, or of the time before.
     */
    record Near(boolean isDay, int offset, boolean toPrevious) implements When {}

    /** At publication: 目前. */
    record Now() implements When {}
}
