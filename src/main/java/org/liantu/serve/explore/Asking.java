package org.liantu.serve.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.RDFS;
import org.liantu.chain.LT;
import org.liantu.query.Parameter;
import org.liantu.query.Question;
import org.liantu.query.QuestionException;
import org.liantu.query.Questions;
import org.liantu.serve.Bounds;
import org.liantu.serve.explore.PageServlet.View;

/** Shows a question as a form, and the answer to what the form says, or else to its example. */
record Asking(Bounds bounds) {

    private static final int SHOWN = 300;
    private static final int MOST_CHOICES = 300;

    /**
     * A field of the form.
     *
     * @param choices names that may be meant; empty where there are too many
     */
    record Field(String name, String label, boolean required, String value, List<String> choices) {}

    /** A program that asks the same. */
    record Snippet(String title, String code) {}

    /**
     * The question of that name.
     *
     * @throws Refusal when there is none
     */
    static Question named(Questions questions, String name) {
        try {
            return questions.get(name);
        } catch (QuestionException e) {
            throw new Refusal(404, e.getMessage());
        }
    }

    static String text(Question question, Visit visit) {
        return visit.namer().language().equals("zh") ? question.chinese() : question.english();
    }

    View view(Question question, Visit visit) {
        Map<String, String> arguments = arguments(question, visit);
        boolean example = arguments.isEmpty() && !question.example().isEmpty();
        if (example) arguments = question.example();
        Map<String, Object> model = new HashMap<>();
        model.put("name", question.name());
        model.put("text", text(question, visit));
        model.put("topic", "topic_" + question.topic());
        model.put("fields", fields(question, arguments, visit));
        model.put("example", example);
        String address = address(question, arguments);
        for (Answers.Format format : Answers.Format.values())
            model.put(
                    format.suffix(),
                    Answers.PATH + question.name() + "." + format.suffix() + address);
        try {
            Query query = question.bind(arguments, visit.dataset());
            Answers.Rows rows = Answers.rows(query, visit.dataset(), bounds, SHOWN);
            model.put("header", rows.variables().stream().map(Var::getVarName).toList());
            model.put("rows", Cell.table(rows, visit));
            model.put("more", rows.more());
            model.put("sparql", query.serialize().strip());
            model.put("snippets", snippets(visit.server() + model.get("csv")));
            model.put("problem", "");
            return new View(200, "question", model);
        } catch (QuestionException e) {
            model.put("problem", String.valueOf(e.getMessage()));
            return new View(400, "question", model);
        }
    }

    /** What was put into the form; the names of other parameters are left alone. */
    static Map<String, String> arguments(Question question, Visit visit) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Parameter parameter : question.parameters())
            visit.field(parameter.name())
                    .ifPresent(value -> arguments.put(parameter.name(), value));
        return arguments;
    }

    private static String address(Question question, Map<String, String> arguments) {
        return question.parameters().stream()
                .filter(parameter -> arguments.containsKey(parameter.name()))
                .map(
                        parameter ->
                                parameter.name()
                                        + "="
                                        + URLEncoder.encode(
                                                arguments.get(parameter.name()),
                                                StandardCharsets.UTF_8))
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining("&"),
                                query -> query.isEmpty() ? "" : "?" + query));
    }

    private static List<Field> fields(
            Question question, Map<String, String> arguments, Visit visit) {
        return question.parameters().stream()
                .map(
                        parameter ->
                                new Field(
                                        parameter.name(),
                                        visit.namer().language().equals("zh")
                                                ? parameter.chinese()
                                                : parameter.english(),
                                        parameter.required(),
                                        arguments.getOrDefault(parameter.name(), ""),
                                        choices(parameter, visit)))
                .toList();
    }

    private static List<String> choices(Parameter parameter, Visit visit) {
        if (parameter.isLiteral() || parameter.type().equals(LT.term("Entity"))) return List.of();
        List<Node> types = new ArrayList<>(List.of(parameter.type()));
        visit.graph()
                .find(Node.ANY, RDFS.subClassOf.asNode(), parameter.type())
                .forEach(triple -> types.add(triple.getSubject()));
        List<String> names =
                types.stream()
                        .flatMap(type -> visit.all(type).stream())
                        .map(name -> name.text())
                        .distinct()
                        .sorted()
                        .toList();
        return names.size() > MOST_CHOICES ? List.of() : names;
    }

    private static List<Snippet> snippets(String address) {
        return List.of(
                new Snippet("curl", "curl '" + address + "'"),
                new Snippet("Python", "import pandas\npandas.read_csv(\"" + address + "\")"),
                new Snippet("R", "read.csv(\"" + address + "\", fileEncoding = \"UTF-8\")"));
    }
}
