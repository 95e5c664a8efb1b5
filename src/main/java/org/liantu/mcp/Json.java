package org.liantu.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Values as JSON text. */
final class Json {

    private Json() {}

    static String write(Object value) {
        try {
            return McpJsonDefaults.getMapper().writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("a value that is no JSON", e);
        }
    }
}
