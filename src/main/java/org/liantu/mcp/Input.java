package org.liantu.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that a tool takes: what it says of them to clients, and what it holds them to.
 *
 * @param example arguments that are right
 */
record Input(List<Field> fields, Map<String, ?> example) {

    Input {
        fields = List.copyOf(fields);
    }

    static Input of(Map<String, ?> example, Field... fields) {
        return new Input(List.of(fields), example);
    }

    /** These and the two that page through rows. */
    Input paged() {
        List<Field> all = new ArrayList<>(fields);
        all.add(
                Field.optional(
                        "limit",
                        Field.Type.INTEGER,
                        "最多几行,不写为" + Rows.USUAL,
                        "rows at most, " + Rows.USUAL + " if left out, up to " + Rows.MOST));
        all.add(Field.optional("offset", Field.Type.INTEGER, "跳过几行", "rows to skip, to read on"));
        return new Input(all, example);
    }

    /** The arguments as JSON Schema. */
    Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : fields) properties.put(field.name(), field.schema());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        List<String> required = fields.stream().filter(Field::required).map(Field::name).toList();
        if (!required.isEmpty()) schema.put("required", required);
        schema.put("additionalProperties", false);
        if (!example.isEmpty()) schema.put("examples", List.of(example));
        return schema;
    }

    /**
     * Holds what a client sent to these; a null counts as not given.
     *
     * @throws ArgumentException when something is missing, unknown or of another type
     */
    Arguments read(@Nullable Map<String, Object> sent) {
        Map<String, Object> given = new LinkedHashMap<>(sent == null ? Map.of() : sent);
        given.values().removeIf(value -> value == null);
        for (Field field : fields) {
            Object value = given.get(field.name());
            if (value == null && field.required())
                throw new ArgumentException(
                        "'" + field.name() + "' is missing: " + field.text().english(), example);
            if (value == null) continue;
            field.fault(value)
                    .ifPresent(
                            fault -> {
                                throw new ArgumentException(fault, example);
                            });
        }
        for (String name : given.keySet())
            if (fields.stream().noneMatch(field -> field.name().equals(name)))
                throw new ArgumentException(
                        "there is no argument '" + name + "', expected " + names(), example);
        return new Arguments(given, example);
    }

    private String names() {
        return fields.isEmpty()
                ? "none"
                : fields.stream()
                        .map(field -> field.name() + (field.required() ? "" : " (optional)"))
                        .collect(Collectors.joining(", "));
    }
}
