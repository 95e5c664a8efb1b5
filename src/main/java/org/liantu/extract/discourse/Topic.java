package org.liantu.extract.discourse;

import java.util.List;
import org.liantu.chain.EntityType;

/**
 * What a clause speaks of.
 *
 * @param name canonical name; of several together, their names with 、 between
 * @param type what it is
 * @param members the names of several together, else empty
 */
public record Topic(String name, EntityType type, List<String> members) {

    public Topic {
        members = List.copyOf(members);
    }

    /** One thing. */
    public static Topic of(String name, EntityType type) {
        return new Topic(name, type, List.of());
    }
}
