package org.liantu.bench.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** How long the same thing took, time after time: nanoseconds, ascending. */
public record Times(long[] sorted) {

    public Times {
        sorted = sorted.clone();
        Arrays.sort(sorted);
    }

    public static Times of(Collection<Long> nanoseconds) {
        return new Times(nanoseconds.stream().mapToLong(Long::longValue).toArray());
    }

    /** Reads the numbers of a text, with commas between. */
    public static Times read(String text) {
        return new Times(Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray());
    }

    public int count() {
        return sorted.length;
    }

    /** Milliseconds: the nearest rank of a percentile. */
    public String percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return figure(sorted[rank - 1] / 1e6);
    }

    /** Median and 95th percentile in milliseconds. */
    @Override
    public String toString() {
        return percentile(50) + " / " + percentile(95);
    }

    /** A number with three digits that count and no exponent. */
    public static String figure(double value) {
        if (value <= 0) return "0";
        int decimals = Math.max(0, Math.min(4, 2 - (int) Math.floor(Math.log10(value))));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
