package org.liantu.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.liantu.bench.chain.Size;

/**
 * One engine in this JVM. Without families it loads its store if that is not there; with families
 * it answers their questions and writes what it measured.
 *
 * <p>Arguments: the class of the engine, how many triples, the folder of the data, the file of
 * measures, the seconds that a family may take to answer and again to be timed, the seconds that a
 * query may take, and the families with commas between.
 */
public final class EngineRun {

    /** The JVM ends with this when a query cannot be stopped. */
    public static final int STUCK = 3;

    private static final int FEWEST = 3;
    private static final int MOST_ROUNDS = 25;

    private final Engine engine;
    private final long budget;
    private final Duration patience;
    private final Measures measures;

    private EngineRun(Engine engine, long budget, Duration patience, Measures measures) {
        this.engine = engine;
        this.budget = budget;
        this.patience = patience;
        this.measures = measures;
    }

    public static void main(String[] arguments) throws Exception {
        var constructor = Class.forName(arguments[0]).getDeclaredConstructor();
        constructor.setAccessible(true);
        Size size = Size.of(Integer.parseInt(arguments[1]));
        Path data = Path.of(arguments[2]);
        List<Family> families =
                Stream.of(arguments[6].split(","))
                        .filter(name -> !name.isEmpty())
                        .map(Family::valueOf)
                        .toList();
        try (Measures measures = Measures.appendTo(Path.of(arguments[3]));
                Engine engine = (Engine) constructor.newInstance()) {
            EngineRun run =
                    new EngineRun(
                            engine,
                            TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[4])),
                            Duration.ofSeconds(Long.parseLong(arguments[5])),
                            measures);
            if (families.isEmpty()) run.load(size, data);
            else run.ask(size, data, families);
        }
        System.exit(0);
    }

    private void load(Size size, Path data) throws Exception {
        Path folder = data.resolve(engine.store());
        Path seconds = data.resolve(engine.store() + ".seconds");
        if (Files.exists(seconds)) return;
        if (Files.exists(folder))
            throw new IOException(folder + " was not loaded to its end: delete it and start again");
        long start = System.nanoTime();
        engine.load(size, data.resolve("chain.nt"), folder);
        Files.writeString(seconds, String.valueOf((System.nanoTime() - start) / 1e9));
    }

    private void ask(Size size, Path data, List<Family> families) throws Exception {
        Path folder = data.resolve(engine.store());
        long start = System.nanoTime();
        engine.open(size, folder, patience);
        measures.write("open", (System.nanoTime() - start) / 1e9);
        List<Question> questions = Question.read(data.resolve("questions.tsv"));
        for (Family family : families)
            ask(family, questions.stream().filter(q -> q.family() == family).toList());
        measures.write("load", Files.readString(data.resolve(engine.store() + ".seconds")));
        measures.write("disk", Files.exists(folder) ? Memory.disk(folder) : 0);
        measures.write("resident", Memory.resident(engine.process()));
        measures.write("heap", engine.heap());
    }

    /**
     * The answers first, which warms up, then rounds of all bindings. Where not even half of the
     * answers came in time, the times of those but the first have to do.
     */
    private void ask(Family family, List<Question> questions) {
        List<String> times = new ArrayList<>();
        try {
            List<String> answered = answer(questions);
            if (answered.size() < questions.size() / 2)
                times.addAll(answered.subList(1, answered.size()));
            else {
                repeat(questions, budget / 4, budget / 4, new ArrayList<>());
                repeat(questions, budget, budget / 3, times);
            }
        } catch (Stuck e) {
            measures.write("failed", family, e.getMessage());
            measures.close();
            Runtime.getRuntime().halt(STUCK);
        } catch (Exception e) {
            measures.write("failed", family, e.getMessage());
        }
        if (!times.isEmpty()) measures.write("times", family, String.join(",", times));
    }

    /** Asks at least a few questions, even when there is no time for all; how long each took. */
    private List<String> answer(List<Question> questions) throws Exception {
        List<String> times = new ArrayList<>();
        long start = System.nanoTime();
        for (Question question : questions) {
            if (times.size() > FEWEST && System.nanoTime() - start > budget) break;
            long asked = System.nanoTime();
            List<String> rows = limited(() -> engine.rows(question));
            times.add(String.valueOf(System.nanoTime() - asked));
            Answer answer = Answer.of(rows);
            measures.write(
                    "answer",
                    question.family(),
                    question.number(),
                    answer.rows(),
                    Long.toHexString(answer.hash()),
                    answer.text());
        }
        return times;
    }

    /** Asks all questions in rounds, the first within one time, more of them within another. */
    private void repeat(List<Question> questions, long first, long more, List<String> times)
            throws Exception {
        long start = System.nanoTime();
        for (int round = 0; round < MOST_ROUNDS; round++)
            for (Question question : questions) {
                long spent = System.nanoTime() - start;
                if (spent > (round == 0 ? first : more)) return;
                times.add(String.valueOf(limited(() -> time(question))));
            }
    }

    private long time(Question question) throws Exception {
        long start = System.nanoTime();
        engine.ask(question);
        return System.nanoTime() - start;
    }

    /** Engines stop a query in time themselves, most of them; some seconds more is too long. */
    private <T> T limited(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread =
                new Thread(
                        null,
                        () -> {
                            try {
                                result.complete(work.call());
                            } catch (Throwable e) {
                                result.completeExceptionally(e);
                            }
                        },
                        "asking",
                        engine.stack());
        thread.setDaemon(true);
        thread.start();
        try {
            return result.get(patience.toSeconds() + 5, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Stuck(patience);
        } catch (ExecutionException e) {
            throw new Exception(words(e.getCause()), e.getCause());
        }
    }

    /** What went wrong, in a line. */
    private static String words(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null
                ? name
                : name + ": " + cause.getMessage().lines().findFirst().orElse("");
    }

    /** A query that did not end in time. */
    private static final class Stuck extends Exception {
        private static final long serialVersionUID = 1;

        Stuck(Duration patience) {
            super("no answer within " + patience.toSeconds() + " s");
        }
    }
}
