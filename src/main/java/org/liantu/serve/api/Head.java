package org.liantu.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * What makes an answer one that can be had again: what was asked, and the query that it came to.
 *
 * @param arguments the terms that the parameters were taken for
 */
record Head(String name, Resource resource, Map<String, List<Node>> arguments, String query) {

    void write(JsonGenerator json, Reply reply, Terms terms) throws IOException {
        json.writeStringField("question", name);
        json.writeObjectFieldStart("title");
        json.writeStringField("zh", resource.chinese());
        json.writeStringField("en", resource.english());
        json.writeEndObject();
        json.writeObjectFieldStart("arguments");
        for (Map.Entry<String, List<Node>> argument : arguments.entrySet()) {
            json.writeArrayFieldStart(argument.getKey());
            for (Node term : argument.getValue()) terms.write(json, reply.format(), term);
            json.writeEndArray();
        }
        json.writeEndObject();
        reply.stamp(json, query);
    }
}
