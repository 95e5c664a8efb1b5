package org.liantu.extract.entity;

import org.liantu.chain.EntityType;

/**
 * A place of the cleaned text that names something.
 *
 * @param start first UTF-16 unit
 * @param end the unit after the last
 * @param type what it names
 * @param name the canonical name
 */
public record Mention(int start, int end, EntityType type, String name)
        implements Comparable<Mention> {

    /** In the order of the text. */
    @Override
    public int compareTo(Mention other) {
        return start != other.start
                ? Integer.compare(start, other.start)
                : Integer.compare(end, other.end);
    }

    /** The same place with another name. */
    public Mention named(String other) {
        return new Mention(start, end, type, other);
    }
}
