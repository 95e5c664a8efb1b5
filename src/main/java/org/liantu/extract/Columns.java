package org.liantu.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the extractor's tables: columns between tabs, blank lines and {@code #} comments aside. */
public final class Columns {

    private Columns() {}

    /**
     * The rows of a table.
     *
     * @param count how many columns each has
     * @param expected what they are, for the message
     * @throws IOException when the file cannot be read, or a row has more or fewer columns; the
     *     message says which
     */
    public static List<String[]> read(Path file, int count, String expected) throws IOException {
        List<String[]> rows = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] row = line.split("\t");
            if (row.length != count)
                throw new IOException(
                        file + ":" + number + ": expected " + expected + ", not: " + line);
            rows.add(row);
        }
        return rows;
    }
}
