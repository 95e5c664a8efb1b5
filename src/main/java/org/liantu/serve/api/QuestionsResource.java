package org.liantu.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.query.Parameter;
import org.liantu.query.Question;

/** The questions that may be asked. */
record QuestionsResource(List<Question> questions) implements Resource {

    @Override
    public String path() {
        return QuestionResource.PATH;
    }

    @Override
    public String chinese() {
        return "可以问的问题,及其参数和示例";
    }

    @Override
    public String english() {
        return "The questions that may be asked, with parameters and examples";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice(
                        "topic",
                        questions.stream().map(Question::topic).distinct().toList(),
                        "主题",
                        "only those on this topic"));
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.JSON);
    }

    @Override
    public String schema() {
        return "Questions";
    }

    @Override
    public boolean isPaged() {
        return false;
    }

    @Override
    public Prepared prepare(Call call, DatasetGraph dataset) {
        List<Question> chosen =
                questions.stream()
                        .filter(
                                each ->
                                        call.text("topic")
                                                .orElse(each.topic())
                                                .equals(each.topic()))
                        .toList();
        return new Prepared(
                questions.stream()
                        .map(
                                each ->
                                        each.chinese()
                                                + each.english()
                                                + each.parameters()
                                                + each.example())
                        .collect(Collectors.joining()),
                reply -> {
                    try (JsonGenerator json = reply.json(reply.out())) {
                        json.writeArrayFieldStart("questions");
                        for (Question question : chosen) write(json, question, call.base());
                        json.writeEndArray();
                        json.writeNumberField("total", chosen.size());
                        json.writeEndObject();
                    }
                });
    }

    private static void write(JsonGenerator json, Question question, String base)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", question.name());
        json.writeStringField("topic", question.topic());
        json.writeObjectFieldStart("title");
        json.writeStringField("zh", question.chinese());
        json.writeStringField("en", question.english());
        json.writeEndObject();
        json.writeArrayFieldStart("parameters");
        for (Parameter parameter : question.parameters()) {
            json.writeStartObject();
            json.writeStringField("name", parameter.name());
            json.writeStringField("type", parameter.type().getURI());
            json.writeBooleanField("required", parameter.required());
            json.writeObjectFieldStart("title");
            json.writeStringField("zh", parameter.chinese());
            json.writeStringField("en", parameter.english());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("example");
        for (Map.Entry<String, String> argument : question.example().entrySet())
            json.writeStringField(argument.getKey(), argument.getValue());
        json.writeEndObject();
        json.writeStringField("href", Api.example(question, base));
        json.writeEndObject();
    }
}
