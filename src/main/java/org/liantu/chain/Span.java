package org.liantu.chain;

/**
 * A piece of a report's text.
 *
 * @param start first UTF-16 unit, from 0
 * @param end the unit after the last
 */
public record Span(int start, int end) implements Comparable<Span> {

    /**
     * @throws IllegalArgumentException when it is negative or empty
     */
    public Span {
        if (start < 0 || end <= start)
            throw new IllegalArgumentException(
                    "a span needs 0 <= start < end, not start %d, end %d".formatted(start, end));
    }

    /** In the order of the text, the shorter of two with one start first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }

    /** Whether {@code other} lies within it. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
