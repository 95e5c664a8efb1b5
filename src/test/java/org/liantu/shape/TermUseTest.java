package org.liantu.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.liantu.chain.LT;
import org.liantu.chain.Vocabulary;
import org.liantu.derive.Rules;
import org.liantu.exchange.FactGraph;
import org.liantu.exchange.ReportFolder;
import org.liantu.store.Store;

/**
 * A term is stable only when something uses it: a shape, a rule, a question, the code lists or the
 * data that we ship.
 */
class TermUseTest {

    private static final Path HOME = Path.of(System.getProperty("liantu.home"));
    private static final Pattern TERM = Pattern.compile("\\blt:(\\w+)");

    @Test
    void everyStableTermIsUsed() throws IOException {
        Set<String> unused = stableTerms();
        unused.removeAll(inFiles("ontology/shapes"));
        unused.removeAll(inFiles("ontology/rules"));
        unused.removeAll(inFiles("ontology/verify"));
        unused.removeAll(inFiles("queries"));
        unused.removeAll(inFiles("ontology/codes"));
        unused.removeAll(inFiles("data/reference"));
        unused.removeAll(inReports());
        unused.removeAll(inDerivedGraph());
        unused.removeAll(inAnnotationsOfTerms());
        assertThat(unused).isEmpty();
    }

    private static Set<String> stableTerms() throws IOException {
        Graph modules = GraphFactory.createDefaultGraph();
        for (Path file : files(HOME.resolve("ontology"), 1))
            RDFDataMgr.read(modules, file.toUri().toString());
        return modules.find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(term -> term.getURI().startsWith(LT.NS))
                .filterDrop(term -> modules.contains(term, LT.maturity, LT.provisional))
                .filterDrop(term -> isParent(modules, term))
                .mapWith(term -> term.getURI().substring(LT.NS.length()))
                .toSet();
    }

    /** What other terms specialise is used through them. */
    private static boolean isParent(Graph modules, Node term) {
        return modules.contains(Node.ANY, RDFS.subClassOf.asNode(), term)
                || modules.contains(Node.ANY, RDFS.subPropertyOf.asNode(), term);
    }

    private static Set<String> inFiles(String folder) throws IOException {
        Set<String> terms = new TreeSet<>();
        for (Path file : files(HOME.resolve(folder), 5))
            TERM.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> terms.add(found.group(1)));
        return terms;
    }

    private static Set<String> inReports() throws IOException {
        Vocabulary vocabulary = Vocabulary.read(HOME.resolve("ontology"));
        Set<String> terms = new TreeSet<>();
        try (Stream<Path> folders = Files.list(HOME.resolve("data"))) {
            List<Path> reports =
                    folders.map(folder -> folder.resolve("facts.jsonl"))
                            .filter(Files::exists)
                            .toList();
            for (Path report : reports)
                FactGraph.write(ReportFolder.read(report, finding -> {}), vocabulary, finding -> {})
                        .find()
                        .forEach(
                                triple -> {
                                    add(terms, triple.getPredicate());
                                    add(terms, triple.getObject());
                                });
        }
        return terms;
    }

    /** Each derived graph describes the rules it came from. */
    private static Set<String> inDerivedGraph() throws IOException {
        Set<String> terms = new TreeSet<>();
        try (Store store = Store.inMemory()) {
            Rules rules = Rules.read(HOME.resolve("ontology/rules"));
            store.read(rules::derive).find().forEach(triple -> add(terms, triple.getObject()));
        }
        return terms;
    }

    private static Set<String> inAnnotationsOfTerms() throws IOException {
        Set<String> terms = new TreeSet<>();
        Vocabulary.read(HOME.resolve("ontology"))
                .graph()
                .find()
                .forEach(triple -> add(terms, triple.getPredicate()));
        return terms;
    }

    private static void add(Set<String> terms, Node node) {
        if (node.isURI() && node.getURI().startsWith(LT.NS))
            terms.add(node.getURI().substring(LT.NS.length()));
    }

    private static List<Path> files(Path folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().matches(".*\\.(ttl|rq)")).sorted().toList();
        }
    }
}
