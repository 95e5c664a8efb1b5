package org.liantu.extract.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.liantu.extract.Columns;

/**
 * What measures are called that the text tells by a verb or by a word of the trade, from {@code
 * data/extraction/measures.tsv}.
 */
public final class MeasureNames {

    private final Map<String, String> names;

    private MeasureNames(Map<String, String> names) {
        this.names = names;
    }

    /**
     * Reads the table.
     *
     * @throws IOException when it cannot be read, or a line is not two columns; the message says
     *     which
     */
    public static MeasureNames read(Path file) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (String[] row : Columns.read(file, 2, "words, a tab and a measure"))
            names.put(row[0], row[1]);
        return new MeasureNames(names);
    }

    /** The measure that {@code words} mean; the words themselves when the table lacks them. */
    String of(String words) {
        return names.getOrDefault(words, words);
    }

    /** Whether the table has {@code words}. */
    boolean has(String words) {
        return names.containsKey(words);
    }
}
