package org.liantu.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Entity;
import org.liantu.chain.EntityType;
import org.liantu.chain.Finding;
import org.liantu.report.Gloss;
import org.liantu.report.Reading;
import org.liantu.report.Report;

/**
 * A report's facts and what stands beside them: {@code report.json} (which text), {@code
 * entities.jsonl} (the authority file) and {@code glosses.jsonl}. All but the facts may be absent.
 */
public final class ReportFolder {

    private ReportFolder() {}

    /**
     * Reads a file of facts with its companions.
     *
     * @param facts the {@code .jsonl} file; without a {@code report.json} beside it, its name is
     *     the report's id
     * @throws IOException when a file cannot be read as UTF-8 text
     */
    public static Reading read(Path facts, Consumer<Finding> findings) throws IOException {
        Path folder = facts.toAbsolutePath().getParent();
        Path description = folder.resolve("report.json");
        Report report =
                Files.exists(description) ? report(description, findings) : new Report(stem(facts));
        List<Entity> entities = new ArrayList<>();
        each(folder.resolve("entities.jsonl"), findings, json -> entities.add(entity(json)));
        List<Gloss> glosses = new ArrayList<>();
        each(folder.resolve("glosses.jsonl"), findings, json -> glosses.add(gloss(json)));
        return new Reading(report, entities, glosses, FactLines.read(facts, findings));
    }

    /**
     * Writes what stands beside a report's facts: {@code report.json} and {@code entities.jsonl}.
     *
     * @param folder is there
     * @throws IOException when a file cannot be written
     */
    public static void writeCompanions(Path folder, Reading reading) throws IOException {
        Files.writeString(
                folder.resolve("report.json"),
                FactLines.JSON
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(json(reading.report()))
                        + "\n");
        StringBuilder lines = new StringBuilder();
        for (Entity entity : reading.entities())
            lines.append(FactLines.JSON.writeValueAsString(json(entity))).append('\n');
        Files.writeString(folder.resolve("entities.jsonl"), lines);
    }

    private static ObjectNode json(Report report) {
        return FactLines.JSON
                .createObjectNode()
                .put("id", report.id())
                .put("zone", report.zone())
                .put("title", report.title())
                .put("published", report.published())
                .put("publisher", report.publisher())
                .put("sha256", report.sha256())
                .put("length", report.length());
    }

    private static ObjectNode json(Entity entity) {
        ObjectNode json = FactLines.JSON.createObjectNode();
        json.put("name", entity.name());
        json.put("type", entity.type().word());
        entity.aliases().forEach(json.putArray("aliases")::add);
        if (entity.english() != null) json.put("en", entity.english());
        if (entity.englishSource() != null) json.put("en_source", entity.englishSource());
        return json;
    }

    /** The name of the file without its ending; of a {@code facts.jsonl} that of its folder. */
    private static String stem(Path file) {
        String name = file.getFileName().toString().replaceFirst("(\\.facts)?\\.jsonl$", "");
        return name.equals("facts")
                ? file.toAbsolutePath().getParent().getFileName().toString()
                : name;
    }

    private static Report report(Path file, Consumer<Finding> findings) throws IOException {
        try {
            JsonNode json = FactLines.JSON.readTree(Files.readString(file));
            JsonNode length = json.get("length");
            return new Report(
                    required(json, "id"),
                    FactLines.text(json, "zone"),
                    FactLines.text(json, "title"),
                    FactLines.text(json, "published"),
                    FactLines.text(json, "publisher"),
                    FactLines.text(json, "sha256"),
                    length == null || length.isNull() ? null : Integer.valueOf(length.asInt()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String message =
                    e instanceof JsonProcessingException json
                            ? json.getOriginalMessage()
                            : e.getMessage();
            findings.accept(
                    Finding.violation(
                            "BAD_REPORT",
                            file.getFileName().toString(),
                            String.valueOf(message),
                            "an object with id, zone, title, published, publisher, sha256, length",
                            file.toString()));
            return new Report("unreadable");
        }
    }

    private interface Reader {
        void read(JsonNode json);
    }

    private static void each(Path file, Consumer<Finding> findings, Reader reader)
            throws IOException {
        if (!Files.exists(file)) return;
        Lines.read(
                file,
                (number, line) -> {
                    try {
                        reader.read(FactLines.JSON.readTree(line));
                    } catch (JsonProcessingException e) {
                        findings.accept(bad(file, number, e.getOriginalMessage()));
                    } catch (IllegalArgumentException e) {
                        findings.accept(bad(file, number, e.getMessage()));
                    }
                });
    }

    private static Finding bad(Path file, int number, @Nullable String message) {
        return Finding.violation(
                "BAD_JSON", "line " + number, String.valueOf(message), "", file + ":" + number);
    }

    private static Entity entity(JsonNode json) {
        return new Entity(
                required(json, "name"),
                EntityType.read(required(json, "type")),
                FactLines.texts(json, "aliases"),
                FactLines.text(json, "en"),
                FactLines.text(json, "en_source"));
    }

    private static Gloss gloss(JsonNode json) {
        return new Gloss(FactLines.span(json), required(json, "zh"), required(json, "en"));
    }

    private static String required(JsonNode json, String key) {
        String text = FactLines.text(json, key);
        if (text == null) throw new IllegalArgumentException("key '" + key + "' is missing");
        return text;
    }
}
