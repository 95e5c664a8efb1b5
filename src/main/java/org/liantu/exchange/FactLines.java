package org.liantu.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Approximation;
import org.liantu.chain.Assertion;
import org.liantu.chain.Basis;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.chain.Kind;
import org.liantu.chain.Period;
import org.liantu.chain.Review;
import org.liantu.chain.Span;
import org.liantu.chain.Status;
import org.liantu.chain.Word;

/** Facts as JSON Lines: one object a line, UTF-8, keys in a fixed order, absent = null. */
public final class FactLines {

    /** The keys of a fact, in the order they are written. */
    public static final List<String> KEYS =
            List.of(
                    "id",
                    "kind",
                    "subject",
                    "predicate",
                    "object",
                    "value",
                    "unit",
                    "approx",
                    "period",
                    "scope",
                    "status",
                    "assertion",
                    "speaker",
                    "members",
                    "start",
                    "end",
                    "surface",
                    "confidence",
                    "rule",
                    "review",
                    "basis",
                    "extra_evidence");

    private static final Set<String> KNOWN = Set.copyOf(KEYS);

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private FactLines() {}

    /**
     * Reads a file of facts. A line that is no fact becomes a finding with its number, and reading
     * goes on.
     *
     * @throws IOException when the file cannot be read as UTF-8 text in lines
     */
    public static List<Fact> read(Path file, Consumer<Finding> findings) throws IOException {
        List<Fact> facts = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        Lines.read(
                file,
                (number, line) -> {
                    String where = file + ":" + number;
                    try {
                        Fact fact = fact(JSON.readTree(line));
                        Integer other = lines.putIfAbsent(fact.id(), number);
                        if (other != null) findings.accept(duplicate(fact, other, number, where));
                        facts.add(fact);
                    } catch (JsonProcessingException e) {
                        findings.accept(
                                Finding.violation(
                                        "BAD_JSON",
                                        "line " + number,
                                        e.getOriginalMessage(),
                                        "one JSON object on the line",
                                        where));
                    } catch (IllegalArgumentException e) {
                        findings.accept(
                                Finding.violation(
                                        "BAD_FACT", "line " + number, e.getMessage(), "", where));
                    }
                });
        return facts;
    }

    private static Finding duplicate(Fact fact, int line, int other, String where) {
        return Finding.violation(
                "DUPLICATE_ID",
                fact.id(),
                "lines " + line + " and " + other + " have the same id",
                "an id for each fact",
                where);
    }

    /**
     * Reads one fact.
     *
     * @throws IllegalArgumentException when a key is missing, unknown, or holds what it must not;
     *     the message says which
     */
    public static Fact fact(JsonNode json) {
        if (!json.isObject())
            throw new IllegalArgumentException("not a JSON object: " + brief(json));
        json.fieldNames()
                .forEachRemaining(
                        key -> {
                            if (!KNOWN.contains(key))
                                throw new IllegalArgumentException(
                                        "unknown key '"
                                                + key
                                                + "', expected "
                                                + String.join(" ", KEYS));
                        });
        String assertion = text(json, "assertion");
        return new Fact(
                required(json, "id"),
                Kind.read(required(json, "kind")),
                required(json, "subject"),
                required(json, "predicate"),
                text(json, "object"),
                number(json, "value"),
                text(json, "unit"),
                optional(json, "approx", word -> Word.read(Approximation.class, word)),
                optional(json, "period", Period::read),
                text(json, "scope"),
                optional(json, "status", word -> Word.read(Status.class, word)),
                assertion == null ? Assertion.STATED : Word.read(Assertion.class, assertion),
                text(json, "speaker"),
                texts(json, "members"),
                span(json),
                text(json, "surface"),
                number(json, "confidence"),
                text(json, "rule"),
                optional(json, "review", word -> Word.read(Review.class, word)),
                optional(json, "basis", word -> Word.read(Basis.class, word)),
                spans(json, "extra_evidence"));
    }

    /** The fact as a JSON object, keys in order. */
    public static ObjectNode json(Fact fact) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", fact.id());
        json.put("kind", fact.kind().word());
        json.put("subject", fact.subject());
        json.put("predicate", fact.predicate());
        put(json, "object", fact.object());
        put(json, "value", fact.value());
        put(json, "unit", fact.unit());
        put(json, "approx", fact.approx());
        if (fact.period() != null) json.put("period", fact.period().text());
        put(json, "scope", fact.scope());
        put(json, "status", fact.status());
        json.put("assertion", fact.assertion().word());
        put(json, "speaker", fact.speaker());
        if (!fact.members().isEmpty()) fact.members().forEach(json.putArray("members")::add);
        json.put("start", fact.span().start());
        json.put("end", fact.span().end());
        put(json, "surface", fact.surface());
        put(json, "confidence", fact.confidence());
        put(json, "rule", fact.rule());
        put(json, "review", fact.review());
        put(json, "basis", fact.basis());
        if (!fact.otherSpans().isEmpty()) {
            ArrayNode others = json.putArray("extra_evidence");
            fact.otherSpans()
                    .forEach(
                            span ->
                                    others.addObject()
                                            .put("start", span.start())
                                            .put("end", span.end()));
        }
        return json;
    }

    /** Writes facts, one a line. */
    public static void write(List<Fact> facts, Appendable out) {
        try {
            for (Fact fact : facts) out.append(JSON.writeValueAsString(json(fact))).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes facts of one report among many, one a line, each with {@code report} before its id.
     */
    public static void write(String report, List<Fact> facts, Appendable out) {
        try {
            for (Fact fact : facts) {
                ObjectNode json = JSON.createObjectNode().put("report", report);
                out.append(JSON.writeValueAsString(json.setAll(json(fact)))).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ObjectNode json, String key, @Nullable Object value) {
        if (value instanceof Word word) json.put(key, word.word());
        else if (value instanceof BigDecimal number) json.put(key, number);
        else if (value != null) json.put(key, value.toString());
    }

    private static String required(JsonNode json, String key) {
        String text = text(json, key);
        if (text == null) throw new IllegalArgumentException("key '" + key + "' is missing");
        return text;
    }

    static @Nullable String text(JsonNode json, String key) {
        JsonNode node = json.get(key);
        if (node == null || node.isNull()) return null;
        if (!node.isTextual())
            throw new IllegalArgumentException(
                    "key '" + key + "' is " + brief(node) + ", expected a string");
        return legible(key, node.textValue());
    }

    private static String legible(String key, String text) {
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0))
            throw new IllegalArgumentException(
                    "key '" + key + "' holds a control character, expected text");
        return text;
    }

    private static @Nullable BigDecimal number(JsonNode json, String key) {
        JsonNode node = json.get(key);
        if (node == null || node.isNull()) return null;
        if (!node.isNumber())
            throw new IllegalArgumentException(
                    "key '" + key + "' is " + brief(node) + ", expected a number");
        return node.decimalValue();
    }

    private static int integer(JsonNode json, String key) {
        JsonNode node = json.get(key);
        if (node == null || !node.isInt())
            throw new IllegalArgumentException(
                    "key '"
                            + key
                            + "' is "
                            + (node == null ? "missing" : brief(node))
                            + ", expected a whole number");
        return node.intValue();
    }

    private static <T> @Nullable T optional(JsonNode json, String key, Function<String, T> read) {
        String text = text(json, key);
        return text == null ? null : read.apply(text);
    }

    static List<String> texts(JsonNode json, String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : array(json, key)) {
            if (!node.isTextual())
                throw new IllegalArgumentException(
                        "key '" + key + "' holds " + brief(node) + ", expected strings");
            texts.add(legible(key, node.textValue()));
        }
        return texts;
    }

    private static List<Span> spans(JsonNode json, String key) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode node : array(json, key)) spans.add(span(node));
        return spans;
    }

    static Span span(JsonNode json) {
        return new Span(integer(json, "start"), integer(json, "end"));
    }

    private static Iterable<JsonNode> array(JsonNode json, String key) {
        JsonNode node = json.get(key);
        if (node == null || node.isNull()) return List.of();
        if (!node.isArray())
            throw new IllegalArgumentException(
                    "key '" + key + "' is " + brief(node) + ", expected an array");
        return node;
    }

    private static String brief(JsonNode node) {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
