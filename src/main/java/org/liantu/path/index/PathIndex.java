package org.liantu.path.index;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Symbol;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Watch;

/**
 * The relations of a data set in memory: for each predicate that a query asks for, the edges of
 * both directions as arrays. A relation is read at its first use; after that it follows each
 * commit, and every transaction sees its own version. Safe for use by many threads.
 */
public final class PathIndex {

    /** Where the context of a data set holds its index. */
    public static final Symbol SYMBOL = Symbol.create("https://w3id.org/liantu/ontology#pathIndex");

    private final WatchedDataset dataset;

    private PathIndex(WatchedDataset dataset) {
        this.dataset = dataset;
    }

    /**
     * Gives a data set an index. All changes have to go through the data set that is returned; one
     * that holds back what it changes from the index is read anew where TDB2's count of versions
     * tells of it, and else gives wrong answers. Without transactions, use it from one thread.
     */
    public static DatasetGraph attach(DatasetGraph dataset) {
        WatchedDataset watched = new WatchedDataset(dataset);
        watched.getContext().set(SYMBOL, new PathIndex(watched));
        return watched;
    }

    /** The index of a data set, if it has one. */
    public static Optional<PathIndex> of(DatasetGraph dataset) {
        return Optional.ofNullable(dataset.getContext().get(SYMBOL));
    }

    /**
     * A graph of the data set as the present transaction sees it.
     *
     * @param name of the graph, or what quads call the default graph and the union
     * @param asked the data set as the query has it
     * @return none if {@code asked} shows other data than this data set, or in a transaction that
     *     did not begin here
     */
    Optional<PathGraph> graph(Node name, DatasetGraph asked, Watch watch) {
        if (WatchedDataset.base(asked) != dataset.kept().dataset()) return Optional.empty();
        return dataset.access()
                .map(access -> new IndexedGraph(name, access, graph(name, asked), watch));
    }

    private static Graph graph(Node name, DatasetGraph asked) {
        if (Quad.isDefaultGraph(name)) return asked.getDefaultGraph();
        return Quad.isUnionGraph(name) ? asked.getUnionGraph() : asked.getGraph(name);
    }

    /**
     * The relation of a predicate, read now if it was not: a service may do so before its first
     * query. Within a transaction.
     *
     * @throws IllegalStateException when the transaction did not begin on the data set that {@link
     *     #attach} gave
     */
    public Relation relation(Node graph, Node predicate) {
        Access access =
                dataset.access()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "the transaction began elsewhere; begin it on the"
                                                        + " indexed data set"));
        return access.relation(Key.of(graph, predicate), Watch.none());
    }

    /** Bytes of memory that terms and relations take. */
    public long bytes() {
        return dataset.kept().bytes();
    }

    /** How many edges the relations have that are in memory; each is there in both directions. */
    public long edges() {
        return dataset.kept().edges();
    }
}
