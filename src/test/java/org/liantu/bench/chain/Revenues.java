package org.liantu.bench.chain;

import java.util.Arrays;

/**
 * What firms earn a year. Not every firm says it.
 *
 * @param firm the firms that do, ascending
 * @param cents of each of them, for each year from {@link #FIRST} on
 */
public record Revenues(int[] firm, long[][] cents) {

    public static final int FIRST = 2019;
    public static final int YEARS = 7;

    /** The biggest firms all say it, of the others about one in four. */
    static Revenues make(int firms, Draw draw) {
        int[] firm = new int[firms];
        long[][] cents = new long[firms][];
        int count = 0;
        for (int each = 0; each < firms; each++) {
            if (each > firms / 200 && !draw.chance(0.26)) continue;
            long[] years = new long[YEARS];
            double revenue = 2e6 * Math.pow(each + 1, -0.6) * (0.5 + draw.share());
            for (int year = 0; year < YEARS; year++) {
                revenue *= 0.95 + 0.2 * draw.share();
                years[year] = Math.round(revenue * 100);
            }
            firm[count] = each;
            cents[count++] = years;
        }
        return new Revenues(Arrays.copyOf(firm, count), Arrays.copyOf(cents, count));
    }
}
