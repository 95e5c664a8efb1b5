package org.liantu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Period;
import org.liantu.chain.Vocabulary;
import org.liantu.exchange.Documents;
import org.liantu.extract.Extractor;
import org.liantu.report.Document;
import org.liantu.report.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads facts out of reports. */
@Command(
        name = "extract",
        description = {
            "Read facts out of reports: files (.txt .html .docx .pdf), folders of them, or JSON Lines of items"
                    + " ({\"id\",\"text\",\"zone\",\"published\",…} a line).",
            "One file: its facts as JSON Lines. Several, a folder, or items: each fact with its report's id as first key.",
            "NAME.json beside NAME.txt may say zone, published, title, publisher; options win."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but for reports that could not be read",
            "2:a wrong call, or a single report that cannot be read"
        })
final class ExtractCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "REPORT",
            description = "A text, a folder of texts, or a .jsonl of items.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When the report was published: 2024-05-06, 2024-05 or 2024.")
    private @Nullable String published;

    @Option(names = "--zone", paramLabel = "NAME", description = "The zone that it is on.")
    private @Nullable String zone;

    @Option(
            names = "--output",
            paramLabel = "FILE|DIR",
            description = {
                "FILE.jsonl: one report's facts; what a reviewer decided in it already stands.",
                "DIR: a folder a report, DIR/ID, with facts, entities, description and text, to load and to review."
            })
    private @Nullable String output;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        check();
        boolean single = inputs.size() == 1 && isReport(inputs.get(0));
        Extracts extracts = extracts(single);
        if (single && !Files.exists(inputs.get(0)))
            throw new IOException(inputs.get(0) + " is not there");
        Document document = single ? Documents.read(inputs.get(0)) : null;
        Home home = Home.find();
        Extractor extractor = Extractor.read(home.extraction(), Vocabulary.read(home.ontology()));
        if (document == null)
            return new ExtractBatch(extractor, extracts, zone, published, spec.commandLine())
                    .run(files());
        Reading reading = extractor.read(document.with(zone, published));
        PrintWriter out = spec.commandLine().getOut();
        out.print(extracts.write(document, reading));
        out.flush();
        if (reading.facts().isEmpty()) say("no fact found in " + inputs.get(0));
        return 0;
    }

    private void check() {
        if (zone != null && zone.isBlank()) throw wrong("--zone is blank; expected a zone's name");
        if (output != null && output.isBlank())
            throw wrong("--output is blank; expected a file or folder");
        try {
            if (published != null) Period.read(published);
        } catch (IllegalArgumentException e) {
            throw wrong(
                    "--published: '"
                            + published
                            + "' is no date; expected 2024-05-06, 2024-05 or 2024");
        }
    }

    private static boolean isReport(Path input) {
        return !Files.isDirectory(input) && !input.toString().endsWith(".jsonl");
    }

    private Extracts extracts(boolean single) throws IOException {
        if (output == null) return single ? new Extracts.Lines() : new Extracts.NamedLines();
        Path path = Path.of(output);
        boolean isFile = !Files.isDirectory(path) && output.endsWith(".jsonl");
        if (isFile && single) {
            if (path.getParent() != null) Files.createDirectories(path.getParent());
            return new Extracts.OneFile(path);
        }
        if (isFile || Files.isRegularFile(path))
            throw wrong(
                    "--output "
                            + output
                            + (single ? " is a file and no .jsonl" : " is one file, for one report")
                            + "; expected "
                            + (single ? "a .jsonl file or a folder" : "a folder"));
        return new Extracts.Folders(Files.createDirectories(path));
    }

    /** The files to read: those given, and those in the folders given. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.isDirectory(input)) {
                files.add(input);
                continue;
            }
            List<Path> found = Documents.in(input);
            if (found.isEmpty())
                throw wrong(input + " holds no text; expected .txt .html .htm .docx or .pdf files");
            files.addAll(found);
        }
        return files;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void say(String message) {
        spec.commandLine().getErr().println("liantu: " + message);
    }
}
