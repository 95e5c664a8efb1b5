package org.liantu.serve.api;

import jakarta.servlet.http.HttpServlet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liantu.chain.Vocabulary;
import org.liantu.query.Question;
import org.liantu.query.Questions;
import org.liantu.serve.Bounds;
import org.liantu.serve.ErrorForm;
import org.liantu.serve.Face;
import org.liantu.store.Store;

/** The questions, entities, facts, paths and outages as resources of HTTP: {@code docs/rest.md}. */
public record Api(Store store, Questions questions, Vocabulary vocabulary) implements Face {

    static final String PATH = "/api";

    @Override
    public ErrorForm errors() {
        return Problem.FORM;
    }

    @Override
    public Map<String, HttpServlet> servlets(Bounds bounds) {
        FactReader reader = new FactReader(vocabulary);
        List<Question> asked =
                questions.all().stream().filter(each -> each.query().isSelectType()).toList();
        List<Resource> resources = new ArrayList<>();
        resources.add(new QuestionsResource(asked));
        resources.add(new EntitiesResource(bounds));
        resources.add(new EntityResource(reader, bounds));
        resources.add(new FactsResource(reader, bounds));
        resources.add(new PathsResource(bounds));
        resources.add(new OutageResource(bounds));
        asked.forEach(each -> resources.add(new QuestionResource(each, bounds)));
        return Map.of(PATH + "/*", new ApiServlet(store, List.copyOf(resources), bounds));
    }

    /** The address at which a question is asked as in its example. */
    static String example(Question question, String base) {
        return question.example().entrySet().stream()
                .map(
                        argument ->
                                argument.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                argument.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining(
                                "&",
                                base
                                        + PATH
                                        + QuestionResource.PATH
                                        + "/"
                                        + question.name()
                                        + (question.example().isEmpty() ? "" : "?"),
                                ""));
    }
}
