package org.liantu.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.FileDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.MissingImportHandlingStrategy;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.util.SimpleIRIMapper;

/** The ontology is OWL 2 DL, consistent, and says of each term what a reader needs. */
class OntologyTest {

    private static final Path HOME = Path.of(System.getProperty("liantu.home", "."));
    private static final Path ONTOLOGY = HOME.resolve("ontology");
    private static final Path MODEL = HOME.resolve("docs/model.md");
    private static final Path REFERENCE = HOME.resolve("data/reference");

    private static final String LT = "https://w3id.org/liantu/ontology#";
    private static final Node MATURITY = lt("maturity");
    private static final List<String> MODULES =
            List.of(
                    "chain",
                    "core",
                    "derivation",
                    "evidence",
                    "innovation",
                    "measure",
                    "outage",
                    "request",
                    "standing");

    private static Graph vocabulary;
    private static Graph terms;

    @BeforeAll
    static void read() throws IOException {
        terms = graph(turtle(ONTOLOGY));
        vocabulary = graph(both(turtle(ONTOLOGY), turtle(ONTOLOGY.resolve("codes"))));
    }

    // What OWL tools say

    @Test
    void modulesAndCodeListsAreInTheDlProfileAndConsistent() throws Exception {
        isSound(both(turtle(ONTOLOGY), turtle(ONTOLOGY.resolve("codes"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alignments")
    void alignmentsKeepItSo(Path alignment) throws Exception {
        isSound(both(turtle(ONTOLOGY), List.of(alignment)));
    }

    @Test
    void allAlignmentsTogetherKeepItSo() throws Exception {
        isSound(
                both(
                        both(turtle(ONTOLOGY), turtle(ONTOLOGY.resolve("codes"))),
                        turtle(ONTOLOGY.resolve("align"))));
    }

    @Test
    void referenceKnowledgeIsConsistent() throws Exception {
        OWLOntology all =
                load(
                        both(
                                both(turtle(ONTOLOGY), turtle(ONTOLOGY.resolve("codes"))),
                                turtle(REFERENCE)));
        assertThat(reasoner(all).isConsistent()).isTrue();
    }

    static List<Path> alignments() throws IOException {
        return turtle(ONTOLOGY.resolve("align"));
    }

    private static void isSound(List<Path> files) throws Exception {
        OWLOntology all = load(files);
        assertThat(Profiles.OWL2_DL.checkOntology(all).getViolations())
                .extracting(OWLProfileViolation::toString)
                .isEmpty();
        OWLReasoner reasoner = reasoner(all);
        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
    }

    private static OWLReasoner reasoner(OWLOntology ontology) {
        return new ReasonerFactory().createReasoner(ontology);
    }

    /** All files as one ontology. The modules come in by import, from this folder only. */
    private static OWLOntology load(List<Path> files) throws OWLOntologyCreationException {
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        for (String module : both(MODULES, List.of("external")))
            manager.getIRIMappers()
                    .add(
                            new SimpleIRIMapper(
                                    IRI.create("https://w3id.org/liantu/ontology/" + module),
                                    IRI.create(ONTOLOGY.resolve(module + ".ttl").toUri())));
        manager.getIRIMappers()
                .add(
                        new SimpleIRIMapper(
                                IRI.create("https://w3id.org/liantu/ontology"),
                                IRI.create(ONTOLOGY.resolve("liantu.ttl").toUri())));
        OWLOntologyLoaderConfiguration complete =
                new OWLOntologyLoaderConfiguration()
                        .setMissingImportHandlingStrategy(
                                MissingImportHandlingStrategy.THROW_EXCEPTION);
        manager.setOntologyLoaderConfiguration(complete);
        manager.loadOntologyFromOntologyDocument(source(ONTOLOGY.resolve("liantu.ttl")), complete);
        for (Path file : files)
            if (!file.getParent().equals(ONTOLOGY))
                manager.loadOntologyFromOntologyDocument(source(file), complete);
        OWLOntology all = manager.createOntology(IRI.create("urn:liantu:all"));
        manager.ontologies()
                .filter(ontology -> ontology != all)
                .toList()
                .forEach(ontology -> all.addAxioms(ontology.axioms()));
        return all;
    }

    private static FileDocumentSource source(Path file) {
        return new FileDocumentSource(file.toFile(), new TurtleDocumentFormat());
    }

    // What the model asks for

    @Test
    void everyTermOfTheModelExists() throws IOException {
        Matcher words = Pattern.compile("\\blt:([A-Za-z]+)").matcher(Files.readString(MODEL));
        Set<String> missing = new TreeSet<>();
        while (words.find())
            if (!vocabulary.contains(lt(words.group(1)), RDF.type.asNode(), Node.ANY))
                missing.add(words.group(1));
        assertThat(missing).isEmpty();
    }

    @Test
    void theModelsRelationTableIsInTheOntology() throws IOException {
        Pattern row = Pattern.compile("^\\| (\\w+) \\| ([^|]+) \\| (lt:[^|]+) \\|.*");
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(MODEL)) {
            Matcher cells = row.matcher(line);
            if (!cells.matches()) continue;
            String[] predicates = cells.group(2).trim().split(" ");
            String[] properties = cells.group(3).trim().split(" ");
            for (int i = 0; i < predicates.length; i++) {
                Node property = lt(properties[i].substring("lt:".length()));
                if (!literals(property, RDFS.label.asNode(), "zh").contains(predicates[i])
                        || !strings(property, lt("factKind")).contains(cells.group(1)))
                    wrong.add(cells.group(1) + " " + predicates[i] + " " + properties[i]);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theModelsEntityTableIsInTheOntology() throws IOException {
        Pattern cell = Pattern.compile("\\| (\\w+) \\| (lt:\\w+) \\| (\\w+)");
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(MODEL)) {
            Matcher cells = cell.matcher(line);
            for (; cells.find(); rows++) {
                Node type = lt(cells.group(2).substring("lt:".length()));
                if (!strings(type, lt("entityType")).contains(cells.group(1))
                        || !strings(type, lt("iriSegment")).contains(cells.group(3)))
                    wrong.add(cells.group());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).isEqualTo(27);
    }

    @Test
    void everyRoleOfTheModelHasAPropertyAndATextTwin() throws IOException {
        Matcher roles = Pattern.compile("`(\\p{IsHan}+)=`").matcher(Files.readString(MODEL));
        Set<String> words = new TreeSet<>();
        while (roles.find()) words.add(roles.group(1));
        Set<String> named = new TreeSet<>();
        for (Node property : instances(OWL.ObjectProperty.asNode()))
            for (String word : strings(property, lt("roleName"))) {
                named.add(word);
                Node twin = NodeFactory.createURI(property.getURI() + "Text");
                assertThat(instances(OWL.DatatypeProperty.asNode())).contains(twin);
            }
        assertThat(named).containsExactlyElementsOf(words);
    }

    @Test
    void aKindAndAWordNameOneProperty() {
        Map<String, Node> named = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Node property : properties())
            for (String kind : strings(property, lt("factKind")))
                for (String word : names(property, RDFS.label.asNode())) {
                    Node other = named.putIfAbsent(kind + " " + word, property);
                    if (other != null && !other.equals(property))
                        twice.add(kind + " " + word + ": " + property + " " + other);
                }
        assertThat(twice).isEmpty();
        assertThat(named).isNotEmpty();
    }

    // What a reader needs

    @Test
    void everyTermIsLabelledDefinedAndPlaced() {
        List<String> wrong = new ArrayList<>();
        for (Node term : declared()) {
            for (String language : List.of("zh", "en")) {
                if (literals(term, RDFS.label.asNode(), language).size() != 1)
                    wrong.add(term + ": one label @" + language);
                if (literals(term, SKOS.definition.asNode(), language).size() != 1)
                    wrong.add(term + ": one definition @" + language);
            }
            if (!terms.contains(term, SKOS.example.asNode(), Node.ANY))
                wrong.add(term + ": an example");
            Set<Node> maturity = objects(term, MATURITY);
            if (!maturity.equals(Set.of(lt("stable")))
                    && !maturity.equals(Set.of(lt("provisional"))))
                wrong.add(term + ": lt:maturity stable or provisional");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTermIsDefinedByTheModuleThatHoldsItInOrder() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String module : MODULES) {
            Path file = ONTOLOGY.resolve(module + ".ttl");
            Graph graph = graph(List.of(file));
            Node ontology = NodeFactory.createURI("https://w3id.org/liantu/ontology/" + module);
            Set<Node> here =
                    declared().stream()
                            .filter(term -> graph.contains(term, RDFS.label.asNode(), Node.ANY))
                            .collect(Collectors.toSet());
            for (Node term : here)
                if (!objects(term, RDFS.isDefinedBy.asNode()).equals(Set.of(ontology)))
                    wrong.add(term + ": rdfs:isDefinedBy " + ontology);
            assertThat(here).as(module).hasSizeLessThanOrEqualTo(45);
            for (Predicate<String> part :
                    List.<Predicate<String>>of(
                            name -> Character.isUpperCase(name.charAt(0)),
                            name -> Character.isLowerCase(name.charAt(0)))) {
                List<String> written =
                        Files.readAllLines(file).stream()
                                .map(Pattern.compile("^lt:(\\w+) a owl:.*")::matcher)
                                .filter(Matcher::matches)
                                .map(matcher -> matcher.group(1))
                                .filter(part)
                                .toList();
                assertThat(written).as(module).isSorted();
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noTwoTermsShareALabel() {
        List<String> shared = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            Map<String, Node> seen = new HashMap<>();
            for (Node term : declared())
                for (String label : literals(term, RDFS.label.asNode(), language)) {
                    Node other = seen.put(label, term);
                    if (other != null) shared.add(label + ": " + term + " " + other);
                }
        }
        assertThat(shared).isEmpty();
    }

    @Test
    void objectAndDatatypePropertiesAreApart() {
        Set<Node> both = new HashSet<>(instances(OWL.ObjectProperty.asNode()));
        both.retainAll(instances(OWL.DatatypeProperty.asNode()));
        assertThat(both).isEmpty();
    }

    // The code lists

    @Test
    void everyConceptIsLabelledInBothLanguages() {
        List<String> wrong = new ArrayList<>();
        for (Node concept : instances(SKOS.Concept.asNode()))
            for (String language : List.of("zh", "en")) {
                List<String> preferred = literals(concept, SKOS.prefLabel.asNode(), language);
                if (preferred.size() != 1
                        || !preferred.equals(literals(concept, RDFS.label.asNode(), language)))
                    wrong.add(
                            concept + ": one skos:prefLabel, the same as rdfs:label @" + language);
            }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anIndicatorIsFoundByOneNameAndHasAUnitKind() {
        Map<String, Node> named = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        Set<Node> kinds = instances(lt("UnitKind"));
        Set<Node> indicators = instances(lt("Indicator"));
        for (Node indicator : indicators) {
            for (String name : names(indicator, SKOS.prefLabel.asNode())) {
                Node other = named.put(name, indicator);
                if (other != null) wrong.add(name + ": " + indicator + " " + other);
            }
            Set<Node> kind = objects(indicator, lt("unitKind"));
            if (kind.isEmpty() || !kinds.containsAll(kind)) wrong.add(indicator + ": lt:unitKind");
            for (String language : List.of("zh", "en"))
                if (literals(indicator, SKOS.definition.asNode(), language).size() != 1)
                    wrong.add(indicator + ": one definition @" + language);
        }
        assertThat(wrong).isEmpty();
        assertThat(indicators).hasSizeGreaterThan(120);
    }

    @Test
    void aUnitIsNeverAlsoRefused() {
        Set<String> units = new HashSet<>();
        Set<String> spellings = new HashSet<>();
        Set<String> converted = new HashSet<>();
        for (Node unit : instances(lt("Unit"))) {
            units.addAll(strings(unit, SKOS.notation.asNode()));
            spellings.addAll(strings(unit, lt("refusedUnit")));
        }
        for (Node refused : instances(lt("RefusedUnit"))) {
            converted.addAll(strings(refused, SKOS.notation.asNode()));
            Set<Node> base = objects(refused, lt("baseUnit"));
            assertThat(base).as(refused.toString()).hasSize(1);
            assertThat(strings(base.iterator().next(), lt("refusedUnit")))
                    .containsAll(strings(refused, SKOS.notation.asNode()));
            assertThat(strings(refused, lt("factor"))).as(refused.toString()).hasSize(1);
        }
        assertThat(units).doesNotContainAnyElementsOf(spellings);
        // A spelling that NFKC turns into the base unit itself (㎡) needs no factor.
        assertThat(spellings).containsAll(converted);
    }

    @Test
    void closedListsSpeakTheWordsOfTheFacts() {
        assertThat(notations("Bound"))
                .containsExactlyInAnyOrder("near", "over", "under", "atleast", "atmost", "about");
        assertThat(notations("Assertion"))
                .containsExactlyInAnyOrder("stated", "quoted", "caption", "implied");
        assertThat(notations("Review"))
                .containsExactlyInAnyOrder("accepted", "corrected", "rejected");
        assertThat(notations("PeriodBasis"))
                .containsExactlyInAnyOrder("explicit", "inherited", "inferred");
        assertThat(notations("Status"))
                .containsExactlyInAnyOrder(
                        "actual",
                        "planned",
                        "signed",
                        "settled",
                        "underConstruction",
                        "trial",
                        "inProduction",
                        "operating",
                        "completed",
                        "delivered");
    }

    @Test
    void theStagesOfAChainFollowOneAnother() throws IOException {
        Graph reference = graph(turtle(REFERENCE));
        Node hasStage = lt("hasStage");
        Node nextStage = lt("nextStage");
        for (Node chain : instances(lt("Chain"))) {
            Set<Node> stages = objects(chain, hasStage);
            List<Node> first =
                    stages.stream()
                            .filter(s -> !vocabulary.contains(Node.ANY, nextStage, s))
                            .toList();
            assertThat(first).as(chain.toString()).hasSize(1);
            Set<Node> walked = new HashSet<>();
            for (Node stage = first.get(0); stage != null && walked.add(stage); ) {
                Set<Node> next = objects(stage, nextStage);
                assertThat(next).hasSizeLessThanOrEqualTo(1);
                stage = next.isEmpty() ? null : next.iterator().next();
            }
            assertThat(walked).as(chain.toString()).isEqualTo(stages);
        }
        for (Node property : List.of(hasStage, nextStage))
            assertThat(triples(reference, property))
                    .containsExactlyInAnyOrderElementsOf(triples(vocabulary, property));
    }

    @Test
    void referenceKnowledgeIsSourcedAndAtAKnownStage() throws IOException {
        Graph reference = graph(turtle(REFERENCE));
        Node source = NodeFactory.createURI("http://purl.org/dc/terms/source");
        Set<Node> stages = instances(lt("Stage"));
        Set<Node> subjects = new HashSet<>();
        reference.find().forEach(triple -> subjects.add(triple.getSubject()));
        assertThat(subjects)
                .allMatch(
                        subject ->
                                reference.contains(subject, source, Node.ANY)
                                        || onlyOrder(reference, subject));
        assertThat(triples(reference, lt("atStage")))
                .extracting(Triple::getObject)
                .allMatch(stages::contains);
        assertThat(triples(reference, lt("hasComponent")))
                .extracting(Triple::getObject)
                .allMatch(part -> reference.contains(part, lt("atStage"), Node.ANY));
    }

    /** A stage without an industry: its order is covered by the chain's source. */
    private static boolean onlyOrder(Graph graph, Node subject) {
        return graph.find(subject, Node.ANY, Node.ANY).toList().stream()
                .allMatch(triple -> triple.getPredicate().equals(lt("nextStage")));
    }

    private static List<String> notations(String type) {
        return instances(lt(type)).stream()
                .flatMap(concept -> strings(concept, SKOS.notation.asNode()).stream())
                .toList();
    }

    // Reading

    private static Set<Node> declared() {
        Set<Node> declared = new HashSet<>(properties());
        declared.addAll(instances(OWL.Class.asNode()));
        declared.removeIf(term -> !term.isURI() || !term.getURI().startsWith(LT));
        return declared;
    }

    private static Set<Node> properties() {
        Set<Node> properties = new HashSet<>(instances(OWL.ObjectProperty.asNode()));
        properties.addAll(instances(OWL.DatatypeProperty.asNode()));
        properties.addAll(instances(OWL.AnnotationProperty.asNode()));
        return properties;
    }

    private static Set<Node> instances(Node type) {
        return vocabulary
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(Triple::getSubject)
                .toSet();
    }

    private static Set<Node> objects(Node subject, Node property) {
        return vocabulary.find(subject, property, Node.ANY).mapWith(Triple::getObject).toSet();
    }

    private static List<Triple> triples(Graph graph, Node property) {
        return graph.find(Node.ANY, property, Node.ANY).toList();
    }

    private static List<String> literals(Node subject, Node property, String language) {
        return objects(subject, property).stream()
                .filter(node -> node.isLiteral() && node.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    private static List<String> strings(Node subject, Node property) {
        return objects(subject, property).stream().map(Node::getLiteralLexicalForm).toList();
    }

    private static List<String> names(Node subject, Node label) {
        return both(
                literals(subject, label, "zh"), literals(subject, SKOS.altLabel.asNode(), "zh"));
    }

    private static Node lt(String name) {
        return NodeFactory.createURI(LT + name);
    }

    private static Graph graph(List<Path> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        files.forEach(file -> RDFDataMgr.read(graph, file.toUri().toString()));
        return graph;
    }

    private static List<Path> turtle(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
