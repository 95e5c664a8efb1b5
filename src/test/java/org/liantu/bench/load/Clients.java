package org.liantu.bench.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.liantu.bench.engine.Times;

/** Some clients that ask one thing after another, for a time, and what they saw. */
final class Clients {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final World world;
    private final Map<Kind, Queue<Long>> times = new EnumMap<>(Kind.class);
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private long nanoseconds;

    Clients(HttpClient client, World world) {
        this.client = client;
        this.world = world;
        for (Kind kind : Kind.values()) times.put(kind, new ConcurrentLinkedQueue<>());
    }

    /** Returns when the time is over and the last answer has come. */
    void ask(int clients, Duration time, long seed) throws InterruptedException {
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Random random = new Random(seed * 1000 + i);
            Thread thread = new Thread(() -> ask(random, start + time.toNanos()), "client-" + i);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) thread.join();
        nanoseconds = System.nanoTime() - start;
    }

    private void ask(Random random, long end) {
        List<Kind> kinds = List.of(Kind.values());
        while (System.nanoTime() < end) ask(Kind.one(kinds, random), random);
    }

    private void ask(Kind kind, Random random) {
        HttpRequest request = kind.request(world, random).timeout(PATIENCE).build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            times.get(kind).add(System.nanoTime() - start);
            if (answer.statusCode() != 200 || isError(kind, answer.body()))
                errors.add(
                        "%s %s: %d %s"
                                .formatted(
                                        kind, request.uri(), answer.statusCode(), answer.body()));
        } catch (IOException e) {
            errors.add("%s %s: %s".formatted(kind, request.uri(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isError(Kind kind, String body) {
        return kind == Kind.AGENT
                && (body.contains("\"isError\":true") || body.contains("\"error\":"));
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    /** A line a kind: how many answers a second, and how long they took. */
    String report() {
        StringBuilder report =
                new StringBuilder(
                        "%-18s %8s %8s %8s %8s %8s %8s%n"
                                .formatted(
                                        "", "answers", "a second", "p50 ms", "p95", "p99", "max"));
        times.forEach((kind, each) -> report.append(line(kind.name().toLowerCase(), each)));
        return report.append(line("all", all())).toString();
    }

    private List<Long> all() {
        return times.values().stream().flatMap(Queue::stream).toList();
    }

    private String line(String name, Collection<Long> taken) {
        if (taken.isEmpty()) return "";
        Times sorted = Times.of(taken);
        return "%-18s %8d %8s %8s %8s %8s %8s%n"
                .formatted(
                        name,
                        sorted.count(),
                        Times.figure(sorted.count() * 1e9 / nanoseconds),
                        sorted.percentile(50),
                        sorted.percentile(95),
                        sorted.percentile(99),
                        sorted.percentile(100));
    }
}
