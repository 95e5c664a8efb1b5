package org.liantu.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liantu.Shipped;
import org.liantu.Texts;
import org.liantu.evaluate.AnnotatedReport;
import org.liantu.evaluate.Evaluation;

/** Annotated reports that the extractor is measured on. */
public enum Group {
    /** Our own, of zones that do not exist. */
    SAMPLE,
    /** Those by others that are annotated; only where their texts are at hand. */
    SHARED,
    /** The report whose facts we ship; only where its text is at hand. */
    NANCHANG;

    private static final String NANCHANG_TEXT = "nanchang-gaoxin-2026.txt";
    private static final Map<Group, List<Evaluation>> MEASURED = new EnumMap<>(Group.class);

    /** The name in floors and pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its reports; a test that asks for texts that are not at hand is left out and says so. */
    public List<AnnotatedReport> reports() throws IOException {
        return switch (this) {
            case SAMPLE -> AnnotatedReport.in(Shipped.HOME.resolve("data/sample/reports"));
            case SHARED -> AnnotatedReport.in(Texts.at(NANCHANG_TEXT).getParent());
            case NANCHANG ->
                    List.of(new AnnotatedReport(Texts.at(NANCHANG_TEXT), Shipped.NANCHANG));
        };
    }

    /** What the shipped extractor scores on each, measured once. */
    public List<Evaluation> evaluations() throws IOException {
        List<AnnotatedReport> reports = reports();
        synchronized (MEASURED) {
            return MEASURED.computeIfAbsent(this, group -> measured(reports));
        }
    }

    /** What the shipped extractor scores on them together. */
    public Evaluation mean() throws IOException {
        return Evaluation.mean(evaluations());
    }

    private static List<Evaluation> measured(List<AnnotatedReport> reports) {
        List<Evaluation> evaluations = new ArrayList<>();
        try {
            for (AnnotatedReport report : reports)
                evaluations.add(report.evaluate(Shipped.extractor()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return evaluations;
    }
}
