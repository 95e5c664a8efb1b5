package org.liantu.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;
import org.liantu.exchange.TextTable;
import org.liantu.query.Answer;
import org.liantu.query.Parameter;
import org.liantu.query.Question;
import org.liantu.query.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a question of {@code queries/}, or lists them. */
@Command(
        name = "ask",
        description =
                "Ask a question of queries/; without a question, list them; with '?', explain one.")
final class AskCommand implements Callable<Integer> {

    @Mixin private StoreOption store = new StoreOption();

    @Mixin private ReviewedOption reviewed = new ReviewedOption();

    @Mixin private AnswerOption answers = new AnswerOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "QUESTION", description = "Its name.")
    private @Nullable String name;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "name=value",
            description = "Arguments: an entity by name, alias or IRI; '?' explains the question.")
    private List<String> arguments = List.of();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Questions questions = Questions.read(Home.find().queries());
        if (name == null) return list(questions);
        Question question = questions.get(name);
        if (arguments.equals(List.of("?"))) return explain(question);
        Map<String, String> given = given();
        try (Workspace workspace = reviewed.of(store.open())) {
            return workspace
                    .store()
                    .read(
                            dataset -> {
                                Answer answer = Answer.to(question.bind(given, dataset), dataset);
                                int code = answers.print(answer);
                                if (code != 0) sayNone();
                                return code;
                            });
        }
    }

    private void sayNone() {
        spec.commandLine().getErr().println("liantu: the graph states no answer");
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1)
                throw new ParameterException(
                        spec.commandLine(),
                        "'" + argument + "' is no argument; expected name=value");
            String key = argument.substring(0, equals);
            if (given.put(key, argument.substring(equals + 1)) != null)
                throw new ParameterException(
                        spec.commandLine(), "'" + key + "' is given twice; expected it once");
        }
        return given;
    }

    private int list(Questions questions) {
        List<List<String>> rows = new ArrayList<>();
        for (Question question : questions.all())
            rows.add(
                    List.of(
                            question.topic() + "/" + question.name(),
                            question.chinese(),
                            question.english()));
        TextTable.print(List.of("question", "问题", "in English"), rows, spec.commandLine().getOut());
        return 0;
    }

    private int explain(Question question) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(question.chinese());
        out.println(question.english());
        for (Parameter parameter : question.parameters())
            out.printf(
                    "  %s%s  %s  %s | %s%n",
                    parameter.name(),
                    parameter.required() ? "" : " (optional)",
                    Iris.PREFIXES.shortForm(parameter.type().getURI()),
                    parameter.chinese(),
                    parameter.english());
        out.println(question.usage());
        return 0;
    }
}
