package org.liantu.extract.time;

import org.liantu.chain.Basis;
import org.liantu.chain.Period;

/**
 * A time as a text speaks of it.
 *
 * @param start of its span in the text, in UTF-16 units, words like 到, 截至 and 自 before it included
 * @param end of its span, exclusive, words like 底, 以来 and 期间 behind it included
 * @param period what it means; for {@link Role#SINCE} written with 以来 or 至今 right behind it, the
 *     time from then to the report ({@code 2012/2023}), else only what is written
 * @param basis {@link Basis#EXPLICIT} when the year is written, {@link Basis#INHERITED} when it is
 *     that of a time before it, {@link Basis#INFERRED} when it follows from the publication
 * @param role how it stands in its clause
 */
public record TimeExpression(int start, int end, Period period, Basis basis, Role role) {

    /** How a time stands in its clause. */
    public enum Role {
        /** In it: 2023年. */
        AT,
        /** Up to it, as an aim or a date to come: 到2025年, 2027年前. */
        UNTIL,
        /** Counted up to it: 截至2023年6月底, 目前. */
        AS_OF,
        /** From it on: 自2017年, 2015年以来. */
        SINCE,
        /** All through it: 2020年至2021年, 近五年, “十四五”期间. */
        SPAN
    }
}
