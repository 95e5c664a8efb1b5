package org.liantu.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Approximation;

/**
 * A number with its unit, as written.
 *
 * @param start where it starts, in UTF-16 units; words of bound and rate belong to it: 近60亿元, 日均3万片
 * @param end where it ends, exclusive: 七成以上, 4个月内
 * @param value the number in base units: 60亿元 is 6000000000, 6% is 0.06; the lower end of a range
 * @param high the upper end of a range, null when it is none
 * @param unit the base unit (CNY, ratio, m2, 家, 片/月 …), null for a bare number
 * @param approximation how the number stands to the true value, null when it is given as exact
 * @param form what sort of number it is
 * @param each whether it holds for each of several: 各1家, 均超5亿元
 */
public record Quantity(
        int start,
        int end,
        BigDecimal value,
        @Nullable BigDecimal high,
        @Nullable String unit,
        @Nullable Approximation approximation,
        Form form,
        boolean each) {

    /**
     * @throws IllegalArgumentException when the span is empty or the range is upside down
     */
    public Quantity {
        if (start < 0 || end <= start)
            throw new IllegalArgumentException("no span: " + start + "-" + end);
        if (high != null && high.compareTo(value) < 0)
            throw new IllegalArgumentException("range from " + value + " to " + high);
    }
}
