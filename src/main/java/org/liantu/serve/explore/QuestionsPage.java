package org.liantu.serve.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.liantu.query.Question;
import org.liantu.query.Questions;
import org.liantu.serve.explore.PageServlet.View;

/** All questions by topic, or one of them with its answer. */
record QuestionsPage(Questions questions, Asking asking) implements PageServlet.Page {

    static final String PATH = "/questions/";

    /** A question in the language of the page. */
    record Entry(String name, String text, String href) {}

    /**
     * The questions on a topic.
     *
     * @param word the topic's key among the words of pages
     */
    record Topic(String word, List<Entry> questions) {}

    @Override
    public View view(Visit visit) {
        String uri = visit.request().getRequestURI();
        String name = uri.length() <= PATH.length() ? "" : uri.substring(PATH.length());
        if (!name.isEmpty()) return asking.view(Asking.named(questions, name), visit);
        return new View(200, "questions", Map.of("topics", topics(questions, visit)));
    }

    static List<Topic> topics(Questions questions, Visit visit) {
        return topics(questions, visit, question -> PATH + question.name() + visit.namer().query());
    }

    /**
     * All questions by topic.
     *
     * @param address where each leads
     */
    static List<Topic> topics(
            Questions questions, Visit visit, Function<Question, String> address) {
        Map<String, List<Entry>> topics = new LinkedHashMap<>();
        for (Question question : questions.all())
            topics.computeIfAbsent("topic_" + question.topic(), any -> new ArrayList<>())
                    .add(
                            new Entry(
                                    question.name(),
                                    Asking.text(question, visit),
                                    address.apply(question)));
        return topics.entrySet().stream()
                .map(entry -> new Topic(entry.getKey(), entry.getValue()))
                .toList();
    }
}
