package org.liantu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.chain.Vocabulary;
import org.liantu.exchange.FactGraph;
import org.liantu.exchange.ReportFolder;
import org.liantu.exchange.TextCheck;
import org.liantu.report.Reading;
import org.liantu.review.Correction;
import org.liantu.review.FactFile;
import org.liantu.review.Round;
import org.liantu.shape.Shapes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes through the facts of a file with a reviewer. */
@Command(
        name = "review",
        description = {
            "Go through facts one by one, each with its passage, and accept, correct or reject it.",
            "Each decision is kept in the file at once. Type ? for all that can be typed; lines may be piped in too."
        })
final class ReviewCommand implements Callable<Integer> {

    private static final Set<String> OTHER_TEXT = Set.of("TEXT_DIFFERS", "SPAN_OUTSIDE");

    @Parameters(paramLabel = "FACTS.jsonl", description = "The facts; decisions go there too.")
    private Path facts = Path.of("");

    @Option(
            names = "--text",
            paramLabel = "REPORT.txt",
            description =
                    "The report's text; without it, the one beside the facts, else glosses are shown.")
    private @Nullable Path given;

    @Option(names = "--all", description = "Show decided facts too.")
    private boolean all;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter messages = spec.commandLine().getErr();
        FactFile file = FactFile.open(facts);
        List<Finding> findings = new ArrayList<>();
        Reading reading = ReportFolder.read(facts, findings::add);
        findings.forEach(messages::println);
        if (findings.stream().anyMatch(Finding::isViolation)) return Liantu.FOUND_WANTING;
        if (reading.facts().isEmpty()) {
            messages.println("liantu: " + facts + " holds no fact");
            return Liantu.FOUND_WANTING;
        }
        Path text = given != null ? theText(reading, given) : textBeside(reading);
        Round round = new Round(file, reading.facts(), all);
        try (Desk desk = Desk.open(out, Act.CORRECT.key(), Correction.KEYS)) {
            new ReviewDialogue(
                            round,
                            reading,
                            text == null ? null : Files.readString(text),
                            check(reading, text),
                            desk,
                            out,
                            messages)
                    .run();
        }
        return 0;
    }

    private static Path theText(Reading reading, Path text) throws IOException {
        for (Finding finding : TextCheck.check(reading, text))
            if (OTHER_TEXT.contains(finding.code())) throw new IOException(finding.toString());
        return text;
    }

    /**
     * The text named by the report's id or like the facts, or any that the facts were read from.
     */
    private @Nullable Path textBeside(Reading reading) throws IOException {
        Path folder = facts.toAbsolutePath().getParent();
        String stem = facts.getFileName().toString().replaceFirst("(\\.facts)?\\.jsonl$", "");
        List<Path> candidates =
                new ArrayList<>(
                        List.of(
                                folder.resolve(reading.report().id() + ".txt"),
                                folder.resolve(stem + ".txt")));
        if (reading.report().sha256() != null)
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .forEach(candidates::add);
            }
        for (Path text : candidates) if (Files.isReadable(text) && fits(reading, text)) return text;
        return null;
    }

    /** Whether it may be the text: one that is not even UTF-8 is another. */
    private static boolean fits(Reading reading, Path text) {
        try {
            return TextCheck.check(reading, text).stream()
                    .noneMatch(finding -> OTHER_TEXT.contains(finding.code()));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** What loading a fact would find wrong, besides what is wrong with the report without it. */
    private static Function<Fact, List<Finding>> check(Reading reading, @Nullable Path text)
            throws IOException {
        Home home = Home.find();
        Vocabulary vocabulary = Vocabulary.read(home.ontology());
        Shapes shapes = Shapes.read(home.ontology().resolve("shapes"));
        Function<List<Fact>, List<Finding>> findings =
                facts ->
                        findings(
                                new Reading(reading.report(), reading.entities(), List.of(), facts),
                                vocabulary,
                                shapes,
                                text);
        List<Finding> without = findings.apply(List.of());
        return fact ->
                findings.apply(List.of(fact)).stream()
                        .filter(finding -> !without.contains(finding))
                        .toList();
    }

    private static List<Finding> findings(
            Reading reading, Vocabulary vocabulary, Shapes shapes, @Nullable Path text) {
        List<Finding> findings = new ArrayList<>();
        Graph graph = FactGraph.write(reading, vocabulary, findings::add);
        findings.addAll(shapes.validate(graph, vocabulary));
        try {
            if (text != null) findings.addAll(TextCheck.check(reading, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings;
    }
}
