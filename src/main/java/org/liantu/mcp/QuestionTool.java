package org.liantu.mcp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liantu.chain.Iris;
import org.liantu.query.Parameter;
import org.liantu.query.Question;
import org.liantu.query.QuestionException;

/**
 * One question of {@code queries/} as a tool of its own.
 *
 * @param input made from the question's parameters
 */
record QuestionTool(Question question, Input input) implements Tool {

    private static final Map<String, Field.Type> TYPES =
            Map.of(
                    "xsd:integer", Field.Type.INTEGER,
                    "xsd:decimal", Field.Type.NUMBER,
                    "xsd:date", Field.Type.DATE);

    static QuestionTool of(Question question) {
        return new QuestionTool(question, arguments(question).paged());
    }

    @Override
    public String name() {
        return question.name().replace('-', '_');
    }

    @Override
    public Text title() {
        return new Text(question.chinese(), question.english());
    }

    @Override
    public Text description() {
        return title();
    }

    @Override
    public Reply call(Arguments arguments, View view) {
        Map<String, Object> own = new LinkedHashMap<>(arguments.given());
        own.keySet().removeAll(List.of("limit", "offset"));
        Table table = table(question, own, arguments.rows(), view);
        return new Reply(table.content(), table.text());
    }

    /** What a question takes. */
    static Input arguments(Question question) {
        List<Field> fields = new ArrayList<>();
        for (Parameter parameter : question.parameters()) {
            String type = Iris.PREFIXES.shortForm(parameter.type().getURI());
            String kind = parameter.isLiteral() ? "" : " (" + type + ": 名称或 IRI)";
            fields.add(
                    new Field(
                            parameter.name(),
                            type(parameter),
                            parameter.required(),
                            new Text(parameter.chinese() + kind, parameter.english()),
                            List.of()));
        }
        return new Input(fields, example(question));
    }

    private static Field.Type type(Parameter parameter) {
        return TYPES.getOrDefault(
                Iris.PREFIXES.shortForm(parameter.type().getURI()), Field.Type.TEXT);
    }

    private static Map<String, Object> example(Question question) {
        Map<String, Object> example = new LinkedHashMap<>();
        for (Parameter parameter : question.parameters()) {
            String value = question.example().get(parameter.name());
            if (value == null) continue;
            boolean number =
                    type(parameter) == Field.Type.INTEGER || type(parameter) == Field.Type.NUMBER;
            example.put(parameter.name(), number ? (Object) new BigDecimal(value) : value);
        }
        return example;
    }

    /**
     * Asks a question.
     *
     * @throws ArgumentException when an argument is missing, unknown, of another type, or names
     *     nothing, or several things
     */
    static Table table(Question question, Map<String, Object> given, Rows rows, View view) {
        Arguments arguments = arguments(question).read(given);
        Map<String, String> texts = new LinkedHashMap<>();
        arguments
                .given()
                .forEach(
                        (name, value) ->
                                texts.put(
                                        name,
                                        value instanceof Double number
                                                ? new BigDecimal(number.toString())
                                                        .stripTrailingZeros()
                                                        .toPlainString()
                                                : value.toString()));
        try {
            return view.table(question.bind(texts, view.dataset()), rows);
        } catch (QuestionException e) {
            throw new ArgumentException(e.getMessage(), arguments.example());
        }
    }
}
