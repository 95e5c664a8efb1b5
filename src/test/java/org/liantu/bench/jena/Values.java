package org.liantu.bench.jena;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import org.liantu.bench.engine.Measures;
import org.liantu.bench.engine.Times;

/** Single figures, each with what it is of. */
final class Values implements AutoCloseable {

    private final Measures measures;

    Values(Path file) throws IOException {
        Locale.setDefault(Locale.ROOT);
        measures = Measures.appendTo(file);
    }

    void write(String what, String figure) {
        measures.write("value", what, figure);
    }

    /** Nanoseconds that {@code work} takes. */
    static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    static String seconds(Duration time) {
        return "%.2f s".formatted(time.toNanos() / 1e9);
    }

    /** Median, 95th percentile and maximum of nanoseconds. */
    static String milliseconds(Collection<Long> nanoseconds) {
        Times times = Times.of(nanoseconds);
        return times + " ms, at most " + times.percentile(100) + " ms";
    }

    @Override
    public void close() {
        measures.close();
    }
}
