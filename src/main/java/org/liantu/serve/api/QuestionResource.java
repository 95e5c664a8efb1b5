package org.liantu.serve.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.query.Question;
import org.liantu.serve.Bounds;

/** The answer to one question of {@code queries/}. */
record QuestionResource(Question question, Bounds bounds) implements RowsResource {

    static final String PATH = "/questions";

    @Override
    public String path() {
        return PATH + "/" + question.name();
    }

    @Override
    public String chinese() {
        return question.chinese();
    }

    @Override
    public String english() {
        return question.english();
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        question.parameters()
                .forEach(
                        each ->
                                inputs.add(
                                        Input.of(
                                                each,
                                                question.example().getOrDefault(each.name(), ""))));
        inputs.add(Call.EVIDENCE);
        return inputs;
    }

    @Override
    public Prepared prepare(Call call, DatasetGraph dataset) {
        Map<String, List<Node>> arguments = new LinkedHashMap<>();
        Map<String, Node> terms = new LinkedHashMap<>();
        question.parameters()
                .forEach(
                        each ->
                                call.term(each.name(), dataset)
                                        .ifPresent(
                                                term -> {
                                                    arguments.put(each.name(), List.of(term));
                                                    terms.put(each.name(), term);
                                                }));
        Asked asked = Asked.of(question.bind(terms));
        return new Rows(question.name(), this, arguments, asked).prepared(call, dataset, bounds);
    }
}
