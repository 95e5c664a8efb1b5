package org.liantu.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;

/**
 * Facts as a flat table: one row a fact, the report before the keys of {@link FactLines}.
 *
 * <p>As CSV nothing is lost. Members stand in one cell with {@code |} between them, where {@code
 * \|} is a bar and {@code \\} a backslash of a name; further places stand as {@code 12-20|31-40}.
 */
public final class FactTable {

    /** The columns of the CSV. */
    public static final List<String> COLUMNS =
            Stream.concat(Stream.of("report"), FactLines.KEYS.stream()).toList();

    private static final List<String> SHOWN =
            FactLines.KEYS.subList(0, FactLines.KEYS.indexOf("members") + 1);
    private static final Set<String> NUMBERS = Set.of("value", "start", "end", "confidence");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    private FactTable() {}

    /** Writes the facts of reports, by id, as CSV (RFC 4180). */
    public static void csv(Map<String, List<Fact>> facts, Appendable out) {
        try {
            row(COLUMNS, out);
            for (Map.Entry<String, List<Fact>> report : facts.entrySet())
                for (Fact fact : report.getValue()) row(cells(COLUMNS, report.getKey(), fact), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a fact holds under one key of {@link FactLines}, as the table's cell; empty for nothing.
     */
    public static String cell(Fact fact, String key) {
        return cells(List.of(key), "", fact).get(0);
    }

    /**
     * The fact with other cells, by key; an empty cell takes away what stood there.
     *
     * @throws IllegalArgumentException when that is no fact; the message says what is wrong
     */
    public static Fact with(Fact fact, Map<String, String> cells) {
        ObjectNode json = FactLines.json(fact);
        cells.forEach(
                (key, cell) -> {
                    json.remove(key);
                    if (!cell.isEmpty()) cell(json, key, cell);
                });
        return FactLines.fact(json);
    }

    private static void row(List<String> cells, Appendable out) throws IOException {
        out.append(FORMAT.format(cells.toArray())).append("\r\n");
    }

    /** Prints the facts of reports, by id, in aligned columns. */
    public static void text(Map<String, List<Fact>> facts, PrintWriter out) {
        List<String> columns =
                facts.size() == 1
                        ? SHOWN
                        : Stream.concat(Stream.of("report"), SHOWN.stream()).toList();
        List<List<String>> rows = new ArrayList<>();
        facts.forEach(
                (report, each) -> each.forEach(fact -> rows.add(cells(columns, report, fact))));
        TextTable.print(columns, rows, out);
    }

    /**
     * Reads facts by report from CSV as {@link #csv} writes it. A row that is no fact becomes a
     * finding with its line.
     *
     * @throws IOException when it cannot be read, is no CSV, or its header is another
     */
    public static Map<String, List<Fact>> read(Reader csv, Consumer<Finding> findings)
            throws IOException {
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(csv, FORMAT)) {
            List<String> header = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (header.isEmpty()) header.addAll(header(record.toList()));
                else row(header, record, parser.getCurrentLineNumber(), facts, findings);
            }
            if (header.isEmpty()) throw new IOException("line 1: empty; expected a header");
        } catch (UncheckedIOException e) {
            throw new IOException("no CSV: " + e.getCause().getMessage(), e);
        }
        return facts;
    }

    private static List<String> header(List<String> cells) throws IOException {
        List<String> header = new ArrayList<>(cells);
        if (header.get(0).startsWith("\uFEFF")) header.set(0, header.get(0).substring(1));
        if (!header.equals(COLUMNS))
            throw new IOException(
                    "line 1: the header is "
                            + String.join(",", header)
                            + "; expected "
                            + String.join(",", COLUMNS));
        return header;
    }

    private static void row(
            List<String> header,
            CSVRecord record,
            long line,
            Map<String, List<Fact>> facts,
            Consumer<Finding> findings) {
        try {
            if (record.size() != header.size())
                throw new IllegalArgumentException(
                        record.size() + " cells, expected " + header.size());
            ObjectNode json = FactLines.JSON.createObjectNode();
            for (int i = 1; i < header.size(); i++)
                if (!record.get(i).isEmpty()) cell(json, header.get(i), record.get(i));
            facts.computeIfAbsent(record.get(0), report -> new ArrayList<>())
                    .add(FactLines.fact(json));
        } catch (IllegalArgumentException e) {
            findings.accept(
                    Finding.violation(
                            "BAD_FACT",
                            "line " + line,
                            String.valueOf(e.getMessage()),
                            "",
                            "line " + line));
        }
    }

    private static List<String> cells(List<String> columns, String report, Fact fact) {
        ObjectNode json = FactLines.json(fact);
        return columns.stream()
                .map(
                        column ->
                                switch (column) {
                                    case "report" -> report;
                                    case "members" -> join(fact.members());
                                    case "extra_evidence" -> places(fact);
                                    default -> text(json.path(column));
                                })
                .toList();
    }

    private static String text(JsonNode node) {
        return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText("");
    }

    private static void cell(ObjectNode json, String column, String cell) {
        if (NUMBERS.contains(column)) json.set(column, number(column, cell));
        else if (column.equals("members")) split(cell).forEach(json.putArray(column)::add);
        else if (column.equals("extra_evidence")) places(cell, json.putArray(column));
        else json.put(column, cell);
    }

    private static JsonNode number(String column, String cell) {
        try {
            return FactLines.JSON.readTree(cell);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(column + " '" + cell + "' is no number", e);
        }
    }

    private static String places(Fact fact) {
        return fact.otherSpans().stream()
                .map(span -> span.start() + "-" + span.end())
                .collect(Collectors.joining("|"));
    }

    private static void places(String cell, ArrayNode places) {
        for (String place : cell.split("\\|")) {
            if (!place.matches("\\d{1,9}-\\d{1,9}"))
                throw new IllegalArgumentException(
                        "extra_evidence '" + place + "' is no place, expected start-end");
            String[] ends = place.split("-");
            places.addObject()
                    .put("start", Integer.parseInt(ends[0]))
                    .put("end", Integer.parseInt(ends[1]));
        }
    }

    private static String join(List<String> members) {
        return members.stream()
                .map(member -> member.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
    }

    private static List<String> split(String cell) {
        List<String> members = new ArrayList<>();
        StringBuilder member = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) member.append(cell.charAt(++i));
            else if (c == '|') {
                members.add(member.toString());
                member.setLength(0);
            } else member.append(c);
        }
        members.add(member.toString());
        return members;
    }
}
