package org.liantu.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.chain.Finding;
import org.liantu.chain.Vocabulary;

/**
 * Every case in {@code ontology/shapes/cases} gives the findings recorded beside it. {@code
 * -Dliantu.test.arguments=-Dliantu.approve=true} records them anew.
 */
class ShapeTest {

    private static final Path ONTOLOGY = Path.of(System.getProperty("liantu.home"), "ontology");
    private static final Path CASES = ONTOLOGY.resolve("shapes/cases");
    private static final String HEADER = "severity\tcode\tfocus\tmessage\texpected\twhere\n";

    private static Vocabulary vocabulary;
    private static Shapes shapes;

    @BeforeAll
    static void read() throws IOException {
        vocabulary = Vocabulary.read(ONTOLOGY);
        shapes = Shapes.read(ONTOLOGY.resolve("shapes"));
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .map(CASES::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsWhatIsRecorded(Path name) throws IOException {
        Path file = CASES.resolve(name);
        Path record = Path.of(file.toString().replaceFirst("ttl$", "tsv"));
        List<Finding> findings =
                shapes.validate(RDFDataMgr.loadGraph(file.toUri().toString()), vocabulary);
        String actual =
                HEADER + findings.stream().map(ShapeTest::row).collect(Collectors.joining());
        if (Boolean.getBoolean("liantu.approve")) Files.writeString(record, actual);
        assertThat(actual).isEqualTo(Files.readString(record));
        boolean valid = file.getFileName().toString().startsWith("valid");
        assertThat(findings.isEmpty())
                .as("no finding in a valid case, one in an invalid")
                .isEqualTo(valid);
    }

    /**
     * Constraints in SPARQL are run once for all nodes here, once for each by the engine itself.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsWhatAPlainShaclEngineFinds(Path name) {
        Graph data = RDFDataMgr.loadGraph(CASES.resolve(name).toUri().toString());
        Graph all = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(all, data);
        vocabulary
                .graph()
                .find()
                .filterDrop(t -> t.getPredicate().equals(RDFS.label.asNode()))
                .forEach(all::add);
        Set<String> plain = new TreeSet<>();
        ShaclValidator.get().validate(shapes.graph(), all).getEntries().stream()
                .filter(entry -> data.contains(entry.focusNode(), RDF.type.asNode(), Node.ANY))
                .forEach(
                        entry ->
                                plain.add(
                                        entry.source().getLocalName()
                                                + " "
                                                + Terms.text(entry.focusNode())));
        assertThat(shapes.validate(data, vocabulary))
                .extracting(finding -> finding.code() + " " + finding.focus())
                .allMatch(plain::contains)
                .containsAll(plain);
    }

    @Test
    void everyShapeIsSeenToFail() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (Path name : cases()) {
            Path record = CASES.resolve(name.toString().replaceFirst("ttl$", "tsv"));
            Files.readString(record).lines().skip(1).forEach(row -> seen.add(row.split("\t")[1]));
        }
        assertThat(seen).isEqualTo(shapes.codes());
    }

    @Test
    void everyFileOfShapesHasAValidCase() throws IOException {
        try (Stream<Path> files = Files.list(ONTOLOGY.resolve("shapes"))) {
            assertThat(
                            files.filter(f -> f.toString().endsWith(".ttl"))
                                    .filter(f -> !f.endsWith("prefixes.ttl")))
                    .allSatisfy(
                            file -> {
                                String folder = file.getFileName().toString().replace(".ttl", "");
                                try (Stream<Path> inside = Files.list(CASES.resolve(folder))) {
                                    assertThat(inside)
                                            .anyMatch(
                                                    c ->
                                                            c.getFileName()
                                                                    .toString()
                                                                    .startsWith("valid."));
                                }
                            });
        }
    }

    private static String row(Finding finding) {
        return String.join(
                        "\t",
                        finding.severity().name().toLowerCase(),
                        finding.code(),
                        finding.focus(),
                        finding.message(),
                        finding.expected(),
                        finding.where())
                + "\n";
    }
}
