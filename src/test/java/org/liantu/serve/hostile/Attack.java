package org.liantu.serve.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Attempts of one seed, some at a time.
 *
 * @param statuses how many answers had which status; 0 is none
 * @param faults answers that are wrong, each with its request and what is wrong
 */
public record Attack(Map<Integer, Integer> statuses, List<String> faults) {

    private static final int AT_ONCE = 8;

    /**
     * Makes the attempts {@code from} up to {@code to}.
     *
     * @param patience how long nothing may come
     */
    public static Attack on(int port, long seed, int from, int to, Duration patience)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        Attack attack = new Attack(new TreeMap<>(), new ArrayList<>());
        try {
            List<Future<Answer>> answers =
                    IntStream.range(from, to)
                            .mapToObj(
                                    number ->
                                            threads.submit(
                                                    () -> answer(port, seed, number, patience)))
                            .toList();
            for (int i = 0; i < answers.size(); i++) attack.take(from + i, answers.get(i));
        } finally {
            threads.shutdownNow();
        }
        return attack;
    }

    private static Answer answer(int port, long seed, int number, Duration patience) {
        try {
            return Answer.to(Attempt.of(seed, number), port, patience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(int number, Future<Answer> future) throws InterruptedException {
        try {
            Answer answer = future.get();
            statuses.merge(answer.status(), 1, Integer::sum);
            answer.fault().ifPresent(fault -> faults.add(number + ": " + fault + "\n" + answer));
        } catch (ExecutionException e) {
            faults.add(number + ": " + e.getCause());
        }
    }
}
