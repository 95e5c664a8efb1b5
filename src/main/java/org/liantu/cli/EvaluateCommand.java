package org.liantu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Vocabulary;
import org.liantu.evaluate.Agreement;
import org.liantu.evaluate.AnnotatedReport;
import org.liantu.evaluate.Annotations;
import org.liantu.evaluate.Evaluation;
import org.liantu.evaluate.EvaluationReport;
import org.liantu.extract.Extractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liantu evaluate}: precision, recall and F1 of facts against annotations. */
@Command(
        name = "evaluate",
        description = {
            "Scores facts against annotated facts of the same report;",
            "or, with --reports, what extract reads in annotated reports: the mean over them, kinds counted together.",
            "value: number, unit and place agree; fact: subject and measure or object too;",
            "strict: period or kind too."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:at least one fact agrees",
            "1:no fact agrees",
            "2:a wrong call, or a file that cannot be read"
        })
final class EvaluateCommand implements Callable<Integer> {

    /** How scores are printed. */
    enum Format {
        TABLE,
        JSON,
        MARKDOWN
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FACTS",
            description = "the facts found: JSON Lines, or a JSON array")
    private @Nullable Path facts;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "GOLD",
            description = "the annotated facts: a JSON array, or JSON Lines")
    private @Nullable Path gold;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "score all reports of a folder: NAME.txt with NAME.gold.json")
    private @Nullable Path reports;

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.TABLE;

    @Option(names = "--verbose", description = "list what was missed and what is too much")
    private boolean verbose;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Evaluation evaluation = evaluation();
        PrintWriter out = spec.commandLine().getOut();
        print(new EvaluationReport(evaluation), out);
        out.flush();
        return evaluation.all().scores().get(Agreement.FACT).f1() > 0 ? 0 : 1;
    }

    private Evaluation evaluation() throws IOException {
        if (reports != null && facts == null) return evaluation(reports);
        if (reports == null && facts != null && gold != null)
            return Evaluation.of(Annotations.read(gold), Annotations.read(facts));
        throw wrong("expected FACTS and GOLD, or --reports DIR");
    }

    private Evaluation evaluation(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) throw wrong(folder + " is no folder");
        List<AnnotatedReport> annotated = AnnotatedReport.in(folder);
        if (annotated.isEmpty())
            throw wrong(folder + " holds no NAME.txt with NAME.gold.json beside it");
        Home home = Home.find();
        Extractor extractor = Extractor.read(home.extraction(), Vocabulary.read(home.ontology()));
        List<Evaluation> evaluations = new ArrayList<>();
        for (AnnotatedReport report : annotated) evaluations.add(report.evaluate(extractor));
        return Evaluation.mean(evaluations);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(EvaluationReport report, PrintWriter out) {
        switch (format) {
            case JSON -> {
                var json = report.json();
                if (verbose) json.setAll(report.jsonDifferences());
                out.println(json);
            }
            case MARKDOWN -> out.print(report.markdown());
            case TABLE -> out.print(report.text());
        }
        if (verbose && format != Format.JSON) out.print(report.differences());
    }
}
