package org.liantu.extract.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

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
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] parts = line.split("\t");
            if (parts.length != 2)
                throw new IOException(
                        file
                                + ":"
                                + number
                                + ": expected words, a tab and a measure, not: "
                                + line);
            names.put(parts[0], parts[1]);
        }
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
