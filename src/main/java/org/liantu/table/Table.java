package org.liantu.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.liantu.chain.Finding;
import org.liantu.chain.Span;

/**
 * A table as read from a file.
 *
 * @param file where it was read
 * @param report the id of the report that it is: the file's name up to its first dot
 * @param text the whole file
 * @param bytes the same, as it lies on disk
 * @param columns the names of its columns or keys, without those that every row has besides
 * @param rows in the order of the file
 * @param augmented for JSON: the document with the added columns in each row's object; empty for
 *     CSV
 */
record Table(
        Path file,
        String report,
        String text,
        byte[] bytes,
        Set<String> columns,
        List<Row> rows,
        String augmented) {

    /** A table in memory is held whole; more than this is for a database's own loader. */
    static final long LARGEST = 64L << 20;

    /**
     * Reads a table by the ending of its name, {@code .csv} or {@code .json}. A row that does not
     * fit the header becomes a finding.
     *
     * @throws IOException when the file cannot be read, is empty, not UTF-8, or neither CSV nor
     *     JSON; the message says where
     */
    static Table read(Path file, Consumer<Finding> findings) throws IOException {
        if (Files.isDirectory(file))
            throw new IOException(file + ": a directory; expected a table");
        long size = Files.size(file);
        if (size > LARGEST)
            throw new IOException(
                    "%s: %d bytes; a table of at most %d is expected, split it"
                            .formatted(file, size, LARGEST));
        byte[] bytes = Files.readAllBytes(file);
        String text = decode(file, bytes);
        if (text.isBlank() || text.equals("\uFEFF"))
            throw new IOException(file + ": empty; expected a header and rows");
        String name = file.getFileName().toString();
        String report = name.replaceFirst("\\..*$", "");
        if (!report.matches("[\\p{L}\\p{N}_-]+"))
            throw new IOException(
                    file
                            + ": its name is the report's id; expected letters, digits, _ and - before the ending");
        return name.toLowerCase(Locale.ROOT).endsWith(".json")
                ? JsonTable.read(file, report, text, bytes)
                : CsvTable.read(file, report, text, bytes, findings);
    }

    private static String decode(Path file, byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) if (bytes[i] == '\n') line++;
            throw new IOException(
                    file
                            + ", line "
                            + line
                            + ": not UTF-8 (perhaps GBK); expected UTF-8, convert it with: iconv -f GB18030 -t UTF-8",
                    e);
        }
    }

    boolean isJson() {
        return !augmented.isEmpty();
    }

    ByteArrayInputStream json() {
        return new ByteArrayInputStream(augmented.getBytes(StandardCharsets.UTF_8));
    }

    /** The row at a place. */
    Optional<Row> at(Span span) {
        return rows.stream().filter(row -> row.span().equals(span)).findFirst();
    }

    /** The line of the text on which {@code offset} lies, from 1. */
    static int line(String text, int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
