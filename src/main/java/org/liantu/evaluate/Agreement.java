package org.liantu.evaluate;

import java.util.List;
import java.util.Locale;

/** How far a found fact agrees with an annotated one, from not at all upwards. */
public enum Agreement {
    /** They speak of different things. */
    NONE,
    /** A number with its unit stands at the right place; relations are at this level a fact. */
    VALUE,
    /** The subject and the measure, or subject and object, are the same too. */
    FACT,
    /** The period, or for relations the kind, is the same too. */
    STRICT;

    /** The levels at which something agrees. */
    public static final List<Agreement> LEVELS = List.of(VALUE, FACT, STRICT);

    /** The word in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is at least {@code level}. */
    boolean reaches(Agreement level) {
        return compareTo(level) >= 0;
    }
}
