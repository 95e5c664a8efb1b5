package org.liantu.serve.data;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The short names in which JSON-LD is written, published at {@code /context.jsonld}. Nothing is
 * ever loaded from elsewhere.
 */
final class Context {

    /** Where it is published. */
    static final String ADDRESS = "/context.jsonld";

    /** Builds JSON; {@code Json} itself looks for its provider at every call. */
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final JsonWriterFactory WRITERS =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private static final String REVERSE = "@reverse";

    /** Keys written first: readers refuse {@code @reverse} behind a name that means a reverse. */
    private static final Set<String> LED = Set.of("@context", REVERSE);

    private static final DocumentLoader NONE =
            (address, options) -> {
                throw new JsonLdError(
                        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not loaded: " + address);
            };

    private final byte[] text;
    private final JsonDocument names;

    /** Reads the context that this package ships. */
    Context() {
        try (InputStream file =
                Objects.requireNonNull(Context.class.getResourceAsStream("context.jsonld"))) {
            text = file.readAllBytes();
            names = JsonDocument.of(new ByteArrayInputStream(text));
        } catch (IOException e) {
            throw new UncheckedIOException("the JSON-LD context cannot be read", e);
        } catch (JsonLdError e) {
            throw new IllegalStateException("the JSON-LD context is no JSON", e);
        }
    }

    /** The document as published. */
    byte[] text() {
        return text.clone();
    }

    /**
     * Writes expanded JSON-LD in short names.
     *
     * @param address of the context, as the client reaches it
     */
    void write(JsonStructure expanded, String address, OutputStream out) {
        JsonObjectBuilder named = JSON.createObjectBuilder().add("@context", address);
        JsonObject compact = compact(expanded);
        if (compact.containsKey(REVERSE)) named.add(REVERSE, mended(compact.get(REVERSE)));
        compact.forEach(
                (key, value) -> {
                    if (!LED.contains(key)) named.add(key, mended(value));
                });
        try (JsonWriter writer = WRITERS.createWriter(out)) {
            writer.write(named.build());
        }
    }

    /**
     * Takes the type of a literal out of the array that Titanium 1.7 puts it in, as it does with
     * types of things: JSON-LD 1.1, section 4.2.1, wants one.
     */
    private static JsonValue mended(JsonValue value) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder all = JSON.createArrayBuilder();
            array.forEach(each -> all.add(mended(each)));
            return all.build();
        }
        if (!(value instanceof JsonObject object)) return value;
        JsonObjectBuilder all = JSON.createObjectBuilder();
        boolean literal = object.containsKey("@value");
        object.forEach(
                (key, each) ->
                        all.add(
                                key,
                                literal && each instanceof JsonArray types
                                        ? types.get(0)
                                        : mended(each)));
        return all.build();
    }

    private JsonObject compact(JsonStructure expanded) {
        try {
            return JsonLd.compact(JsonDocument.of(expanded), names).loader(NONE).get();
        } catch (JsonLdError e) {
            throw new IllegalStateException("a description is no JSON-LD", e);
        }
    }
}
