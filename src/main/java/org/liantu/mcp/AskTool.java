package org.liantu.mcp;

import java.util.LinkedHashMap;
import java.util.Map;
import org.liantu.query.Question;
import org.liantu.query.QuestionException;
import org.liantu.query.Questions;

/** Asks any question of {@code queries/} by its name. */
record AskTool(Questions questions) implements Tool {

    private static final Input INPUT =
            Input.of(
                            Map.of(
                                    "question",
                                    "figure-of",
                                    "arguments",
                                    Map.of("subject", "南昌高新区", "indicator", "GDP")),
                            Field.required(
                                    "question",
                                    Field.Type.TEXT,
                                    "问题名称,见 list_questions",
                                    "its name, as list_questions gives it"),
                            Field.optional(
                                    "arguments",
                                    Field.Type.OBJECT,
                                    "它的参数;实体用名称、别名或 IRI",
                                    "its arguments; entities by name, alias or IRI"))
                    .paged();

    @Override
    public String name() {
        return "ask_question";
    }

    @Override
    public Text title() {
        return new Text("提问", "Ask a question");
    }

    @Override
    public Text description() {
        return new Text(
                "提出一个现成的问题(见 list_questions),得到行、陈述它们的事实和可引用的段落。",
                "Asks one of the tested questions (see list_questions) and gives rows, the facts that state them, and passages to cite.");
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public Reply call(Arguments arguments, View view) {
        Question question = question(arguments);
        Map<String, Object> given = new LinkedHashMap<>();
        if (arguments.given().get("arguments") instanceof Map<?, ?> sent)
            sent.forEach((name, value) -> given.put(String.valueOf(name), value));
        Table table = QuestionTool.table(question, given, arguments.rows(), view);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("question", question.english());
        content.putAll(table.content());
        return new Reply(content, question.chinese() + "\n" + table.text());
    }

    private Question question(Arguments arguments) {
        String name = arguments.text("question").replace('_', '-');
        try {
            return questions.get(name);
        } catch (QuestionException e) {
            throw new ArgumentException(
                    e.getMessage().replace("'ask' alone lists them", "list_questions lists them"),
                    arguments.example());
        }
    }
}
