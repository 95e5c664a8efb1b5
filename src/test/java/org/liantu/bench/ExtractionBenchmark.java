package org.liantu.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liantu.Shipped;
import org.liantu.cli.CommandLineRun;
import org.liantu.extract.Extractor;

/**
 * How fast the extractor is, in seconds of one processor. No test: run it with {@code mvn test
 * -Dtest=ExtractionBenchmark}, on a machine that does nothing else.
 */
class ExtractionBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static List<String> reports() throws IOException {
        try (Stream<Path> files = Files.list(Shipped.HOME.resolve("data/sample/reports"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(ExtractionBenchmark::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Processor seconds of this thread. */
    private static double seconds(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    @Test
    void charactersASecond() throws IOException {
        Extractor extractor = Shipped.extractor();
        List<String> reports = reports();
        long characters = reports.stream().mapToLong(String::length).sum();
        for (int round = 1; round <= 6; round++) {
            double seconds =
                    seconds(
                            () -> {
                                for (int i = 0; i < 100; i++)
                                    for (String report : reports)
                                        extractor.extract(report, null, null, List.of());
                            });
            System.out.printf(
                    "reports, round %d: %,d characters a second%n",
                    round, Math.round(100 * characters / seconds));
        }
    }

    @ParameterizedTest
    @EnumSource(HostileText.class)
    void hostile(HostileText hostile) {
        Extractor extractor = Shipped.extractor();
        StringBuilder line = new StringBuilder("%-20s".formatted(hostile));
        for (int length = 125_000; length <= 1_000_000; length *= 2) {
            String text = hostile.of(length);
            double seconds = seconds(() -> extractor.extract(text, null, null, List.of()));
            line.append("  %,9d: %6.2f s".formatted(length, seconds));
        }
        System.out.println(line);
    }

    @Test
    void start() throws Exception {
        Path report = Shipped.HOME.resolve("data/sample-2025/sample.txt");
        for (int round = 1; round <= 3; round++) {
            long start = System.nanoTime();
            Process process = CommandLineRun.start("extract", report);
            process.getInputStream().read();
            System.out.printf("first fact after %.1f s%n", (System.nanoTime() - start) / 1e9);
            process.getInputStream().readAllBytes();
            process.waitFor();
        }
    }

    @Test
    void aHundredThousandItems(@TempDir Path folder) throws Exception {
        Path items = folder.resolve("items.jsonl");
        List<String> reports = reports();
        try (BufferedWriter out = Files.newBufferedWriter(items)) {
            for (int i = 0; i < 100_000; i++) {
                String report = reports.get(i % reports.size());
                int from = i % (report.length() - 200);
                String text = report.substring(from, from + 200).replaceAll("[\\s\"\\\\]", " ");
                out.write("{\"id\":\"n%d\",\"text\":\"%s\"}\n".formatted(i, text));
            }
        }
        long start = System.nanoTime();
        Process process = CommandLineRun.start("extract", items);
        long peak = 0;
        try (var out = process.inputReader()) {
            long lines = 0;
            for (String line; (line = out.readLine()) != null; lines++)
                if (lines % 10_000 == 0) peak = Math.max(peak, resident(process.pid()));
            System.out.printf(
                    "100 000 items: %,d lines in %.0f s, at most %,d MB resident%n",
                    lines, (System.nanoTime() - start) / 1e9, peak / 1024);
        }
    }

    /** Resident memory of a process in kB, from Linux; 0 elsewhere. */
    private static long resident(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) return 0;
        return Files.readString(status)
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
