package org.liantu.serve.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.liantu.Shipped;
import org.liantu.query.Question;
import org.liantu.query.Questions;
import org.liantu.serve.Server;
import org.liantu.serve.Settings;
import org.liantu.serve.Web;
import org.liantu.store.Store;

/** A server with the REST face, and a client that checks what it gets against the description. */
final class ApiServer implements AutoCloseable {

    static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Server server;
    private final Validator validator = new ValidatorFactory().createValidator();
    private final JsonNode description;

    final Web web;

    private ApiServer(Server server) {
        this.server = server;
        web = new Web(server.url());
        description = read(web.get("api/openapi.json").body());
        for (String name : names(description.at("/components/schemas"))) {
            ObjectNode whole = description.deepCopy();
            whole.put("$ref", "#/components/schemas/" + name);
            validator.registerSchema(URI.create("urn:" + name), whole.toString());
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static ApiServer over(Store store, Settings settings) {
        return new ApiServer(Server.start(store, settings.withPort(0), face(store)));
    }

    static Api face(Store store) {
        return new Api(store, questions(), Shipped.vocabulary());
    }

    /** A server of the shipped report, the ontology and the reference. */
    static ApiServer shipped() {
        return over(Shipped.store(), Settings.DEFAULT);
    }

    static Questions questions() {
        try {
            return Questions.read(Shipped.HOME.resolve("queries"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Question question(String name) {
        return questions().get(name);
    }

    static String version(Store store) {
        return store.read(dataset -> store.version().digest());
    }

    JsonNode description() {
        return description;
    }

    /** A path with parameters, which are encoded. */
    static String path(String path, String... parameters) {
        StringBuilder whole = new StringBuilder("api" + path);
        for (int i = 0; i < parameters.length; i += 2)
            whole.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(Web.encoded(parameters[i + 1]));
        return whole.toString();
    }

    /** The JSON at an address, which is answered, and is as the schema of this name says. */
    JsonNode json(String schema, String path, String... parameters) {
        HttpResponse<String> answer = web.get(path(path, parameters), "application/json");
        Assertions.assertThat(answer.statusCode()).as(brief(answer.body())).isEqualTo(200);
        return checked(schema, answer.body());
    }

    /** The problem at an address, which is one. */
    JsonNode problem(int status, String path, String... parameters) {
        HttpResponse<String> answer = web.get(path(path, parameters));
        return problem(status, answer);
    }

    JsonNode problem(int status, HttpResponse<String> answer) {
        Assertions.assertThat(answer.statusCode()).as(brief(answer.body())).isEqualTo(status);
        Assertions.assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        Assertions.assertThat(answer.body()).doesNotContain("Exception", "org.apache", "\tat ");
        return checked("Problem", answer.body());
    }

    private static String brief(String body) {
        return body.length() < 1000 ? body : body.substring(0, 1000) + " …";
    }

    private JsonNode checked(String schema, String body) {
        Validator.Result result = validator.validate(URI.create("urn:" + schema), body);
        Assertions.assertThat(result.getErrors()).as(schema).isEmpty();
        return read(body);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
