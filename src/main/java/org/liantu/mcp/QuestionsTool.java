package org.liantu.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liantu.query.Question;
import org.liantu.query.Questions;

/** The questions that can be asked, by topic or by likeness. */
record QuestionsTool(Questions questions) implements Tool {

    private static final int NEAREST = 12;

    private Input input(List<String> topics) {
        return Input.of(
                Map.of("about", "谁供应 supplier"),
                Field.optional(
                        "about",
                        Field.Type.TEXT,
                        "想问的话,中文或英文;给出最接近的问题",
                        "what you want to know, in Chinese or English; gives the nearest questions"),
                Field.optional("topic", Field.Type.TEXT, "主题", "a topic, to see all its questions")
                        .oneOf(topics));
    }

    @Override
    public String name() {
        return "list_questions";
    }

    @Override
    public Text title() {
        return new Text("有哪些现成的问题", "The questions there are");
    }

    @Override
    public Text description() {
        return new Text(
                "列出可由 ask_question 提出的现成问题(中英文、类型化参数、示例)。不带参数则列出各主题的问题名称。",
                "Lists the "
                        + questions.all().size()
                        + " tested questions that ask_question takes, with text, typed parameters and example. Without arguments: the names, by topic. Prefer a listed question to SPARQL of your own.");
    }

    @Override
    public Input input() {
        return input(topics());
    }

    @Override
    public Optional<Map<String, Object>> output() {
        return Optional.empty();
    }

    private List<String> topics() {
        return questions.all().stream().map(Question::topic).distinct().sorted().toList();
    }

    @Override
    public Reply call(Arguments arguments, View view) {
        Optional<String> about = arguments.optional("about");
        Optional<String> topic = arguments.optional("topic");
        if (about.isEmpty() && topic.isEmpty()) {
            Map<String, Object> names = new LinkedHashMap<>();
            for (String each : topics())
                names.put(each, ofTopic(Optional.of(each)).stream().map(Question::name).toList());
            Map<String, Object> content = Map.of("topics", names);
            return new Reply(content, Json.write(content));
        }
        List<Question> found = ofTopic(topic);
        if (about.isPresent())
            found =
                    new Likeness<>(found, Question::name, QuestionsTool::words)
                            .nearest(about.get()).stream().limit(NEAREST).toList();
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Question question : found) shown.add(content(question));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("questions", shown);
        if (shown.isEmpty())
            content.put("note", "no question is near; without arguments the names are listed");
        return new Reply(content, Json.write(content));
    }

    private List<Question> ofTopic(Optional<String> topic) {
        return questions.all().stream()
                .filter(question -> topic.isEmpty() || question.topic().equals(topic.get()))
                .toList();
    }

    /** All questions in full. */
    static List<Map<String, Object>> catalogue(Questions questions) {
        return questions.all().stream().map(QuestionsTool::content).toList();
    }

    private static String words(Question question) {
        return question.name() + " " + question.chinese() + " " + question.english();
    }

    private static Map<String, Object> content(Question question) {
        Input input = QuestionTool.arguments(question);
        return Terms.map(
                "name",
                question.name(),
                "zh",
                question.chinese(),
                "en",
                question.english(),
                "arguments",
                input.fields().isEmpty() ? null : input.schema().get("properties"),
                "required",
                input.schema().get("required"),
                "example",
                input.example());
    }
}
