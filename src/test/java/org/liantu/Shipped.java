package org.liantu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.liantu.chain.Finding;
import org.liantu.chain.Iris;
import org.liantu.chain.Vocabulary;
import org.liantu.derive.Rules;
import org.liantu.exchange.ReportFolder;
import org.liantu.extract.Extractor;
import org.liantu.load.Inputs;
import org.liantu.load.Loader;
import org.liantu.load.Progress;
import org.liantu.query.Questions;
import org.liantu.report.Reading;
import org.liantu.serve.DatasetDescription;
import org.liantu.shape.Shapes;
import org.liantu.store.Store;

/**
 * What the project ships, read once for all tests: ontology, shapes, rules, the Nanchang report.
 */
public final class Shipped {

    public static final Path HOME = Path.of(System.getProperty("liantu.home", "")).toAbsolutePath();
    public static final Path ONTOLOGY = HOME.resolve("ontology");
    public static final Path NANCHANG = HOME.resolve("data/nanchang-gaoxin-2026/facts.jsonl");

    /** The tables of the sample chain of 40 firms. */
    public static final List<Path> SAMPLE_CHAIN =
            Stream.of("stages", "products", "inputs", "firms", "supplies")
                    .map(table -> HOME.resolve("data/sample/chain/chain-" + table + ".csv"))
                    .toList();

    public static final Path EXTRACTION = HOME.resolve("data/extraction");

    private Shipped() {}

    private static final class Holder {
        private static final Vocabulary VOCABULARY = get(() -> Vocabulary.read(ONTOLOGY));
        private static final Shapes SHAPES = get(() -> Shapes.read(ONTOLOGY.resolve("shapes")));
        private static final Rules RULES = get(() -> Rules.read(ONTOLOGY.resolve("rules")));
        private static final Extractor EXTRACTOR =
                get(() -> Extractor.read(EXTRACTION, VOCABULARY));
        private static final Questions QUESTIONS =
                get(() -> Questions.read(HOME.resolve("queries")));
        private static final Store STORE = get(() -> filled(NANCHANG));
    }

    private static final class SampleHolder {
        private static final Store STORE = get(() -> filled(SAMPLE_CHAIN.toArray(Path[]::new)));
    }

    private interface Source<T> {
        T read() throws IOException;
    }

    private static <T> T get(Source<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Vocabulary vocabulary() {
        return Holder.VOCABULARY;
    }

    public static Shapes shapes() {
        return Holder.SHAPES;
    }

    public static Rules rules() {
        return Holder.RULES;
    }

    public static Questions questions() {
        return Holder.QUESTIONS;
    }

    public static Extractor extractor() {
        return Holder.EXTRACTOR;
    }

    /** The Nanchang report as read, which must give no finding. */
    public static Reading nanchang() {
        List<Finding> findings = new ArrayList<>();
        Reading reading = get(() -> ReportFolder.read(NANCHANG, findings::add));
        if (!findings.isEmpty()) throw new AssertionError(findings.toString());
        return reading;
    }

    /** A store with ontology, reference and the Nanchang report, shared by tests that only read. */
    public static Store store() {
        return Holder.STORE;
    }

    /**
     * A store with ontology, reference and the sample chain of 40 firms, without the Nanchang
     * report, shared by tests that only read.
     */
    public static Store sampleChain() {
        return SampleHolder.STORE;
    }

    /** A loader that checks and derives as the command line does. */
    public static Loader loader(Store store) {
        return new Loader(
                store,
                graph -> shapes().validate(graph, vocabulary()),
                rules()::derive,
                DatasetDescription::of);
    }

    /** A new in-memory store with ontology, reference data and some files. */
    public static Store filled(Path... files) throws IOException {
        Store store = Store.inMemory();
        Graph reference = GraphFactory.createDefaultGraph();
        for (Path file : Vocabulary.turtle(HOME.resolve("data/reference")))
            RDFDataMgr.read(reference, file.toUri().toString());
        Inputs system = new Inputs(vocabulary(), null, EXTRACTION);
        system.graphs().put(Iris.ONTOLOGY, vocabulary().graph());
        system.graphs().put(Iris.REFERENCE, reference);
        new Loader(store, graph -> List.of(), rules()::derive, DatasetDescription::of)
                .load(system, Progress.SILENT);
        Inputs inputs = new Inputs(vocabulary(), null, EXTRACTION);
        for (Path file : files) inputs.read(file, null);
        Loader.Outcome outcome = loader(store).load(inputs, Progress.SILENT);
        if (!outcome.isAccepted()) throw new AssertionError(outcome.findings().toString());
        return store;
    }
}
