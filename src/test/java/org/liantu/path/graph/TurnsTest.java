package org.liantu.path.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final int MOST = 2;
    private static final int THREADS = 12;
    private static final int EACH = 10;

    /** The ends of all turns, in order, when many threads take some. */
    private static List<Long> take(Turns turns) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<Long>> taker =
                    () -> {
                        List<Long> ends = new ArrayList<>();
                        for (int turn = 0; turn < EACH; turn++) ends.add(turns.take(() -> false));
                        return ends;
                    };
            List<Long> ends = new ArrayList<>();
            for (Future<List<Long>> each : threads.invokeAll(Collections.nCopies(THREADS, taker)))
                ends.addAll(each.get());
            ends.sort((one, other) -> Long.signum(one - other));
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void noMoreAreGivenThanThereAre() throws Exception {
        List<Long> ends = take(new Turns(MOST));
        assertThat(ends).hasSize(THREADS * EACH);
        for (int turn = MOST; turn < ends.size(); turn++)
            assertThat(ends.get(turn) - ends.get(turn - MOST)).isGreaterThanOrEqualTo(Turns.LENGTH);
    }

    @Test
    void whoIsStoppedLeavesTheLine() throws Exception {
        Turns turns = new Turns(1);
        turns.take(() -> false);
        AtomicInteger looks = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                turns.take(
                                        () -> {
                                            looks.incrementAndGet();
                                            throw new IllegalStateException("stopped");
                                        }))
                .hasMessage("stopped");
        assertThat(looks).hasValue(1);
        assertThat(take(turns)).hasSize(THREADS * EACH);
    }
}
