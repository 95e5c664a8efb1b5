package org.liantu.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Facts as annotators write them: a JSON array or one object a line, with whatever keys. Nothing is
 * demanded of them, so that files of other projects can be compared.
 */
public final class Annotations {

    private static final JsonMapper JSON = new JsonMapper();

    private Annotations() {}

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read, is not UTF-8 or not JSON; the message says where
     */
    public static List<JsonNode> read(Path file) throws IOException {
        String text = content(file);
        if (text.stripLeading().startsWith("[")) return array(file, text);
        List<JsonNode> facts = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank()) continue;
            try {
                facts.add(object(file + ", line " + number, JSON.readTree(line)));
            } catch (JsonProcessingException e) {
                throw new IOException(
                        file + ", line " + number + ": not JSON: " + e.getOriginalMessage(), e);
            }
        }
        return facts;
    }

    private static List<JsonNode> array(Path file, String text) throws IOException {
        try {
            List<JsonNode> facts = new ArrayList<>();
            for (JsonNode node : JSON.readTree(text))
                facts.add(object(file + ", element " + (facts.size() + 1), node));
            return facts;
        } catch (JsonProcessingException e) {
            throw new IOException(
                    file
                            + ", line "
                            + e.getLocation().getLineNr()
                            + ": not JSON: "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static JsonNode object(String where, JsonNode node) throws IOException {
        if (!node.isObject()) throw new IOException(where + ": expected a JSON object");
        return node;
    }

    private static String content(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException(
                    file + ": not UTF-8 (perhaps GBK); convert it with: iconv -f GB18030 -t UTF-8",
                    e);
        }
    }
}
