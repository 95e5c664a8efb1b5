package org.liantu.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Period;
import org.liantu.report.Document;
import org.liantu.report.Report;
import org.liantu.report.TextFile;

/**
 * Reads reports that are to be extracted: files of text, each with a {@code NAME.json} beside it
 * that says what is known of it, and JSON Lines of many items.
 */
public final class Documents {

    private static final List<String> ENDINGS =
            List.of(".txt", ".html", ".htm", ".xhtml", ".docx", ".pdf");

    /** The longest line that an item may be, in characters. */
    private static final int LONGEST_ITEM = 20_000_000;

    private Documents() {}

    /** What is done with the items of a file. */
    public interface Items {

        /** The next item. */
        void item(Document document) throws IOException;

        /**
         * A line that is none.
         *
         * @param line its number, from 1
         * @param reason what is wrong with it
         */
        void bad(int line, String reason) throws IOException;
    }

    /** Whether the name is one of a file with a report's text. */
    public static boolean isText(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * The files with texts in a folder, by name; those of folders in it are left out.
     *
     * @throws IOException when it cannot be listed
     */
    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isText(file) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Reads a text and what stands beside it: {@code NAME.json} with {@code zone}, {@code title},
     * {@code published}, {@code publisher}, all of which may be absent. The report's id is the
     * file's name without its ending.
     *
     * @throws IOException when a file cannot be read or is not what it should be; the message says
     *     which
     */
    public static Document read(Path file) throws IOException {
        String text = TextFile.read(file);
        String name = stem(file);
        Path beside = file.resolveSibling(name + ".json");
        if (!Files.exists(beside)) return Document.of(new Report(id(name)), text);
        try {
            JsonNode json = FactLines.JSON.readTree(Files.readString(beside));
            return Document.of(report(id(name), json), text);
        } catch (JsonProcessingException e) {
            throw new IOException(beside + ": not JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            throw new IOException(beside + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads JSON Lines, one item a line: {@code id}, {@code text} and what is known of it, as
     * beside a text. Without an id the item is named by its file and line. Only one item is held.
     *
     * @throws IOException when the file cannot be read as UTF-8 text in lines
     */
    public static void items(Path file, Items items) throws IOException {
        Lines.read(
                file,
                LONGEST_ITEM,
                (number, line) -> {
                    Document document;
                    try {
                        document = item(FactLines.JSON.readTree(line), stem(file) + "-" + number);
                    } catch (JsonProcessingException e) {
                        items.bad(number, "not JSON: " + e.getOriginalMessage());
                        return;
                    } catch (IllegalArgumentException e) {
                        items.bad(number, String.valueOf(e.getMessage()));
                        return;
                    }
                    items.item(document);
                },
                number -> items.bad(number, "longer than " + LONGEST_ITEM + " characters"));
    }

    private static Document item(JsonNode json, String otherwise) {
        if (!json.isObject()) throw new IllegalArgumentException("not a JSON object");
        JsonNode text = json.path("text");
        if (!text.isTextual() || text.textValue().isBlank())
            throw new IllegalArgumentException("key 'text' is missing or holds no text");
        JsonNode id = json.path("id");
        String name = id.isValueNode() && !id.isNull() ? id.asText() : otherwise;
        return Document.of(report(id(name), json), whole(text.textValue()));
    }

    /** JSON can write halves of characters, UTF-8 cannot: each becomes U+FFFD. */
    private static String whole(String text) {
        StringBuilder whole = new StringBuilder(text);
        for (int i = 0; i < whole.length(); i++) {
            if (!Character.isSurrogate(whole.charAt(i))) continue;
            if (i + 1 < whole.length()
                    && Character.isSurrogatePair(whole.charAt(i), whole.charAt(i + 1))) i++;
            else whole.setCharAt(i, '\ufffd');
        }
        return whole.toString();
    }

    private static Report report(String id, JsonNode json) {
        if (!json.isObject())
            throw new IllegalArgumentException(
                    "not a JSON object with zone, title, published, publisher");
        String published = FactLines.text(json, "published");
        if (published != null) Period.read(published);
        return new Report(
                id,
                name(json, "zone"),
                FactLines.text(json, "title"),
                published,
                name(json, "publisher"),
                null,
                null);
    }

    private static @Nullable String name(JsonNode json, String key) {
        String name = FactLines.text(json, key);
        return name == null || name.isBlank() ? null : name;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }

    /** The name with {@code _} for what cannot stand in a report's id. */
    private static String id(String name) {
        String id = name.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        return id.isEmpty() ? "_" : id;
    }
}
