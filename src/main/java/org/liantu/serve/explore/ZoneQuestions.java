package org.liantu.serve.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.liantu.chain.Iris;
import org.liantu.query.Question;
import org.liantu.query.Questions;
import org.liantu.serve.Bounds;

/** Asks the shipped questions of a zone, or of a chain, by the first parameter of each. */
record ZoneQuestions(Questions questions, Bounds bounds) {

    private static final int MOST = 5000;

    /** A question with the first rows of its answer. */
    record Section(
            String word,
            String text,
            String href,
            List<String> header,
            List<List<Cell>> rows,
            boolean more) {}

    /** All of an answer, within reason. */
    List<Binding> rows(String name, Node thing, Visit visit) {
        return rows(questions.get(name), thing, MOST, visit).bindings();
    }

    private Answers.Rows rows(Question question, Node thing, int most, Visit visit) {
        String parameter = question.parameters().get(0).name();
        return Answers.rows(
                question.bind(Map.of(parameter, thing.getURI()), visit.dataset()),
                visit.dataset(),
                bounds,
                most);
    }

    /** How many things an answer names by a variable, by what it says of them by another. */
    Map<Node, Integer> counts(String name, Node zone, String by, String what, Visit visit) {
        Map<Node, Integer> counts = new LinkedHashMap<>();
        Set<List<Node>> seen = new HashSet<>();
        for (Binding row : rows(name, zone, visit))
            if (row.contains(by)
                    && row.contains(what)
                    && seen.add(List.of(row.get(by), row.get(what))))
                counts.merge(row.get(by), 1, Integer::sum);
        return counts;
    }

    /**
     * The beginning of an answer, without the columns that are empty there.
     *
     * @param word the heading's key among the words of pages
     */
    Section section(String word, String name, Node zone, int most, Visit visit) {
        Question question = questions.get(name);
        Answers.Rows rows = rows(question, zone, most, visit);
        List<Var> said =
                rows.variables().stream()
                        .filter(
                                each ->
                                        rows.bindings().stream()
                                                .anyMatch(row -> row.contains(each)))
                        .toList();
        return new Section(
                word,
                Asking.text(question, visit),
                address(name, zone, visit),
                said.stream().map(Var::getVarName).toList(),
                Cell.table(new Answers.Rows(said, rows.bindings(), rows.more()), visit),
                rows.more());
    }

    /** Where a question is answered for a zone. */
    String address(String name, Node zone, Visit visit) {
        String query = visit.namer().query();
        return QuestionsPage.PATH
                + name
                + (query.isEmpty() ? "?" : query + "&")
                + questions.get(name).parameters().get(0).name()
                + "="
                + URLEncoder.encode(Iris.PREFIXES.shortForm(zone.getURI()), StandardCharsets.UTF_8);
    }
}
