package org.liantu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liantu.exchange.Documents;
import org.liantu.extract.Extractor;
import org.liantu.report.Document;
import org.liantu.report.Reading;
import picocli.CommandLine;

/**
 * Extracts from many reports at once and prints in the order in which they came. One that cannot be
 * read does not stop the others.
 */
final class ExtractBatch {

    /** The failures that are told one by one. */
    private static final int TOLD = 200;

    /** How long a reading may run between two signs of progress, in items. */
    private static final int STRIDE = 100;

    /** What became of a report: lines to print, or why there are none. */
    private record Done(String source, int facts, String lines, @Nullable String failure) {}

    private interface Source {
        Document read() throws IOException;
    }

    private final Extractor extractor;
    private final Extracts extracts;
    private final @Nullable String zone;
    private final @Nullable String published;
    private final PrintWriter out;
    private final PrintWriter messages;
    private final List<String> failures = new ArrayList<>();
    private long failed;
    private long reports;
    private long facts;

    /**
     * @param zone of all reports; null to take what each says
     * @param published of all reports; null to take what each says
     */
    ExtractBatch(
            Extractor extractor,
            Extracts extracts,
            @Nullable String zone,
            @Nullable String published,
            CommandLine command) {
        this.extractor = extractor;
        this.extracts = extracts;
        this.zone = zone;
        this.published = published;
        this.out = command.getOut();
        this.messages = command.getErr();
    }

    /** Extracts from all files and returns the exit code. */
    int run(List<Path> files) throws IOException {
        long start = System.nanoTime();
        try (Parallel<Done> work = new Parallel<>(this::take);
                ProgressDisplay display = new ProgressDisplay("extracting")) {
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                display.begin(i + 1, files.size(), file.getFileName().toString());
                if (file.toString().endsWith(".jsonl")) items(file, work, display, i, files.size());
                else work.add(() -> extract(file.toString(), () -> Documents.read(file)));
            }
            work.finish();
        }
        out.flush();
        tell((System.nanoTime() - start) / 1e9);
        return failed == 0 ? 0 : Liantu.FOUND_WANTING;
    }

    private void items(Path file, Parallel<Done> work, ProgressDisplay display, int step, int steps)
            throws IOException {
        try {
            Documents.items(
                    file,
                    new Documents.Items() {
                        @Override
                        public void item(Document document) throws IOException {
                            String source = file + ", item " + document.report().id();
                            work.add(() -> extract(source, () -> document));
                            if (reports % STRIDE == 0)
                                display.begin(step + 1, steps, reports + " reports");
                        }

                        @Override
                        public void bad(int line, String reason) throws IOException {
                            work.add(() -> new Done(file + ":" + line, 0, "", reason));
                        }
                    });
        } catch (IOException e) {
            work.add(() -> new Done(file.toString(), 0, "", reason(e)));
        }
    }

    private Done extract(String source, Source document) {
        try {
            Document read = document.read().with(zone, published);
            Reading reading = extractor.read(read);
            return new Done(source, reading.facts().size(), extracts.write(read, reading), null);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Done(source, 0, "", reason(e));
        }
    }

    private static String reason(Throwable e) {
        if (e instanceof NoSuchFileException) return "is not there";
        String message = e.getMessage();
        return message == null || !(e instanceof IOException) ? e.toString() : message;
    }

    private void take(Done done) {
        reports++;
        facts += done.facts();
        out.append(done.lines());
        if (done.failure() == null) return;
        failed++;
        String reason = done.failure();
        if (failures.size() < TOLD)
            failures.add(reason.startsWith(done.source()) ? reason : done.source() + ": " + reason);
    }

    private void tell(double seconds) {
        messages.printf(
                "liantu: %,d facts from %,d reports in %.1f s%n", facts, reports - failed, seconds);
        if (failed == 0) return;
        messages.printf("liantu: %,d could not be read:%n", failed);
        failures.forEach(failure -> messages.println("  " + failure));
        if (failed > failures.size())
            messages.printf("  … and %,d more%n", failed - failures.size());
    }
}
