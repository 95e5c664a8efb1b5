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

    /** Several together, by all their names. */
    static Topic together(List<String> members, EntityType type) {
        return new Topic(String.join("、", members), type, members);
    }

    /** Whether it is one firm. */
    boolean isFirm() {
        return type == EntityType.ENTERPRISE && members.isEmpty();
    }

    /** Whether a text may go on speaking of it in the next sentence. */
    boolean isLasting() {
        return members.size() <= 1 && isLasting(type);
    }

    /** Whether a text may go on speaking of something of this sort in the next sentence. */
    static boolean isLasting(EntityType type) {
        return switch (type) {
            case PERSON, MEDIA, POLICY, AWARD, PRODUCT, TECHNOLOGY -> false;
            default -> true;
        };
    }

    /** Whether something of this sort may be counted (研发中心2栋) and then is no subject. */
    static boolean isCountable(EntityType type) {
        return switch (type) {
            case FACILITY, PLATFORM, LABORATORY, PROJECT, ORGANIZATION -> true;
            default -> false;
        };
    }
}
