package org.liantu.serve.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The face described for programs, from what the resources say of themselves (<a
 * href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>). The schemas of answers stand in
 * {@code schemas.json}.
 */
final class OpenApi {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<String> PROBLEMS = List.of("400", "404", "406", "422", "503");

    /** Parameters that many resources take. */
    private static final List<Input> SHARED =
            Stream.concat(
                            Call.PAGING.stream(),
                            Stream.of(
                                    Call.EVIDENCE, Call.BOM, Call.format(List.of(Format.values()))))
                    .toList();

    private static final Map<String, String> HEADERS =
            new TreeMap<>(
                    Map.of(
                            "ETag", "changes with the data and the request",
                            "Liantu-Data-Version", "the digest of the data",
                            "Link", "the pages around this one: first, prev, next (RFC 8288)"));

    private final ObjectNode description = Reply.JSON.createObjectNode();

    OpenApi(List<Resource> resources) {
        description.put("openapi", "3.1.0");
        description
                .putObject("info")
                .put("title", "Liantu 链图")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Industrial chains as reports state them, each answer with its passage."
                                + " 产业链知识图谱,每个答案都指得出原文所在。")
                .putObject("license")
                .put("name", "CC BY 4.0")
                .put("url", "https://creativecommons.org/licenses/by/4.0/");
        description.putArray("servers").addObject().put("url", Api.PATH);
        ObjectNode paths = description.putObject("paths");
        resources.forEach(
                each -> operation(each, paths.putObject(template(each)).putObject("get")));
        ObjectNode components = description.putObject("components");
        components.set("schemas", schemas());
        ObjectNode parameters = components.putObject("parameters");
        SHARED.forEach(input -> parameter(input, parameters.putObject(input.name())));
        ObjectNode headers = components.putObject("headers");
        HEADERS.forEach(
                (name, meaning) ->
                        headers.putObject(name)
                                .put("description", meaning)
                                .putObject("schema")
                                .put("type", "string"));
        components
                .putObject("responses")
                .putObject("Problem")
                .put("description", "Why there is no answer (RFC 9457) 无法回答的原因")
                .putObject("content")
                .putObject(Problem.TYPE)
                .putObject("schema")
                .put("$ref", SCHEMAS + "Problem");
    }

    private static String template(Resource resource) {
        return resource.path().endsWith("/") ? resource.path() + "{id}" : resource.path();
    }

    private static ObjectNode schemas() {
        try (InputStream in =
                Objects.requireNonNull(OpenApi.class.getResourceAsStream("schemas.json"))) {
            return (ObjectNode) Reply.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void operation(Resource resource, ObjectNode operation) {
        operation
                .put(
                        "operationId",
                        resource.path().substring(1).replaceAll("/$", "-id").replace('/', '-'))
                .put("summary", resource.english())
                .put("description", resource.chinese());
        operation.putArray("tags").add(resource.path().split("/")[1]);
        ArrayNode parameters = operation.putArray("parameters");
        if (resource.path().endsWith("/"))
            parameters
                    .addObject()
                    .put("name", "id")
                    .put("in", "path")
                    .put("required", true)
                    .put("description", "type/name, or the IRI, percent-encoded")
                    .put("example", "zone/南昌高新区")
                    .putObject("schema")
                    .put("type", "string");
        for (Input input : resource.allInputs())
            if (SHARED.contains(input))
                parameters.addObject().put("$ref", "#/components/parameters/" + input.name());
            else parameter(input, parameters.addObject());
        ObjectNode responses = operation.putObject("responses");
        ObjectNode found = responses.putObject("200").put("description", "The answer 答案");
        ObjectNode headers = found.putObject("headers");
        for (String name : HEADERS.keySet())
            headers.putObject(name).put("$ref", "#/components/headers/" + name);
        ObjectNode content = found.putObject("content");
        for (Format format : resource.formats()) {
            ObjectNode schema = content.putObject(format.mediaType()).putObject("schema");
            if (format == Format.JSON) schema.put("$ref", SCHEMAS + resource.schema());
            else schema.put("type", format == Format.JSONLD ? "object" : "string");
        }
        responses.putObject("304").put("description", "It has not changed 没有变化");
        for (String status : PROBLEMS)
            responses.putObject(status).put("$ref", "#/components/responses/Problem");
    }

    private static void parameter(Input input, ObjectNode parameter) {
        parameter
                .put("name", input.name())
                .put("in", "query")
                .put("required", input.required())
                .put(
                        "description",
                        input.chinese() + " | " + input.english() + ": " + input.expected());
        ObjectNode schema = input.type().schema();
        if (!input.example().isEmpty() && schema.path("type").asText().equals("string"))
            parameter.put("example", input.example());
        if (input.repeats())
            parameter.putObject("schema").put("type", "array").set("items", schema);
        else parameter.set("schema", schema);
    }

    Document json() {
        return new Document("application/json", description.toPrettyString() + "\n");
    }

    Document yaml() {
        YAMLMapper yaml =
                YAMLMapper.builder()
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .disable(YAMLGenerator.Feature.SPLIT_LINES)
                        .build();
        try {
            return new Document("application/yaml", yaml.writeValueAsString(description));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
