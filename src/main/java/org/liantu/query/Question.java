package org.liantu.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;

/**
 * A question kept as a file: a header of {@code # key: value} lines, then SPARQL. Keys: {@code zh},
 * {@code en} (the text), {@code param} (see {@link Parameter}), {@code example} ({@code name=value}
 * separated by {@code ;}), {@code competency} (numbers of competency questions), {@code show} (see
 * {@link Show}).
 *
 * @param topic the folder it is in
 * @param name the file's name without ending, by which it is asked
 * @param example arguments with which it has the recorded answer beside it
 * @param competency the competency questions it answers, with its example or other arguments
 * @param show what is drawn of its answer; null to go by the columns
 */
public record Question(
        Path file,
        String topic,
        String name,
        String chinese,
        String english,
        List<Parameter> parameters,
        Map<String, String> example,
        List<String> competency,
        @Nullable Show show,
        Query query) {

    /**
     * Reads a question file.
     *
     * @throws IOException when it cannot be read, a header line is missing or wrong, or its SPARQL
     *     is; the message names file and reason
     */
    public static Question read(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            List<Parameter> parameters =
                    headers(text, "param").stream().map(Parameter::read).toList();
            Query query = QueryFactory.create(text);
            List<String> shows = headers(text, "show");
            if (shows.size() > 1)
                throw new IllegalArgumentException(
                        "expected one '# show:' line at most, found " + shows.size());
            return new Question(
                    file,
                    String.valueOf(file.toAbsolutePath().getParent().getFileName()),
                    file.getFileName().toString().replaceFirst("\\.rq$", ""),
                    header(text, "zh"),
                    header(text, "en"),
                    parameters,
                    arguments(headers(text, "example")),
                    headers(text, "competency").stream()
                            .flatMap(line -> Stream.of(line.split("\\s+")))
                            .toList(),
                    shows.isEmpty() ? null : Show.read(shows.get(0), parameters, query),
                    query);
        } catch (IllegalArgumentException | QueryParseException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static String header(String text, String key) {
        List<String> values = headers(text, key);
        if (values.size() != 1)
            throw new IllegalArgumentException(
                    "expected one '# " + key + ":' line, found " + values.size());
        return values.get(0);
    }

    private static List<String> headers(String text, String key) {
        String start = "# " + key + ":";
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    /**
     * Reads {@code name=value} arguments separated by semicolons.
     *
     * @throws IllegalArgumentException when one has another form
     */
    static Map<String, String> arguments(List<String> lines) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String line : lines)
            for (String argument : line.split(";")) {
                if (argument.isBlank()) continue;
                int equals = argument.indexOf('=');
                if (equals < 0)
                    throw new IllegalArgumentException(
                            "'" + line + "', expected name=value separated by ;");
                arguments.put(
                        argument.substring(0, equals).strip(),
                        argument.substring(equals + 1).strip());
            }
        return arguments;
    }

    /**
     * The query with its parameters replaced by the terms the arguments mean; parsed terms, never
     * text.
     *
     * @throws QuestionException when an argument is missing, unknown, or means nothing or several
     *     things
     */
    public Query bind(Map<String, String> arguments, DatasetGraph dataset) {
        List<String> unknown = new ArrayList<>(arguments.keySet());
        Map<String, Node> terms = new HashMap<>();
        for (Parameter parameter : parameters) {
            unknown.remove(parameter.name());
            String value = arguments.get(parameter.name());
            if (value != null) terms.put(parameter.name(), parameter.term(value, dataset));
            else if (parameter.required())
                throw new QuestionException("'" + parameter.name() + "' is missing; " + usage());
        }
        if (!unknown.isEmpty())
            throw new QuestionException(
                    "no parameter " + String.join(", ", unknown) + "; " + usage());
        return bind(terms);
    }

    /** The query with terms in the place of parameters, by their names. */
    public Query bind(Map<String, Node> terms) {
        Map<Var, Node> variables = new HashMap<>();
        terms.forEach((name, term) -> variables.put(Var.alloc(name), term));
        return QueryTransformOps.replaceVars(query, variables);
    }

    /** How the question is asked, in one line. */
    public String usage() {
        if (parameters.isEmpty()) return "ask " + name + " takes no parameters";
        return "for example: ask "
                + name
                + example.entrySet().stream()
                        .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return topic + "/" + name;
    }
}
