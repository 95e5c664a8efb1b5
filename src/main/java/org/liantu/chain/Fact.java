package org.liantu.chain;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a report says, with the place that says it; see {@code docs/model.md}.
 *
 * @param id stable within the report
 * @param kind what sort of statement it is
 * @param subject canonical name of what it is about
 * @param predicate the measure or relation, in Chinese
 * @param object the other entity or a text; null for a plain number
 * @param value a number in base units; trailing zeros are dropped
 * @param unit the unit of {@code value}
 * @param approx how the number stands to the true value; null for an exact one
 * @param period the time spoken of
 * @param scope denominator, base of comparison, bracket or field of a ranking
 * @param status how far it has come; null reads as actual
 * @param assertion in which voice the report gives it
 * @param speaker who says it, when quoted
 * @param members members of a joint subject and {@code role=name} entries; a set, sorted by code
 *     point
 * @param span where the report says it
 * @param surface the number as written
 * @param confidence of an extractor, 0 to 1
 * @param rule the extractor's rule that fired
 * @param review a reviewer's decision
 * @param basis where the period comes from
 * @param otherSpans further places that certainly say the same; a set, in the order of the text
 */
public record Fact(
        String id,
        Kind kind,
        String subject,
        String predicate,
        @Nullable String object,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable Approximation approx,
        @Nullable Period period,
        @Nullable String scope,
        @Nullable Status status,
        Assertion assertion,
        @Nullable String speaker,
        List<String> members,
        Span span,
        @Nullable String surface,
        @Nullable BigDecimal confidence,
        @Nullable String rule,
        @Nullable Review review,
        @Nullable Basis basis,
        List<Span> otherSpans) {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]+");

    /** Digits that a number may have on either side of the point. */
    private static final int LONGEST = 40;

    /**
     * @throws IllegalArgumentException when a part is missing or contradicts another; the message
     *     says which
     */
    public Fact {
        demand(ID.matcher(id).matches(), "id '%s' holds other than letters, digits, . _ -", id);
        demand(!subject.isBlank(), "subject is blank", "");
        demand(!predicate.isBlank(), "predicate is blank", "");
        demand(object != null || value != null, "neither object nor value is given", "");
        demand(
                value == null
                        || value.scale() <= LONGEST && value.precision() - value.scale() <= LONGEST,
                "value has more than %s digits before or behind the point",
                LONGEST);
        demand(unit == null || value != null, "unit '%s' without a value", unit);
        demand(
                (assertion == Assertion.QUOTED) == (speaker != null),
                "a quoted fact, and no other, names its speaker (speaker: %s)",
                speaker);
        demand(
                confidence == null
                        || confidence.signum() >= 0 && confidence.compareTo(BigDecimal.ONE) <= 0,
                "confidence %s is outside 0..1",
                confidence);
        demand(basis == null || period != null, "basis without a period", "");
        value = plain(value);
        confidence = plain(confidence);
        members = List.copyOf(new TreeSet<>(members));
        otherSpans = List.copyOf(new TreeSet<>(otherSpans));
    }

    /**
     * Whether the fact states something as done or being, not as intended, and no reviewer rejected
     * it.
     */
    public boolean holds() {
        return status != Status.PLANNED && review != Review.REJECTED;
    }

    /** Whether a rule found it and no reviewer has decided on it. */
    public boolean awaitsReview() {
        return rule != null && review == null;
    }

    private static void demand(boolean holds, String message, @Nullable Object value) {
        if (!holds) throw new IllegalArgumentException(message.formatted(value));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) return null;
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
