package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.mcp.AgentModule;
import org.liantu.mcp.Agents;
import org.liantu.serve.api.Api;
import org.liantu.serve.data.LinkedData;
import org.liantu.serve.explore.Explorer;
import org.liantu.serve.hostile.Attack;

/**
 * A thousand requests that mean no good, the same each time: each is answered or refused, none
 * breaks the server or makes it tell how it is made. {@code mvn -Pload} makes more.
 */
class HostileRequestsTest {

    private static final long SEED = 1;
    private static final int ATTEMPTS = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Agents agents;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        Duration time = Duration.ofMillis(500);
        agents = new Agents(Shipped.store(), Shipped.questions(), Shipped.ONTOLOGY, time);
        server =
                Server.start(
                        Shipped.store(),
                        Settings.DEFAULT
                                .withPort(0)
                                .withTimeout(time)
                                .withLimit(10_000)
                                .withAnswerBytes(4_000_000),
                        List.of(new AgentModule(agents, true, List.of("*"))),
                        new Api(Shipped.store(), Shipped.questions(), Shipped.vocabulary()),
                        new LinkedData(Shipped.store(), Shipped.shapes()),
                        new Explorer(Shipped.store(), Shipped.questions()));
    }

    @AfterAll
    static void stop() {
        server.close();
        agents.close();
    }

    @Test
    void areAnsweredOrRefused() throws InterruptedException {
        Attack attack = Attack.on(server.port(), SEED, 0, ATTEMPTS, PATIENCE);
        assertThat(attack.faults()).isEmpty();
        assertThat(attack.statuses()).containsKeys(200, 400, 404, 405);
        assertThat(new Web(server.url()).query("ASK {}").statusCode()).isEqualTo(200);
        assertThat(busy(Instant.now().plus(PATIENCE))).isEmpty();
    }

    /** What request threads are doing when they should be done. */
    private static List<String> busy(Instant end) throws InterruptedException {
        List<String> busy = busy();
        while (!busy.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            busy = busy();
        }
        return busy;
    }

    private static List<String> busy() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().equals("liantu-request"))
                .map(Map.Entry::getValue)
                .filter(
                        stack ->
                                Arrays.stream(stack)
                                        .noneMatch(
                                                frame -> frame.getMethodName().equals("getTask")))
                .filter(stack -> stack.length > 0)
                .map(Arrays::toString)
                .toList();
    }
}
