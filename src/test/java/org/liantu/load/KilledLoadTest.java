package org.liantu.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liantu.Shipped;
import org.liantu.chain.Iris;
import org.liantu.cli.CommandLineRun;
import org.liantu.store.Store;

/**
 * A load of a million triples is killed in the middle: nothing that was there is lost, and the load
 * can be done again.
 */
class KilledLoadTest {

    private static final int TRIPLES = 1_000_000;

    @TempDir private Path folder;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void losesNothingThatWasThere() throws Exception {
        Path store = folder.resolve("store");
        assertThat(liantu("load", "--store", store, Shipped.NANCHANG).waitFor()).isZero();
        long before = count(store, Iris.report("nanchang-gaoxin-2026"));
        assertThat(before).isGreaterThan(5_000);
        Path million = million();

        Process load = liantu("load", "--store", store, million);
        long empty = size(store.resolve("tdb2"));
        while (load.isAlive() && size(store.resolve("tdb2")) < empty + 8_000_000)
            TimeUnit.MILLISECONDS.sleep(50);
        assertThat(load.isAlive()).as("the load is under way").isTrue();
        load.destroyForcibly().waitFor();

        assertThat(count(store, Iris.report("nanchang-gaoxin-2026"))).isEqualTo(before);
        assertThat(count(store, Iris.report("million"))).isZero();
        assertThat(liantu("load", "--store", store, million).waitFor()).isZero();
        assertThat(count(store, Iris.report("million"))).isEqualTo(TRIPLES);
        assertThat(count(store, Iris.report("nanchang-gaoxin-2026"))).isEqualTo(before);
    }

    private Path million() throws IOException {
        Path file = folder.resolve("million.nt");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int i = 0; i < TRIPLES; i++)
                out.printf(
                        "<http://example.org/n%d> <http://example.org/next> <http://example.org/n%d> .\n",
                        i, (i * 7919L + 13) % TRIPLES);
        }
        return file;
    }

    private static long count(Path directory, Node graph) {
        try (Store store = Store.open(directory)) {
            return store.read(dataset -> (long) dataset.getGraph(graph).size());
        }
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            long size = 0;
            for (Path file : files.toList()) {
                Object blocks = Files.getAttribute(file, "unix:size");
                size += (Long) blocks;
            }
            return size;
        }
    }

    private static Process liantu(Object... arguments) throws IOException {
        Process process = CommandLineRun.start(arguments);
        process.getInputStream().close();
        return process;
    }
}
