package org.liantu.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as read, without what it counts.
 *
 * @param start where it starts, {@code end} where it ends, exclusive
 * @param value what it says; of 三四十 the lower number
 * @param high the upper number of one such as 三四十, else null
 * @param scale what its last magnitude multiplies with: 10000 for 3.5万, 1 for 35
 * @param arabic written with the digits 0 to 9
 * @param magnitudes how many of 十百千万亿 stand in it
 * @param digits how many digits stand in it; 0 for 千亿
 * @param vague starts with 几 or 数: 几十, 数百
 * @param open has 余, 多 or 几 inside: 100多亿, 十几
 */
record Numeral(
        int start,
        int end,
        BigDecimal value,
        @Nullable BigDecimal high,
        BigDecimal scale,
        boolean arabic,
        int magnitudes,
        int digits,
        boolean vague,
        boolean open) {

    /** A magnitude alone, such as 百 or 千亿; 十 counts as a number. */
    boolean bare() {
        return digits == 0 && !vague && value.compareTo(BigDecimal.TEN) != 0;
    }

    boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** Exactly one Chinese digit, such as 三. */
    boolean single() {
        return !arabic && digits == 1 && magnitudes == 0;
    }
}
