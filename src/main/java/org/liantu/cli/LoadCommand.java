package org.liantu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Finding;
import org.liantu.load.Inputs;
import org.liantu.load.Loader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Loads files: each becomes the whole graph of its report, or, if anything is wrong, nothing
 * changes.
 */
@Command(
        name = "load",
        description =
                "Load reports' texts (.txt .html .docx .pdf; facts are extracted), facts (.jsonl), tables (.csv, .json with their .rml.ttl) or RDF; validates, then replaces each"
                        + " report's graph whole or changes nothing.")
final class LoadCommand implements Callable<Integer> {

    /** The warnings of one sort that are told one by one. */
    private static final int TOLD = 3;

    @Mixin private StoreOption store = new StoreOption();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "The RML mapping of a table; without it, NAME.rml.ttl beside NAME.csv.")
    private @Nullable Path mapping;

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "A folder with report texts (ID.txt) to check spans against.")
    private @Nullable Path texts;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to load.")
    private List<Path> files = List.of();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        Loader.Outcome outcome = load();
        return report(outcome, (System.nanoTime() - start) / 1e9);
    }

    private Loader.Outcome load() throws IOException {
        try (Workspace workspace = store.openAsIs();
                ProgressDisplay display = new ProgressDisplay("loading")) {
            Inputs inputs = workspace.inputs(texts);
            for (Path file : files) inputs.read(file, mapping);
            return workspace.loader().load(inputs, display);
        }
    }

    private int report(Loader.Outcome outcome, double seconds) {
        PrintWriter messages = spec.commandLine().getErr();
        print(outcome.findings(), messages);
        outcome.changes()
                .forEach(
                        (graph, change) ->
                                messages.println(graph + " " + change.name().toLowerCase()));
        messages.printf(
                outcome.isAccepted() ? "%,d triples in %.1f s%n" : "nothing was changed%n",
                outcome.triples(),
                seconds);
        return outcome.isAccepted() ? 0 : Liantu.FOUND_WANTING;
    }

    /** Prints all violations, and of the warnings of one sort the first few and how many more. */
    private static void print(List<Finding> findings, PrintWriter messages) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Finding finding : findings)
            if (finding.isViolation() || counts.merge(finding.code(), 1, Integer::sum) <= TOLD)
                messages.println(finding);
        counts.values().removeIf(count -> count <= TOLD);
        counts.forEach(
                (code, count) ->
                        messages.printf("warning %s: %,d more like these%n", code, count - TOLD));
    }
}
