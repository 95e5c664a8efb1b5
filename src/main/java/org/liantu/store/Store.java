package org.liantu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.liantu.chain.Iris;
import org.liantu.path.Paths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data set: TDB2 on disk or in memory, with the union of its named graphs as the default graph,
 * the text index of its names ({@code ?s text:query "兆驰"}), and the path index; both change in the
 * same transactions. Safe for use by many threads; one writes at a time. Only one process may have
 * a directory open.
 */
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    /** What TDB2 says when another process has the files open. */
    private static final Pattern LOCKED = Pattern.compile("held by process (\\d+)");

    private final DatasetGraph storage;
    private final IndexedDataset dataset;

    private Store(
            DatasetGraph storage, NameIndex names, Version version, Consumer<Version> committed) {
        this.storage = storage;
        Versions versions = new Versions(storage, version);
        dataset = new IndexedDataset(Paths.attach(storage), names, versions, committed);
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        dataset.getContext().set(TextQuery.textIndex, dataset.index());
        Map<String, String> prefixes = Iris.PREFIXES.getNsPrefixMap();
        boolean known =
                Txn.calculateRead(
                        dataset,
                        () ->
                                dataset.prefixes()
                                        .getMapping()
                                        .entrySet()
                                        .containsAll(prefixes.entrySet()));
        if (!known) Txn.executeWrite(dataset, () -> prefixes.forEach(dataset.prefixes()::add));
    }

    /**
     * Opens the store in a directory, which is made when it does not exist. The index of names is
     * made anew, and the version found anew, when they are not those of the store as it is.
     *
     * @throws StoreException when another process has it open, or what is there is no sound store
     */
    public static Store open(Path directory) {
        try {
            Path tdb2 = Files.createDirectories(directory.resolve("tdb2"));
            DatasetGraph dataset =
                    DatabaseMgr.connectDatasetGraph(Location.create(tdb2.toString()));
            try {
                return named(dataset, tdb2, directory.resolve("text"));
            } catch (IOException | RuntimeException e) {
                TDBInternal.expel(dataset);
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw refusal(directory, e);
        }
    }

    private static Store named(DatasetGraph dataset, Path tdb2, Path text) throws IOException {
        Stamp stamp = new Stamp(tdb2, text.resolve("stamp"));
        Optional<Version> known = stamp.version();
        if (known.isPresent())
            try {
                NameIndex index = new NameIndex(FSDirectory.open(text));
                return new Store(dataset, index, known.get(), stamp::write);
            } catch (TextIndexException spoilt) {
                LOG.warn("the text index {} is spoilt and is made anew", text);
            }
        if (Files.isDirectory(text)) delete(text);
        NameIndex index = new NameIndex(FSDirectory.open(text));
        Version version =
                Txn.calculateRead(
                        dataset,
                        () -> {
                            index.rebuild(dataset);
                            return known.orElseGet(() -> Version.read(dataset));
                        });
        stamp.write(version);
        return new Store(dataset, index, version, stamp::write);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
    }

    private static StoreException refusal(Path directory, Exception e) {
        String message = String.valueOf(e.getMessage());
        Matcher holder = LOCKED.matcher(message);
        if (holder.find())
            return new StoreException(
                    "the store "
                            + directory
                            + " is in use by process "
                            + holder.group(1)
                            + "; ask that one if it serves, stop it, or name another with --store",
                    e);
        return new StoreException(
                "the store "
                        + directory
                        + " cannot be opened: "
                        + message.lines().findFirst().orElse(""),
                e);
    }

    /** A store that lives in memory only. */
    public static Store inMemory() {
        DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
        Version empty = Txn.calculateRead(dataset, () -> Version.read(dataset));
        return new Store(dataset, new NameIndex(new ByteBuffersDirectory()), empty, version -> {});
    }

    /**
     * The data set, for a server to mount; everybody else goes through {@link #read} and {@link
     * #write}.
     */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** Within a transaction: the version of the data that it sees. */
    public Version version() {
        return dataset.version();
    }

    /**
     * Runs {@code work} in a read transaction and returns its result, which must not be a live
     * iterator.
     */
    public <T> T read(Function<DatasetGraph, T> work) {
        return Txn.calculateRead(dataset, () -> work.apply(dataset));
    }

    /**
     * Runs {@code work} in a write transaction that is committed when it returns and undone when it
     * throws.
     */
    public void write(Consumer<DatasetGraph> work) {
        Txn.executeWrite(dataset, () -> work.accept(dataset));
    }

    /** Within a write transaction: makes {@code content} all that the graph {@code name} holds. */
    public static void replace(DatasetGraph dataset, Node name, Graph content) {
        Graph graph = dataset.getGraph(name);
        graph.clear();
        GraphUtil.addInto(graph, content);
    }

    /** Within a transaction: the graphs of reports, in the order of their names. */
    public static List<Node> reports(DatasetGraph dataset) {
        List<Node> reports = new ArrayList<>();
        dataset.listGraphNodes()
                .forEachRemaining(
                        name -> {
                            if (name.isURI() && name.getURI().startsWith(Iris.BASE + "report/"))
                                reports.add(name);
                        });
        reports.sort(Comparator.comparing(Node::getURI));
        return reports;
    }

    @Override
    public void close() {
        dataset.close();
        TDBInternal.expel(storage);
    }
}
