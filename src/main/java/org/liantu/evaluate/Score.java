package org.liantu.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

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

    /** A share to the third decimal. */
    static BigDecimal rounded(double share) {
        return new BigDecimal(share).setScale(3, RoundingMode.HALF_EVEN);
    }
}
