package org.liantu.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How much, still in the unit as written. */
record Amount(BigDecimal low, @Nullable BigDecimal high, boolean open, boolean vague) {
    static Amount of(BigDecimal value) {
        return new Amount(value, null, false, false);
    }
}
