package org.liantu.bench.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an engine answered, without regard to the order of rows.
 *
 * @param rows how many
 * @param hash of the rows as a bag
 * @param text the row itself if there is just one
 */
public record Answer(int rows, long hash, String text) {

    public static Answer of(List<String> rows) {
        long hash = rows.stream().mapToLong(Answer::hash).sum();
        return new Answer(rows.size(), hash, rows.size() == 1 ? rows.get(0) : "");
    }

    private static long hash(String row) {
        long hash = 1125899906842597L;
        for (int at = 0; at < row.length(); at++) hash = 31 * hash + row.charAt(at);
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }

    /** A row of cells. */
    public static String row(Object... cells) {
        return Stream.of(cells).map(String::valueOf).collect(Collectors.joining("|"));
    }

    /** A number without needless zeros. */
    public static String number(String lexical) {
        return new BigDecimal(lexical).stripTrailingZeros().toPlainString();
    }
}
