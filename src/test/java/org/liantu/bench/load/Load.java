package org.liantu.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.liantu.serve.hostile.Attack;

/**
 * Loads or attacks a server that it starts. The system properties {@code load.*} are those of the
 * README of the benchmark. Ends with 1 when a client saw an error or the server did not do well.
 */
public final class Load {

    private static final int BATCH = 500;

    private final Served server;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final long seed = Long.getLong("load.seed");
    private final long start = System.nanoTime();

    private Load(Served server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(System.getProperty("liantu.home"));
        Path store = Path.of(System.getProperty("load.store"));
        boolean hostile = System.getProperty("load.kind").equals("hostile");
        boolean good;
        try (Served server = Served.start(home, store, hostile ? 2 : 60)) {
            Load load = new Load(server);
            good = hostile ? load.attack() : load.ask(home.resolve("queries"));
        }
        System.exit(good ? 0 : 1);
    }

    private boolean ask(Path questions) throws IOException, InterruptedException {
        World world = World.of(server.address(), questions, client);
        int clients = Integer.getInteger("load.clients");
        Duration half = Duration.ofSeconds(Integer.getInteger("load.seconds")).dividedBy(2);
        say(
                "%d clients, %d s alone, %d s among nuisances",
                clients, half.toSeconds(), half.toSeconds());
        new Clients(client, world).ask(clients, half.dividedBy(3), seed);
        say("warm: %s", server.memory());
        Clients alone = new Clients(client, world);
        Clients among = new Clients(client, world);
        CountDownLatch over = new CountDownLatch(1);
        Thread watch = new Thread(() -> watch(over), "watch");
        watch.start();
        alone.ask(clients, half, seed + 1);
        say("nuisances come");
        Nuisances nuisances = Nuisances.start(server.port());
        among.ask(clients, half, seed + 2);
        nuisances.stop();
        over.countDown();
        watch.join();
        say("end: %s", server.memory());
        tell("alone", alone);
        tell(
                "among one slow reader, ten who leave, slow headers, a slow body, 50 idle connections",
                among);
        boolean rest = rests();
        return alone.errors().isEmpty() && among.errors().isEmpty() && rest;
    }

    private void watch(CountDownLatch over) {
        try {
            while (!over.await(15, TimeUnit.SECONDS)) say("%s", server.memory());
        } catch (IOException e) {
            say("memory is not known: %s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(String title, Clients clients) {
        System.out.printf("%n%s: %d errors%n", title, clients.errors().size());
        clients.errors().stream()
                .limit(20)
                .forEach(error -> System.out.println("  " + error.lines().findFirst().orElse("")));
        System.out.println(clients.report());
    }

    private boolean attack() throws IOException, InterruptedException {
        int attempts = Integer.getInteger("load.requests");
        boolean good = true;
        say("%d hostile requests of seed %d; %s", attempts, seed, server.memory());
        for (int from = 0; from < attempts; from += BATCH) {
            int to = Math.min(attempts, from + BATCH);
            Attack attack = Attack.on(server.port(), seed, from, to, Duration.ofSeconds(60));
            say("%d to %d: statuses %s; %s", from, to - 1, attack.statuses(), server.memory());
            attack.faults().forEach(System.out::println);
            good &= attack.faults().isEmpty();
        }
        return rests() && good;
    }

    /** Whether the server answers, and after a while no thread works for anybody any more. */
    private boolean rests() throws IOException, InterruptedException {
        HttpRequest ask =
                HttpRequest.newBuilder(server.address().resolve("liantu/sparql?query=ASK%7B%7D"))
                        .build();
        boolean answers = client.send(ask, BodyHandlers.ofString()).body().contains("true");
        List<String> busy = server.threads("liantu-request");
        for (int i = 0; i < 100 && !busy.isEmpty(); i++) {
            Thread.sleep(1000);
            busy = server.threads("liantu-request");
        }
        say(
                "ASK {} is %sanswered; %d request threads are left; %s",
                answers ? "" : "not ", busy.size(), server.memory());
        busy.forEach(System.out::println);
        return answers && busy.isEmpty();
    }

    private void say(String format, Object... values) {
        System.out.printf(
                "%5.0f s, load average %.1f: %s%n",
                (System.nanoTime() - start) / 1e9,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                format.formatted(values));
    }
}
