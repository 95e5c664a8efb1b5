package org.liantu.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for authors hold on what we ship, and each is seen to fail on a broken copy. */
class VerifyRulesTest {

    private static final Path ONTOLOGY = Path.of(System.getProperty("liantu.home"), "ontology");
    private static final Path BROKEN =
            Path.of(System.getProperty("liantu.home"), "src/test/resources/verify");

    private static final Graph SHIPPED = GraphFactory.createDefaultGraph();

    @BeforeAll
    static void readModulesCodesAndAlignments() throws IOException {
        for (String folder : List.of("", "codes", "align", "shapes"))
            if (Files.isDirectory(ONTOLOGY.resolve(folder)))
                try (Stream<Path> files = Files.list(ONTOLOGY.resolve(folder))) {
                    files.filter(file -> file.toString().endsWith(".ttl"))
                            .forEach(file -> RDFDataMgr.read(SHIPPED, file.toUri().toString()));
                }
    }

    static List<Rule> rules() throws IOException {
        return VerifyRules.read(ONTOLOGY.resolve("verify")).rules();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holdsOnWhatWeShip(Rule rule) {
        assertThat(VerifyRules.run(rule, SHIPPED)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void failsOnABrokenCopy(Rule rule) {
        Path broken = BROKEN.resolve(rule.name()).resolve("broken.ttl");
        assertThat(VerifyRules.run(rule, RDFDataMgr.loadGraph(broken.toUri().toString())))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(rule.name()))
                .allSatisfy(finding -> assertThat(finding.expected()).isEqualTo(rule.english()));
    }

    @Test
    void namesTheFocusAndWhatIsWrongWithIt() throws IOException {
        Rule rule = Rule.read(ONTOLOGY.resolve("verify/no-name-means-two-indicators.rq"));
        Path broken = BROKEN.resolve(rule.name()).resolve("broken.ttl");
        assertThat(VerifyRules.run(rule, RDFDataMgr.loadGraph(broken.toUri().toString())))
                .extracting(finding -> finding.focus() + ": " + finding.message())
                .containsExactly("ind:outputValue: name 产值, other ind:revenue");
    }

    @Test
    void refusesARuleWithoutItsHeader(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("some.rq"), "SELECT * WHERE { ?s ?p ?o }");
        assertThatThrownBy(() -> Rule.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("some.rq: line 1 has to start with '# rule: '");
    }

    @Test
    void refusesARuleThatIsNoSparql(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("some.rq"), "# rule: x\n# 规则: 某\nSELECT WHERE {");
        assertThatThrownBy(() -> Rule.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("some.rq: ");
    }

    @Test
    void refusesAVerifyRuleThatIsNoSelect(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("some.rq"), "# rule: x\n# 规则: 某\nASK { ?s ?p ?o }");
        assertThatThrownBy(() -> VerifyRules.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("some.rq: a verify rule is a SELECT");
    }
}
