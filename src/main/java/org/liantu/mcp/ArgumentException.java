package org.liantu.mcp;

import java.util.Map;

/** A tool was called in a way that cannot be carried out; the message ends in a right call. */
final class ArgumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param example arguments that would be right
     */
    ArgumentException(String message, Map<String, ?> example) {
        super(example.isEmpty() ? message : message + "; for example " + Json.write(example));
    }
}
