package org.liantu.serve.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.liantu.chain.Iris;
import org.liantu.query.Parameter;
import org.liantu.query.Question;
import org.liantu.query.QuestionException;
import org.liantu.query.Questions;
import org.liantu.serve.Bounds;
import org.liantu.serve.explore.Answers.Rows;
import org.liantu.serve.explore.PageServlet.View;
import org.liantu.store.Names;

/** Shows a question as a form, and the answer to what the form says, or else to its example. */
record Asking(Bounds bounds) {

    private static final int SHOWN = 300;

    /** Choices that are all listed; of more, those are suggested that fit what is typed. */
    private static final int MOST_CHOICES = 40;

    /** Where the same questions are answered for programs, up to so many rows at once. */
    private static final String API = "/api/questions/";

    private static final String ALL_ROWS = "limit=10000";

    /**
     * A field of the form.
     *
     * @param type the class of which names are suggested, as a prefixed name; empty for none
     * @param choices all that may be meant; empty where there are too many
     */
    record Field(
            String name,
            String label,
            boolean required,
            String value,
            String type,
            List<String> choices) {}

    /** The answer as a file. */
    record File(String form, String href, String name) {}

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
        return isChinese(visit) ? question.chinese() : question.english();
    }

    private static boolean isChinese(Visit visit) {
        return visit.namer().language().equals("zh");
    }

    View view(Question question, Visit visit) {
        Map<String, String> given = arguments(question, visit);
        boolean example = given.isEmpty() && !question.example().isEmpty();
        Map<String, String> arguments = example ? question.example() : given;
        Map<String, Object> model = new HashMap<>();
        model.put("name", question.name());
        model.put("text", text(question, visit));
        model.put("topic", "topic_" + question.topic());
        model.put("fields", fields(question, arguments, visit));
        model.put("example", example);
        try {
            Map<String, Node> terms = terms(question, arguments, visit);
            Query query = question.bind(arguments, visit.dataset());
            Rows rows = Answers.rows(query, visit.dataset(), bounds, SHOWN);
            Optional<Picture> picture = Picture.of(question, rows, terms, visit);
            model.put("header", rows.variables().stream().map(Var::getVarName).toList());
            model.put("rows", Cell.table(rows, visit));
            model.put("more", rows.more());
            model.put("picture", picture.map(Picture::kind).orElse(""));
            model.put("drawing", picture.map(each -> each.json().toString()).orElse(""));
            model.put("notDrawn", picture.map(Picture::left).orElse(0));
            model.put("sparql", query.serialize().strip());
            model.put("editor", EditorPage.address(question, encoded(question, arguments), visit));
            model.put("files", files(question, arguments));
            model.put("snippets", snippets(visit.server() + address(question, arguments, "csv")));
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

    /** The things among the arguments. */
    private static Map<String, Node> terms(
            Question question, Map<String, String> arguments, Visit visit) {
        Map<String, Node> terms = new HashMap<>();
        for (Parameter parameter : question.parameters())
            if (!parameter.isLiteral() && arguments.containsKey(parameter.name()))
                terms.put(
                        parameter.name(),
                        parameter.term(arguments.get(parameter.name()), visit.dataset()));
        return terms;
    }

    private static Stream<String> encoded(Question question, Map<String, String> arguments) {
        return question.parameters().stream()
                .map(Parameter::name)
                .filter(arguments::containsKey)
                .map(
                        name ->
                                name
                                        + "="
                                        + URLEncoder.encode(
                                                arguments.get(name), StandardCharsets.UTF_8));
    }

    /** Where the whole answer is had by programs. */
    private static String address(Question question, Map<String, String> arguments, String format) {
        return Stream.concat(encoded(question, arguments), Stream.of(ALL_ROWS, "format=" + format))
                .collect(Collectors.joining("&", API + question.name() + "?", ""));
    }

    private static List<File> files(Question question, Map<String, String> arguments) {
        return List.of(
                file("CSV", "csv", "csv&bom=true", question, arguments),
                file("TSV", "tsv", "tsv", question, arguments),
                file("JSON", "json", "json", question, arguments),
                file("JSON-LD", "jsonld", "jsonld", question, arguments),
                file("Turtle", "ttl", "ttl", question, arguments));
    }

    private static File file(
            String form,
            String ending,
            String format,
            Question question,
            Map<String, String> arguments) {
        return new File(form, address(question, arguments, format), question.name() + "." + ending);
    }

    private static List<Field> fields(
            Question question, Map<String, String> arguments, Visit visit) {
        return question.parameters().stream()
                .map(parameter -> field(parameter, arguments, visit))
                .toList();
    }

    private static Field field(Parameter parameter, Map<String, String> arguments, Visit visit) {
        List<String> names =
                parameter.isLiteral()
                        ? List.of()
                        : Names.of(visit.dataset()).classes(parameter.type()).stream()
                                .flatMap(type -> visit.instances(type).stream())
                                .distinct()
                                .limit(MOST_CHOICES + 1L)
                                .map(thing -> visit.namer().of(thing).text())
                                .sorted()
                                .toList();
        boolean all = names.size() <= MOST_CHOICES;
        return new Field(
                parameter.name(),
                isChinese(visit) ? parameter.chinese() : parameter.english(),
                parameter.required(),
                arguments.getOrDefault(parameter.name(), ""),
                all ? "" : Iris.PREFIXES.shortForm(parameter.type().getURI()),
                all ? names : List.of());
    }

    private static List<Snippet> snippets(String address) {
        return List.of(
                new Snippet("curl", "curl '" + address + "'"),
                new Snippet(
                        "Python",
                        "import pandas\n\nanswer = pandas.read_csv(\""
                                + address
                                + "\")\nprint(answer)"),
                new Snippet(
                        "R",
                        "answer <- read.csv(\""
                                + address
                                + "\", encoding = \"UTF-8\")\nprint(answer)"));
    }
}
