package org.liantu.table;

import java.util.Map;
import java.util.Set;
import org.liantu.chain.Span;

/**
 * A row of a table and where it stands in the file.
 *
 * @param number from 1, the header not counted
 * @param line the line of the file on which it starts, from 1
 * @param span of the row in the file's text
 * @param cells column to content; a blank cell is absent
 */
record Row(int number, int line, Span span, Map<String, String> cells) {

    /** The columns that every row has besides its own. */
    static final Set<String> ADDED = Set.of("_row", "_start", "_end", "_report");

    Row {
        cells = Map.copyOf(cells);
    }
}
