package org.liantu.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Precision, recall and their harmonic mean, each 0 to 1.
 *
 * @param precision the share of found facts that are annotated; 0 when none was found
 * @param recall the share of annotated facts that were found; 0 when none is annotated
 */
public record Score(double precision, double recall, double f1) {

    /**
     * The score of a comparison.
     *
     * @param hitsFound found facts that agree with an annotated one
     * @param hitsGold annotated facts that agree with a found one
     */
    static Score of(int hitsFound, int found, int hitsGold, int gold) {
        double precision = found == 0 ? 0 : (double) hitsFound / found;
        double recall = gold == 0 ? 0 : (double) hitsGold / gold;
        double sum = precision + recall;
        return new Score(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
    }

    /** The mean of each of the three. */
    static Score mean(List<Score> scores) {
        return new Score(
                mean(scores, Score::precision),
                mean(scores, Score::recall),
                mean(scores, Score::f1));
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Score> share) {
        return scores.stream().mapToDouble(share).average().orElse(0);
    }

    /** A share to the third decimal. */
    static BigDecimal rounded(double share) {
        return new BigDecimal(share).setScale(3, RoundingMode.HALF_EVEN);
    }
}
