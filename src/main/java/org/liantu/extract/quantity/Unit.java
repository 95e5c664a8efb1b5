package org.liantu.extract.quantity;

import java.math.BigDecimal;

/**
 * What a spelling of a unit comes to.
 *
 * @param name the base unit, as facts name it: CNY, m2, 家
 * @param factor how many of the base unit one of the spelling is
 * @param kind what it measures: money, ratio, points, count, duration …, as {@code lt:unitKind}
 *     says
 */
record Unit(String name, BigDecimal factor, String kind) {

    boolean is(String... kinds) {
        for (String each : kinds) if (kind.equals(each)) return true;
        return false;
    }

    /** The rate: so many of it a year, month or day. */
    Unit per(String period) {
        return new Unit(name + "/" + period, factor, "rate");
    }
}
