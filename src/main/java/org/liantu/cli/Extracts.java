package org.liantu.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.exchange.FactLines;
import org.liantu.exchange.ReportFolder;
import org.liantu.report.Document;
import org.liantu.report.Reading;
import org.liantu.review.Decisions;
import org.liantu.review.FactFile;

/** Where extracted facts go. Several threads may write different reports at once. */
sealed interface Extracts {

    /**
     * Writes what was read out of a report.
     *
     * @return lines that are to be printed; empty when all is in files
     * @throws IOException when a file cannot be written, or one that is there already holds what it
     *     should not
     */
    String write(Document document, Reading reading) throws IOException;

    /** One report's facts, to be printed. */
    record Lines() implements Extracts {
        @Override
        public String write(Document document, Reading reading) {
            StringBuilder lines = new StringBuilder();
            FactLines.write(reading.facts(), lines);
            return lines.toString();
        }
    }

    /** The facts of many reports, to be printed, each with the id of its report. */
    record NamedLines() implements Extracts {
        @Override
        public String write(Document document, Reading reading) {
            StringBuilder lines = new StringBuilder();
            FactLines.write(reading.report().id(), reading.facts(), lines);
            return lines.toString();
        }
    }

    /** One report's facts in a file; what a reviewer decided in it stands. */
    record OneFile(Path file) implements Extracts {
        @Override
        public String write(Document document, Reading reading) throws IOException {
            if (!Files.exists(file)) {
                StringBuilder lines = new StringBuilder();
                FactLines.write(reading.facts(), lines);
                Files.writeString(file, lines);
                return "";
            }
            FactFile present = FactFile.open(file);
            present.write(Decisions.carry(reading.facts(), facts(file)));
            return "";
        }

        private static List<Fact> facts(Path file) throws IOException {
            List<Finding> findings = new ArrayList<>();
            List<Fact> facts = FactLines.read(file, findings::add);
            if (!findings.isEmpty())
                throw new IOException(
                        file
                                + " is there and holds other than facts, nothing was written: "
                                + findings.get(0));
            return facts;
        }
    }

    /**
     * A folder a report, named by its id, that can be loaded and reviewed: {@code facts.jsonl},
     * {@code entities.jsonl}, {@code report.json} and, as {@code ID.txt}, the text that places are
     * counted in.
     */
    record Folders(Path parent, Set<String> taken) implements Extracts {

        Folders(Path parent) {
            this(parent, ConcurrentHashMap.newKeySet());
        }

        @Override
        public String write(Document document, Reading reading) throws IOException {
            String id = reading.report().id();
            if (!taken.add(id))
                throw new IOException("another report with the id '" + id + "' is there already");
            Path folder = Files.createDirectories(parent.resolve(id));
            new OneFile(folder.resolve("facts.jsonl")).write(document, reading);
            ReportFolder.writeCompanions(folder, reading);
            Files.write(
                    folder.resolve(id + ".txt"), document.text().getBytes(StandardCharsets.UTF_8));
            return "";
        }
    }
}
