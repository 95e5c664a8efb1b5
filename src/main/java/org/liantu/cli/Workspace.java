package org.liantu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Finding;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.chain.Vocabulary;
import org.liantu.derive.Rules;
import org.liantu.load.Inputs;
import org.liantu.load.Loader;
import org.liantu.load.Progress;
import org.liantu.review.ReviewedGraph;
import org.liantu.serve.DatasetDescription;
import org.liantu.shape.Shapes;
import org.liantu.store.Store;

/**
 * An open store with everything that acts on it. The ontology is read only by those who need it.
 */
final class Workspace implements AutoCloseable {

    private final Home home;
    private final Store store;
    private @Nullable Vocabulary vocabulary;

    private Workspace(Home home, Store store) {
        this.home = home;
        this.store = store;
    }

    /**
     * Opens the store in {@code directory}; a store that is new, or was made with another ontology
     * or other reference data, gets the present ones.
     */
    static Workspace open(Home home, Path directory) throws IOException {
        Workspace workspace = new Workspace(home, Store.open(directory));
        try {
            workspace.refresh();
        } catch (IOException | RuntimeException e) {
            workspace.close();
            throw e;
        }
        return workspace;
    }

    private void refresh() throws IOException {
        Triple stamp =
                Triple.create(Iris.ONTOLOGY, LT.sha256, NodeFactory.createLiteralString(digest()));
        if (store.read(dataset -> dataset.getGraph(Iris.ONTOLOGY).contains(stamp))) return;
        Graph ontology = GraphFactory.createDefaultGraph();
        vocabulary().graph().find().forEach(ontology::add);
        ontology.add(stamp);
        Graph reference = GraphFactory.createDefaultGraph();
        for (Path file : home.reference()) RDFDataMgr.read(reference, file.toUri().toString());
        Inputs inputs = inputs(null);
        inputs.graphs().put(Iris.ONTOLOGY, ontology);
        inputs.graphs().put(Iris.REFERENCE, reference);
        new Loader(store, graph -> List.of(), deriveOnceThereAreReports(), DatasetDescription::of)
                .load(inputs, Progress.SILENT);
    }

    private Function<DatasetGraph, Graph> deriveOnceThereAreReports() throws IOException {
        Function<DatasetGraph, Graph> derive = derive();
        return dataset ->
                Store.reports(dataset).isEmpty() ? Graph.emptyGraph : derive.apply(dataset);
    }

    /**
     * One digest of all that a store holds besides reports, and of the rules that derive from it.
     */
    private String digest() throws IOException {
        StringBuilder digests = new StringBuilder();
        for (Path folder :
                List.of(
                        home.ontology(),
                        home.ontology().resolve("codes"),
                        home.ontology().resolve("rules"),
                        home.root().resolve("data/reference")))
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList())
                    if (file.toString().matches(".*\\.(ttl|rq)"))
                        digests.append(DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        return DigestUtils.sha256Hex(digests.toString());
    }

    /** Loads the shipped reports. */
    Loader.Outcome loadShipped(@Nullable Path texts, Progress progress) throws IOException {
        Inputs inputs = inputs(texts);
        for (Path facts : home.shippedFacts()) inputs.read(facts, null);
        return loader().load(inputs, progress);
    }

    /**
     * Files to be loaded, none yet.
     *
     * @param texts a folder of texts to check spans against; null for none
     */
    Inputs inputs(@Nullable Path texts) throws IOException {
        return new Inputs(vocabulary(), texts, home.extraction());
    }

    /** The loader that checks everything. */
    Loader loader() throws IOException {
        return new Loader(store, validator(), derive(), DatasetDescription::of);
    }

    /** Gives the findings on a graph. */
    Function<Graph, List<Finding>> validator() throws IOException {
        Shapes shapes = shapes();
        Vocabulary words = vocabulary();
        return graph -> shapes.validate(graph, words);
    }

    /** What data must have. */
    Shapes shapes() throws IOException {
        return Shapes.read(home.ontology().resolve("shapes"));
    }

    private Function<DatasetGraph, Graph> derive() throws IOException {
        return Rules.read(home.ontology().resolve("rules"))::derive;
    }

    /** Whether the store holds a fact that awaits review. */
    boolean awaitsReview() {
        return store.read(
                dataset -> dataset.getUnionGraph().contains(Node.ANY, LT.review, LT.unreviewed));
    }

    /**
     * What the store holds, in memory: without facts that await review and what only they say, with
     * what follows from the rest.
     */
    Workspace reviewed() throws IOException {
        Function<DatasetGraph, Graph> derive = derive();
        Workspace copy = new Workspace(home, Store.inMemory());
        copy.vocabulary = vocabulary;
        store.read(
                dataset -> {
                    copy.store.write(target -> fill(target, dataset, derive));
                    return copy;
                });
        return copy;
    }

    private static void fill(
            DatasetGraph target, DatasetGraph source, Function<DatasetGraph, Graph> derive) {
        for (Node name : List.of(Iris.ONTOLOGY, Iris.REFERENCE))
            Store.replace(target, name, source.getGraph(name));
        for (Node name : Store.reports(source))
            Store.replace(target, name, ReviewedGraph.of(source.getGraph(name)));
        Store.replace(target, Iris.DERIVED, derive.apply(target));
        Store.replace(target, Iris.DATASET, DatasetDescription.of(target));
    }

    /** The ontology and code lists. */
    Vocabulary vocabulary() throws IOException {
        if (vocabulary == null) vocabulary = Vocabulary.read(home.ontology());
        return vocabulary;
    }

    /** The store. */
    Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
