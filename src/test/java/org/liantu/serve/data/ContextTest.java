package org.liantu.serve.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.chain.LT;

/** The short names of JSON-LD. */
class ContextTest {

    private static final Context CONTEXT = new Context();

    private static JsonObject names() {
        return Json.createReader(new ByteArrayInputStream(CONTEXT.text()))
                .readObject()
                .getJsonObject("@context");
    }

    private static Set<String> terms() {
        Set<String> terms = new TreeSet<>();
        for (Node sort :
                Set.of(
                        OWL.ObjectProperty.asNode(),
                        OWL.DatatypeProperty.asNode(),
                        OWL.AnnotationProperty.asNode()))
            Shipped.vocabulary()
                    .graph()
                    .find(Node.ANY, RDF.type.asNode(), sort)
                    .filterKeep(triple -> triple.getSubject().getURI().startsWith(LT.NS))
                    .forEach(triple -> terms.add(triple.getSubject().getURI()));
        return terms;
    }

    private static String iri(JsonValue definition) {
        if (!(definition instanceof JsonObject object)) return definition.toString();
        return object.getString("@id", object.getString("@reverse", "")).replace("lt:", LT.NS);
    }

    @Test
    void namesOnlyPropertiesThatThereAre() {
        names().values().stream()
                .map(ContextTest::iri)
                .filter(iri -> iri.startsWith(LT.NS))
                .forEach(iri -> assertThat(terms()).contains(iri));
    }

    @Test
    void givesNoNameOfOursAnotherMeaning() {
        names().forEach(
                        (name, definition) -> {
                            if (terms().contains(LT.NS + name))
                                assertThat(iri(definition)).isEqualTo(LT.NS + name);
                        });
    }

    @Test
    void givesEveryPropertyANameOfOneWord() throws JsonLdError {
        Map<String, String> written = new HashMap<>();
        for (String term : terms()) {
            JsonObject expanded =
                    Json.createObjectBuilder()
                            .add(
                                    term,
                                    Json.createArrayBuilder()
                                            .add(Json.createObjectBuilder().add("@id", "urn:x")))
                            .build();
            JsonObject compact =
                    JsonLd.compact(
                                    JsonDocument.of(expanded),
                                    JsonDocument.of(new ByteArrayInputStream(CONTEXT.text())))
                            .get();
            String name =
                    compact.keySet().stream()
                            .filter(key -> !key.startsWith("@"))
                            .findFirst()
                            .orElseThrow();
            assertThat(written.put(name, term)).as(name).isNull();
        }
    }

    @Test
    void loadsNothingFromElsewhere() {
        JsonObject hostile =
                Json.createObjectBuilder()
                        .add("@context", "http://127.0.0.1:1/context")
                        .add("name", "x")
                        .build();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> CONTEXT.write(hostile, "x", new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class)
                .rootCause()
                .hasMessageContaining("not loaded");
    }

    @Test
    void isJsonInUtf8() {
        assertThat(new String(CONTEXT.text(), StandardCharsets.UTF_8)).startsWith("{");
    }
}
