package org.liantu.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liantu.chain.Span;

/** Reads JSON, in which every object of an array is a row. */
final class JsonTable {

    private static final JsonMapper JSON = new JsonMapper();

    private final String text;
    private final String report;
    private final int mark;
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<Row> rows = new ArrayList<>();

    private JsonTable(String report, String text) {
        this.report = report;
        this.text = text;
        this.mark = text.startsWith("\uFEFF") ? 1 : 0;
    }

    static Table read(Path file, String report, String text, byte[] bytes) throws IOException {
        JsonTable table = new JsonTable(report, text);
        try (JsonParser parser = JSON.createParser(text.substring(table.mark))) {
            parser.nextToken();
            String augmented = table.value(parser, false).toString();
            if (parser.nextToken() != null)
                throw new IOException(
                        file
                                + ", line "
                                + parser.currentTokenLocation().getLineNr()
                                + ": more text after the JSON document");
            return new Table(file, report, text, bytes, table.columns, table.rows, augmented);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file
                            + ", line "
                            + e.getLocation().getLineNr()
                            + ": not JSON: "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private JsonNode value(JsonParser parser, boolean inArray) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) return array(parser);
        if (parser.currentToken() == JsonToken.START_OBJECT) return object(parser, inArray);
        JsonNode node = JSON.readTree(parser);
        return node == null ? JSON.nullNode() : node;
    }

    private ArrayNode array(JsonParser parser) throws IOException {
        ArrayNode array = JSON.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) array.add(value(parser, true));
        return array;
    }

    private ObjectNode object(JsonParser parser, boolean inArray) throws IOException {
        int start = mark + (int) parser.currentTokenLocation().getCharOffset();
        ObjectNode object = JSON.createObjectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            columns.add(key);
            object.set(key, value(parser, false));
        }
        int end = mark + (int) parser.currentTokenLocation().getCharOffset() + 1;
        if (inArray) row(object, new Span(start, end));
        return object;
    }

    private void row(ObjectNode object, Span span) {
        int number = rows.size() + 1;
        rows.add(new Row(number, Table.line(text, span.start()), span, Map.of()));
        object.put("_row", String.valueOf(number));
        object.put("_start", String.valueOf(span.start()));
        object.put("_end", String.valueOf(span.end()));
        object.put("_report", report);
    }
}
