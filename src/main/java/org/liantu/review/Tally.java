package org.liantu.review;

import java.util.List;
import java.util.Objects;
import org.liantu.chain.Fact;
import org.liantu.chain.Review;

/**
 * How far a review has come.
 *
 * @param waiting facts without a decision, extracted or not
 */
public record Tally(long accepted, long corrected, long rejected, long waiting) {

    /** The tally of some facts. */
    public static Tally of(List<Fact> facts) {
        return new Tally(
                count(facts, Review.ACCEPTED),
                count(facts, Review.CORRECTED),
                count(facts, Review.REJECTED),
                facts.stream().map(Fact::review).filter(Objects::isNull).count());
    }

    private static long count(List<Fact> facts, Review review) {
        return facts.stream().filter(fact -> fact.review() == review).count();
    }

    /** {@code 2 accepted · 1 corrected · 0 rejected · 4 to review}. */
    @Override
    public String toString() {
        return "%d accepted · %d corrected · %d rejected · %d to review"
                .formatted(accepted, corrected, rejected, waiting);
    }
}
