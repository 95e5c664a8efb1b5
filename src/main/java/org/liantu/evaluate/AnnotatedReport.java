package org.liantu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.liantu.exchange.Documents;
import org.liantu.exchange.FactLines;
import org.liantu.extract.Extractor;

/**
 * A report and what a reader took from it.
 *
 * @param text its text; {@code NAME.json} beside it may say zone and date
 * @param gold its annotated facts
 */
public record AnnotatedReport(Path text, Path gold) {

    private static final String GOLD = ".gold.json";

    /**
     * The reports of a folder that are annotated: {@code NAME.txt}, or another text, with {@code
     * NAME.gold.json}; by name.
     *
     * @throws IOException when the folder cannot be listed
     */
    public static List<AnnotatedReport> in(Path folder) throws IOException {
        List<AnnotatedReport> reports = new ArrayList<>();
        for (Path text : Documents.in(folder)) {
            String name = text.getFileName().toString();
            Path gold = text.resolveSibling(name.substring(0, name.lastIndexOf('.')) + GOLD);
            if (Files.exists(gold)) reports.add(new AnnotatedReport(text, gold));
        }
        return reports;
    }

    /**
     * The facts that an extractor reads in the text, as they are written.
     *
     * @throws IOException when the text or what stands beside it cannot be read
     */
    public List<JsonNode> extract(Extractor extractor) throws IOException {
        List<JsonNode> facts = new ArrayList<>();
        extractor
                .read(Documents.read(text))
                .facts()
                .forEach(fact -> facts.add(FactLines.json(fact)));
        return facts;
    }

    /**
     * How well an extractor does on this report.
     *
     * @throws IOException when the report or its annotations cannot be read
     */
    public Evaluation evaluate(Extractor extractor) throws IOException {
        return Evaluation.of(Annotations.read(gold), extract(extractor));
    }
}
