package org.liantu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liantu.exchange.TextTable;

/** An {@link Evaluation} for people and for programs. */
public final class EvaluationReport {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> SHOWN =
            List.of("kind", "subject", "predicate", "object", "value", "unit", "period", "start");

    private final Evaluation evaluation;

    public EvaluationReport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Aligned columns for a terminal. */
    public String text() {
        StringWriter text = new StringWriter();
        TextTable.print(header(), rows(), new PrintWriter(text));
        return text.toString();
    }

    /** A table in Markdown. */
    public String markdown() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header());
        lines.add(Collections.nCopies(header().size(), "---"));
        lines.addAll(rows());
        return lines.stream()
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
    }

    /**
     * One object: {@code numeric}, {@code relation}, {@code all} with {@code gold}, {@code found}
     * and for each level {@code [precision, recall, F1]}; {@code kinds} with the same by kind.
     */
    public ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        evaluation.parts().forEach(part -> json.set(part.name(), json(part)));
        ObjectNode kinds = json.putObject("kinds");
        evaluation.kinds().forEach(part -> kinds.set(part.name(), json(part)));
        return json;
    }

    /**
     * What was missed and what is too much, a line each, {@code MISSED {…}} and {@code EXTRA {…}}.
     */
    public String differences() {
        return Stream.concat(
                        evaluation.misses().stream().map(fact -> "MISSED " + brief(fact)),
                        evaluation.extras().stream().map(fact -> "EXTRA  " + brief(fact)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** The facts missed and the facts too many, as JSON. */
    public ObjectNode jsonDifferences() {
        ObjectNode json = JSON.createObjectNode();
        evaluation.misses().forEach(json.putArray("misses")::add);
        evaluation.extras().forEach(json.putArray("extras")::add);
        return json;
    }

    private static ObjectNode brief(JsonNode fact) {
        ObjectNode brief = JSON.createObjectNode();
        SHOWN.stream().filter(fact::hasNonNull).forEach(key -> brief.set(key, fact.get(key)));
        return brief;
    }

    private static ObjectNode json(Evaluation.Part part) {
        ObjectNode json = JSON.createObjectNode();
        json.put("gold", part.gold()).put("found", part.found());
        part.scores()
                .forEach(
                        (level, score) -> {
                            ArrayNode numbers = json.putArray(level.word());
                            shares(score).map(Score::rounded).forEach(numbers::add);
                        });
        return json;
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("part", "gold", "found"));
        for (Agreement level : Agreement.LEVELS)
            Stream.of("P", "R", "F1").map(name -> level.word() + " " + name).forEach(header::add);
        return header;
    }

    private List<List<String>> rows() {
        return Stream.concat(evaluation.parts().stream(), evaluation.kinds().stream())
                .map(EvaluationReport::row)
                .toList();
    }

    private static List<String> row(Evaluation.Part part) {
        List<String> row = new ArrayList<>();
        row.add(part.name());
        row.add(String.valueOf(part.gold()));
        row.add(String.valueOf(part.found()));
        part.scores()
                .values()
                .forEach(
                        score ->
                                shares(score)
                                        .map(share -> Score.rounded(share).toPlainString())
                                        .forEach(row::add));
        return row;
    }

    private static Stream<Double> shares(Score score) {
        return Stream.of(score.precision(), score.recall(), score.f1());
    }
}
