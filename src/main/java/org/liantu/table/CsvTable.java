package org.liantu.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liantu.chain.Finding;
import org.liantu.chain.Span;

/** Reads CSV with a header line, <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>. */
final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    private CsvTable() {}

    static Table read(
            Path file, String report, String text, byte[] bytes, Consumer<Finding> findings)
            throws IOException {
        int mark = text.startsWith("\uFEFF") ? 1 : 0;
        List<Row> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(mark)), FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            CSVRecord header = records.get(0);
            header.forEach(column -> column(file, column, columns));
            int line = 1;
            int counted = 0;
            for (int i = 1; i < records.size(); i++) {
                CSVRecord record = records.get(i);
                Span span = span(text, mark, records, i);
                line +=
                        Table.line(text.substring(counted, span.start()), span.start() - counted)
                                - 1;
                counted = span.start();
                if (record.size() != header.size())
                    findings.accept(wrongCellCount(file, line, record.size(), header.size()));
                else rows.add(new Row(i, line, span, cells(report, i, span, header, record)));
            }
        } catch (UncheckedIOException e) {
            throw new IOException(file + ": no CSV: " + e.getCause().getMessage(), e);
        }
        return new Table(file, report, text, bytes, columns, rows, "");
    }

    private static void column(Path file, String column, Set<String> columns) {
        if (!columns.add(column))
            throw new UncheckedIOException(
                    new IOException("column '" + column + "' stands twice in the header"));
    }

    private static Finding wrongCellCount(Path file, int line, int cells, int expected) {
        return Finding.violation(
                "WRONG_CELL_COUNT",
                "line " + line,
                cells + " cells",
                expected + " as in the header; quote a cell that holds a comma",
                file + ":" + line);
    }

    private static Span span(String text, int mark, List<CSVRecord> records, int i) {
        int start = mark + (int) records.get(i).getCharacterPosition();
        int end =
                i + 1 < records.size()
                        ? mark + (int) records.get(i + 1).getCharacterPosition()
                        : text.length();
        while (start < end && isLineEnd(text.charAt(start))) start++;
        while (end > start + 1 && isLineEnd(text.charAt(end - 1))) end--;
        return new Span(start, end);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static Map<String, String> cells(
            String report, int number, Span span, CSVRecord header, CSVRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < header.size(); column++)
            if (!record.get(column).isBlank()) cells.put(header.get(column), record.get(column));
        cells.put("_row", String.valueOf(number));
        cells.put("_start", String.valueOf(span.start()));
        cells.put("_end", String.valueOf(span.end()));
        cells.put("_report", report);
        return cells;
    }
}
