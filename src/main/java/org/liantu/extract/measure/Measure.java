package org.liantu.extract.measure;

import org.jspecify.annotations.Nullable;
import org.liantu.extract.discourse.Topic;

/**
 * What a number measures, and where the words stand that tell it.
 *
 * @param name the measure
 * @param start first UTF-16 unit of those words
 * @param end the unit after the last
 * @param owner whose measure it is, when that stands beside it; null for the clause's subject
 * @param scope denominator or base of comparison
 * @param rule how it was found
 * @param per the time that the number holds for each of (年, 月, 日), when a word tells it; else null
 */
record Measure(
        String name,
        int start,
        int end,
        @Nullable Topic owner,
        @Nullable String scope,
        MeasureRule rule,
        @Nullable String per) {

    Measure(
            String name,
            int start,
            int end,
            @Nullable Topic owner,
            @Nullable String scope,
            MeasureRule rule) {
        this(name, start, end, owner, scope, rule, null);
    }
}
