package org.liantu.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One argument of a tool.
 *
 * @param choices the values it may have; empty when any of its type will do
 */
record Field(String name, Type type, boolean required, Text text, List<String> choices) {

    /** What a value is, as JSON Schema says it and as Java has it. */
    enum Type {
        TEXT("string", String.class),
        DATE("string", String.class),
        INTEGER("integer", Number.class),
        NUMBER("number", Number.class),
        BOOLEAN("boolean", Boolean.class),
        TEXTS("array", List.class),
        OBJECT("object", Map.class);

        private final String schema;
        private final Class<?> java;

        Type(String schema, Class<?> java) {
            this.schema = schema;
            this.java = java;
        }
    }

    static Field required(String name, Type type, String chinese, String english) {
        return new Field(name, type, true, new Text(chinese, english), List.of());
    }

    static Field optional(String name, Type type, String chinese, String english) {
        return new Field(name, type, false, new Text(chinese, english), List.of());
    }

    Field oneOf(List<String> values) {
        return new Field(name, type, required, text, List.copyOf(values));
    }

    /** The argument as JSON Schema. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type.schema);
        if (type == Type.TEXTS) schema.put("items", Map.of("type", "string"));
        if (type == Type.DATE) schema.put("format", "date");
        if (!choices.isEmpty()) schema.put("enum", choices);
        schema.put("description", text.chinese() + " | " + text.english());
        return schema;
    }

    /** Why a value is not taken, if it is not. */
    Optional<String> fault(Object value) {
        if (!type.java.isInstance(value))
            return Optional.of("'" + name + "' is " + words() + ", not " + shown(value));
        if (type == Type.INTEGER
                && !(value instanceof Integer)
                && ((Number) value).doubleValue() != Math.rint(((Number) value).doubleValue()))
            return Optional.of("'" + name + "' is a whole number, not " + value);
        if (type == Type.TEXTS && !((List<?>) value).stream().allMatch(String.class::isInstance))
            return Optional.of("'" + name + "' is a list of texts, not " + value);
        if (!choices.isEmpty() && !choices.contains(value))
            return Optional.of(
                    "'" + name + "' is one of " + String.join(", ", choices) + ", not " + value);
        return Optional.empty();
    }

    private static String shown(Object value) {
        return value instanceof String text ? "the text '" + text + "'" : value.toString();
    }

    private String words() {
        return switch (type) {
            case TEXT -> "a text";
            case DATE -> "a date such as 2026-03-30";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case TEXTS -> "a list of texts";
            case OBJECT -> "an object";
        };
    }
}
