package org.liantu.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool is called with, as its {@link Input} has let it pass.
 *
 * @param example arguments that are right, for messages
 */
record Arguments(Map<String, Object> given, Map<String, ?> example) {

    /** A text that must be given. */
    String text(String name) {
        return String.valueOf(given.get(name)).strip();
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(given.get(name)).map(Object::toString).map(String::strip);
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(given.get(name));
    }

    List<String> texts(String name) {
        return given.get(name) instanceof List<?> values
                ? values.stream().map(Object::toString).map(String::strip).toList()
                : List.of();
    }

    /**
     * A whole number.
     *
     * @throws ArgumentException when it is out of range
     */
    int number(String name, int usual, int least, int most) {
        if (!(given.get(name) instanceof Number number)) return usual;
        if (number.doubleValue() < least || number.doubleValue() > most)
            throw new ArgumentException(
                    "'%s' is %d to %d, not %s".formatted(name, least, most, number), example);
        return number.intValue();
    }

    /** The rows that are asked for. */
    Rows rows() {
        return new Rows(
                number("offset", 0, 0, Rows.FURTHEST), number("limit", Rows.USUAL, 1, Rows.MOST));
    }
}
