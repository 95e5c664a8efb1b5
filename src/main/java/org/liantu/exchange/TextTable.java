package org.liantu.exchange;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;

/** A table for terminals: columns aligned, a Chinese character counted as two places (UAX #11). */
public final class TextTable {

    private static final String GAP = "  ";

    /** First and last character of each block that takes two places. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x23E9, 0x23EC},
        {0x25FD, 0x25FE},
        {0x2614, 0x2615},
        {0x26A1, 0x26A1},
        {0x2705, 0x2705},
        {0x274C, 0x274C},
        {0x2753, 0x2755},
        {0x2795, 0x2797},
        {0x2B1B, 0x2B1C},
        {0x2B50, 0x2B50},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x1FA70, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private TextTable() {}

    /** Prints header, rule and rows. */
    public static void print(List<String> header, List<List<String>> rows, PrintWriter out) {
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(header.get(column));
            for (List<String> row : rows)
                widths[column] = Math.max(widths[column], width(row.get(column)));
        }
        line(header, widths, out);
        line(Arrays.stream(widths).mapToObj("─"::repeat).toList(), widths, out);
        rows.forEach(row -> line(row, widths, out));
        out.flush();
    }

    private static void line(List<String> cells, int[] widths, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(cell);
            if (column < widths.length - 1)
                line.append(" ".repeat(widths[column] - width(cell))).append(GAP);
        }
        out.println(line);
    }

    /** How many places a text takes on a terminal. */
    static int width(String text) {
        return text.codePoints().map(TextTable::places).sum();
    }

    private static int places(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) return 0;
        for (int[] block : WIDE) if (block[0] <= character && character <= block[1]) return 2;
        return 1;
    }
}
