package org.liantu.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.liantu.chain.Finding;
import org.liantu.chain.Vocabulary;
import org.liantu.exchange.FactGraph;
import org.liantu.exchange.ReportFolder;

/** The reports that we ship satisfy our own shapes. */
class ShippedDataTest {

    private static final Path HOME = Path.of(System.getProperty("liantu.home"));

    @Test
    void noShippedReportBreaksAShape() throws IOException {
        Vocabulary vocabulary = Vocabulary.read(HOME.resolve("ontology"));
        Shapes shapes = Shapes.read(HOME.resolve("ontology/shapes"));
        for (Path folder : reports()) {
            List<Finding> findings = new ArrayList<>();
            Graph graph =
                    FactGraph.write(
                            ReportFolder.read(folder.resolve("facts.jsonl"), findings::add),
                            vocabulary,
                            findings::add);
            findings.addAll(shapes.validate(graph, vocabulary));
            assertThat(findings).as(folder.toString()).noneMatch(Finding::isViolation);
        }
    }

    private static List<Path> reports() throws IOException {
        try (Stream<Path> folders = Files.list(HOME.resolve("data"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("facts.jsonl")))
                    .sorted()
                    .toList();
        }
    }
}
