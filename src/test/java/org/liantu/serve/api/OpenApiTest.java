package org.liantu.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.query.Question;

/**
 * The description is one, by the schema of the OpenAPI Initiative (Apache-2.0; without dynamic
 * references, as the npm package openapi-schema-validator has it), and is that of the face.
 */
class OpenApiTest {

    private static ApiServer api;

    @BeforeAll
    static void start() {
        api = ApiServer.shipped();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static Validator.Result validated(JsonNode description) throws IOException {
        String schema =
                Files.readString(
                        Shipped.HOME.resolve(
                                "src/test/resources/org/liantu/serve/api/openapi-3.1.schema.json"));
        return new ValidatorFactory().validate(schema, description.toString());
    }

    @Test
    void isOpenApi31() throws IOException {
        assertThat(validated(api.description()).getErrors()).isEmpty();
        JsonNode broken = api.description().deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        broken.at("/paths/~1facts/get/parameters/0"))
                .remove("in");
        assertThat(validated(broken).isValid()).isFalse();
    }

    @Test
    void itsSchemasAreSchemas() {
        Validator validator = new ValidatorFactory().createValidator();
        URI draft = URI.create("https://json-schema.org/draft/2020-12/schema");
        List<JsonNode> schemas = new ArrayList<>(api.description().findValues("schema"));
        api.description().at("/components/schemas").forEach(schemas::add);
        assertThat(schemas).hasSizeGreaterThan(100);
        for (JsonNode schema : schemas)
            assertThat(validator.validate(draft, schema.toString()).getErrors())
                    .as(schema.toString())
                    .isEmpty();
    }

    @Test
    void yamlSaysTheSame() throws IOException {
        String yaml = api.web.get("api/openapi.yaml").body();
        assertThat(yaml).startsWith("openapi: \"3.1.0\"");
        assertThat(ApiServer.read(new YAMLMapper().readTree(yaml).toString()))
                .isEqualTo(api.description());
    }

    @Test
    void hasEveryQuestionWithItsParameters() {
        for (Question question : ApiServer.questions().all()) {
            JsonNode operation =
                    api.description().at("/paths/~1questions~1" + question.name() + "/get");
            assertThat(operation.at("/summary").asText()).isEqualTo(question.english());
            assertThat(operation.at("/description").asText()).isEqualTo(question.chinese());
            for (int i = 0; i < question.parameters().size(); i++) {
                JsonNode parameter = operation.at("/parameters/" + i);
                assertThat(parameter.at("/name").asText())
                        .isEqualTo(question.parameters().get(i).name());
                assertThat(parameter.at("/required").asBoolean())
                        .isEqualTo(question.parameters().get(i).required());
            }
        }
        JsonNode year = api.description().at("/paths/~1questions~1figure-of/get/parameters/2");
        assertThat(year.at("/schema/type").asText()).isEqualTo("integer");
    }

    @Test
    void thePageOfPeopleLeadsEverywhere() {
        List<String> links =
                Jsoup.parse(api.web.get("api/").body()).select("main a").eachAttr("href");
        assertThat(links).hasSizeGreaterThan(ApiServer.questions().all().size());
        assertThat(api.web.get("api").statusCode()).isEqualTo(301);
        for (String each : links)
            if (!each.startsWith("/api/questions/"))
                assertThat(
                                api.web
                                        .get(
                                                each.startsWith("/")
                                                        ? each.substring(1)
                                                        : "api/" + each)
                                        .statusCode())
                        .as(each)
                        .isEqualTo(200);
    }
}
