package org.liantu.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.shape.Rule;
import org.liantu.store.Store;

/**
 * Every case in {@code src/test/resources/rules} gives the derivations recorded beside it; those
 * named {@code sound.*} must give none. {@code -Dliantu.test.arguments=-Dliantu.approve=true}
 * records them anew.
 */
@Timeout(60)
class RulesTest {

    private static final Path HOME = Path.of(System.getProperty("liantu.home"));
    private static final Path CASES = HOME.resolve("src/test/resources/rules");

    private static Rules rules;

    @BeforeAll
    static void read() throws IOException {
        rules = Rules.read(HOME.resolve("ontology/rules"));
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
    void derivesWhatIsRecorded(Path name) throws IOException {
        Path file = CASES.resolve(name);
        Path record = Path.of(file.toString().replaceFirst("ttl$", "tsv"));
        String rule = name.getParent().toString();
        String actual = table(derive(file), rule);
        if (Boolean.getBoolean("liantu.approve")) Files.writeString(record, actual);
        assertThat(actual).isEqualTo(Files.readString(record));
        boolean sound = file.getFileName().toString().startsWith("sound.");
        assertThat(actual.lines().count() == 1).isEqualTo(sound);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyDerivedTripleSaysItsRuleAndNothingIsBlank(Path name) {
        Graph derived = derive(CASES.resolve(name));
        Set<Triple> explained =
                derived.find(Node.ANY, LT.term("derivedBy"), Node.ANY)
                        .mapWith(triple -> statement(derived, triple.getSubject()))
                        .toSet();
        assertThat(explained).allMatch(derived::contains);
        assertThat(derived.find().toList())
                .noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())
                .filteredOn(
                        triple ->
                                !triple.getSubject().getURI().startsWith(Iris.BASE + "derivation/"))
                .filteredOn(triple -> !triple.getSubject().getURI().startsWith(Iris.BASE + "rule/"))
                .allMatch(explained::contains);
    }

    @Test
    void everyRuleNamesItselfAndHasACaseThatFiresAndOneThatMustNot() throws IOException {
        for (Rule rule : rules.rules()) {
            assertThat(rule.query().serialize()).contains("<" + Rules.iri(rule).getURI() + ">");
            try (Stream<Path> files = Files.list(CASES.resolve(rule.name()))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .anyMatch(name -> name.startsWith("fires") && name.endsWith(".ttl"))
                        .anyMatch(name -> name.startsWith("sound.") && name.endsWith(".ttl"));
            }
        }
    }

    @Test
    void derivesTheSameTwice() {
        Path file = CASES.resolve("possible-local-supply/fires.component.ttl");
        assertThat(derive(file).isIsomorphicWith(derive(file))).isTrue();
    }

    @Test
    @Timeout(20)
    void comesToAnEndOnHundredsOfFiguresAndACircleOfPlaces() {
        StringBuilder hostile =
                new StringBuilder("PREFIX lt: <" + LT.NS + "> PREFIX : <http://x/> ");
        for (int i = 0; i < 200; i++)
            hostile.append(
                    ":f%d a lt:Observation ; lt:about :z ; lt:indicator :n ; lt:unit :u ; lt:value %d ; lt:statedIn :p ; lt:periodStart 1 ; lt:periodEnd 2 . "
                            .formatted(i, i));
        for (int i = 0; i < 12; i++)
            hostile.append(":place%d lt:locatedIn :place%d . ".formatted(i, (i + 1) % 12));
        hostile.append(":p lt:inReport :r . ");
        Graph derived = derive(RDFParser.fromString(hostile.toString(), Lang.TURTLE).toGraph());
        Node contradicts = LT.term("contradicts");
        assertThat(derived.find(Node.ANY, contradicts, Node.ANY).toList()).hasSize(200 * 199 / 2);
    }

    @Test
    void refusesARuleThatIsNoConstruct(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("some.rq"), "# rule: x\n# 规则: 某\nASK { ?s ?p ?o }");
        assertThatThrownBy(() -> Rules.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("some.rq: a rule is a CONSTRUCT");
    }

    private static Graph derive(Path file) {
        return derive(RDFDataMgr.loadGraph(file.toUri().toString()));
    }

    private static Graph derive(Graph facts) {
        try (Store store = Store.inMemory()) {
            store.write(dataset -> Store.replace(dataset, Iris.report("sample"), facts));
            return store.read(rules::derive);
        }
    }

    /** The derivations of one rule: the triple, what else is said of it, and its premises. */
    private static String table(Graph derived, String rule) {
        return derived
                .find(Node.ANY, LT.term("derivedBy"), Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(
                        node -> node.getURI().startsWith(Iris.BASE + "derivation/" + rule + "-"))
                .toList()
                .stream()
                .map(node -> row(derived, node))
                .sorted()
                .collect(
                        Collectors.joining("", "subject\tpredicate\tobject\tmore\tpremises\n", ""));
    }

    private static String row(Graph derived, Node node) {
        Triple triple = statement(derived, node);
        String more =
                Stream.of("inChain", "item", "place", "samePeriod", "sameScope")
                        .flatMap(
                                name ->
                                        values(derived, node, name)
                                                .map(value -> name + " " + value))
                        .collect(Collectors.joining(", "));
        String premises = values(derived, node, "premise").collect(Collectors.joining(" "));
        return String.join(
                        "\t",
                        text(triple.getSubject()),
                        text(triple.getPredicate()),
                        text(triple.getObject()),
                        more,
                        premises)
                + "\n";
    }

    private static Stream<String> values(Graph derived, Node node, String property) {
        return derived
                .find(node, LT.term(property), Node.ANY)
                .mapWith(triple -> text(triple.getObject()))
                .toList()
                .stream()
                .sorted();
    }

    private static Triple statement(Graph derived, Node node) {
        return Triple.create(
                one(derived, node, RDF.subject.asNode()),
                one(derived, node, RDF.predicate.asNode()),
                one(derived, node, RDF.object.asNode()));
    }

    private static Node one(Graph derived, Node node, Node property) {
        List<Triple> found = derived.find(node, property, Node.ANY).toList();
        assertThat(found).hasSize(1);
        return found.get(0).getObject();
    }

    private static String text(Node node) {
        return node.isURI() ? Iris.PREFIXES.shortForm(node.getURI()) : node.getLiteralLexicalForm();
    }
}
