package org.liantu.bench.jena;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.liantu.bench.engine.Family;
import org.liantu.bench.engine.Question;
import org.liantu.bench.engine.Sparql;

/**
 * Sixty-four path queries at once to Liantu's server, with {@code ASK {}} asked from the side all
 * the while. Arguments as of {@link IndexStage}.
 */
final class CrowdStage {

    private static final int CROWD = 64;

    private final Hosted server;
    private final Duration patience;
    private final Values values;

    private CrowdStage(Hosted server, Duration patience, Values values) {
        this.server = server;
        this.patience = patience;
        this.values = values;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]);
        Duration patience = Duration.ofSeconds(Long.parseLong(arguments[3]));
        List<Question> questions = Question.read(data.resolve("questions.tsv"));
        try (Values values = new Values(Path.of(arguments[2]));
                Hosted server = Hosted.liantu(data.resolve(LiantuHost.STORE), patience, "index")) {
            CrowdStage stage = new CrowdStage(server, patience, values);
            stage.ask(of(Family.Q2c, questions), 5);
            stage.ask(of(Family.Q2l, questions), 1);
        }
        System.exit(0);
    }

    private static List<Question> of(Family family, List<Question> questions) {
        return questions.stream().filter(question -> question.family() == family).toList();
    }

    private void ask(List<Question> questions, int times) throws Exception {
        Family family = questions.get(0).family();
        for (Question question : questions) status(Sparql.of(question));
        for (int round = 0; round < 50; round++) status("ASK {}");
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        List<Future<Integer>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int place = 0; place < times * CROWD; place++) {
            String query = Sparql.of(questions.get(place % questions.size()));
            answers.add(crowd.submit(() -> status(query)));
        }
        List<Long> aside = new ArrayList<>();
        Map<Integer, Integer> asideStatuses = new TreeMap<>();
        while (answers.stream().anyMatch(each -> !each.isDone())) {
            long asked = System.nanoTime();
            asideStatuses.merge(status("ASK {}"), 1, Integer::sum);
            aside.add(System.nanoTime() - asked);
        }
        values.write(
                "%d clients, %d %s each".formatted(CROWD, times, family),
                "all answered in %.2f s, HTTP statuses %s"
                        .formatted((System.nanoTime() - start) / 1e9, statuses(answers)));
        values.write(
                "ASK {} from the side meanwhile",
                "%s, %d times, HTTP statuses %s"
                        .formatted(Values.milliseconds(aside), aside.size(), asideStatuses));
        crowd.shutdown();
    }

    private static Map<Integer, Integer> statuses(List<Future<Integer>> answers)
            throws InterruptedException, ExecutionException {
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Future<Integer> each : answers) statuses.merge(each.get(), 1, Integer::sum);
        return statuses;
    }

    private int status(String query) throws IOException {
        var answer = server.send(query, "application/sparql-results+json", patience.plusSeconds(2));
        answer.body().readAllBytes();
        return answer.statusCode();
    }
}
