package org.liantu.path.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.path.graph.Edges;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Slice;
import org.liantu.path.graph.Watch;

/** Each transaction sees in the index what it sees in the data set. */
class PathIndexTest {

    private static final Node P = NodeFactory.createURI("http://example/p");
    private static final Node Q = NodeFactory.createURI("http://example/q");
    private static final Node G1 = NodeFactory.createURI("http://example/g1");
    private static final Node G2 = NodeFactory.createURI("http://example/g2");
    private static final List<Node> GRAPHS = List.of(Quad.defaultGraphIRI, Quad.unionGraph, G1, G2);

    static Stream<Named<Supplier<DatasetGraph>>> datasets() {
        return Stream.of(
                Named.of("TDB2", PathIndexTest::onDisk),
                Named.of("in memory", DatasetGraphFactory::createTxnMem),
                Named.of("one lock", DatasetGraphFactory::createGeneral));
    }

    /** TDB2 in memory loses edges of its own when several threads use it at once. */
    private static DatasetGraph onDisk() {
        try {
            Path folder = Files.createTempDirectory("liantu-index");
            return DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node node(int number) {
        return NodeFactory.createURI("http://example/n/" + number);
    }

    private static Quad quad(Random random) {
        List<Node> graphs = List.of(Quad.defaultGraphIRI, G1, G2);
        Node object =
                random.nextInt(6) == 0
                        ? NodeFactory.createLiteralString("leaf " + random.nextInt(5))
                        : node(random.nextInt(12));
        return Quad.create(
                graphs.get(random.nextInt(3)),
                node(random.nextInt(12)),
                random.nextBoolean() ? P : Q,
                object);
    }

    private static Set<String> stored(DatasetGraph dataset, Node graph, Node predicate) {
        Set<String> edges = new TreeSet<>();
        if (graph.equals(G1) || graph.equals(G2)) if (!dataset.containsGraph(graph)) return edges;
        dataset.find(graph, Node.ANY, predicate, Node.ANY)
                .forEachRemaining(quad -> edges.add(quad.getSubject() + " " + quad.getObject()));
        return edges;
    }

    private static Set<String> indexed(DatasetGraph dataset, Node graph, Node predicate) {
        PathIndex index = PathIndex.of(dataset).orElseThrow();
        PathGraph view = index.graph(graph, dataset, Watch.none()).orElseThrow();
        Relation relation = view.relation(predicate);
        Set<String> forward = edges(view, relation.forward(), true);
        assertThat(edges(view, relation.backward(), false)).isEqualTo(forward);
        assertThat(relation.forward().size()).isEqualTo(forward.size());
        assertThat(relation.backward().size()).isEqualTo(forward.size());
        return forward;
    }

    private static Set<String> edges(PathGraph view, Edges edges, boolean forward) {
        Set<String> all = new TreeSet<>();
        Slice slice = new Slice();
        for (int node = 0; node < edges.bound(); node++) {
            edges.open(node, slice);
            assertThat(edges.degree(node)).isEqualTo(slice.size());
            for (int at = slice.start; at < slice.end; at++) {
                if (at > slice.start)
                    assertThat(slice.array[at]).isGreaterThan(slice.array[at - 1]);
                Node from = view.terms().term(forward ? node : slice.array[at]);
                Node to = view.terms().term(forward ? slice.array[at] : node);
                all.add(from + " " + to);
            }
        }
        return all;
    }

    private static void check(DatasetGraph dataset) {
        for (Node graph : GRAPHS)
            for (Node predicate : List.of(P, Q))
                assertThat(indexed(dataset, graph, predicate))
                        .as("%s in %s", predicate, graph)
                        .isEqualTo(stored(dataset, graph, predicate));
    }

    private static void change(DatasetGraph dataset, Random random) {
        for (int times = random.nextInt(4); times >= 0; times--)
            switch (random.nextInt(12)) {
                case 0 -> dataset.deleteAny(G1, node(random.nextInt(12)), Node.ANY, Node.ANY);
                case 1 -> {
                    if (random.nextInt(8) == 0) dataset.removeGraph(G2);
                }
                case 2, 3, 4 -> dataset.delete(quad(random));
                default -> dataset.add(quad(random));
            }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void followsEveryCommit(Supplier<DatasetGraph> made) {
        DatasetGraph dataset = PathIndex.attach(made.get());
        Random random = new Random(7);
        for (int commit = 0; commit < 400; commit++) {
            Txn.executeWrite(dataset, () -> change(dataset, random));
            if (commit % 3 == 0) Txn.executeRead(dataset, () -> check(dataset));
        }
        Txn.executeRead(dataset, () -> check(dataset));
        assertThat(PathIndex.of(dataset).orElseThrow().edges()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void aWriterSeesItsOwnChangesAndAnAbortLeavesNothing(Supplier<DatasetGraph> made) {
        DatasetGraph dataset = PathIndex.attach(made.get());
        if (!dataset.supportsTransactionAbort()) return;
        Random random = new Random(11);
        for (int times = 0; times < 60; times++) {
            dataset.begin(times % 2 == 0 ? TxnType.WRITE : TxnType.READ_PROMOTE);
            change(dataset, random);
            check(dataset);
            change(dataset, random);
            check(dataset);
            if (times % 3 == 0) dataset.abort();
            else dataset.commit();
            dataset.end();
            Txn.executeRead(dataset, () -> check(dataset));
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void losesNothingWhenAllIsCleared(Supplier<DatasetGraph> made) {
        DatasetGraph dataset = PathIndex.attach(made.get());
        Random random = new Random(3);
        Txn.executeWrite(dataset, () -> change(dataset, random));
        Txn.executeRead(dataset, () -> check(dataset));
        Txn.executeWrite(
                dataset,
                () -> {
                    dataset.clear();
                    dataset.add(quad(random));
                    check(dataset);
                });
        Txn.executeRead(dataset, () -> check(dataset));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    @Timeout(120)
    void everyReaderSeesItsVersionWhileOthersCommit(Supplier<DatasetGraph> made) throws Exception {
        DatasetGraph dataset = PathIndex.attach(made.get());
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(5);
        List<Future<?>> work = new ArrayList<>();
        for (int writer = 0; writer < 2; writer++) {
            Random random = new Random(writer);
            work.add(
                    threads.submit(
                            () -> {
                                for (int commit = 0; commit < 1500; commit++)
                                    Txn.executeWrite(dataset, () -> change(dataset, random));
                                return null;
                            }));
        }
        List<Future<?>> readers = new ArrayList<>();
        for (int reader = 0; reader < 3; reader++)
            readers.add(
                    threads.submit(
                            () -> {
                                while (!done.get() || reads.get() < 50) {
                                    Txn.executeRead(
                                            dataset,
                                            () -> {
                                                check(dataset);
                                                Thread.yield();
                                                check(dataset);
                                            });
                                    reads.incrementAndGet();
                                }
                                return null;
                            }));
        for (Future<?> each : work) each.get();
        done.set(true);
        for (Future<?> each : readers) each.get();
        threads.shutdown();
        assertThat(reads.get()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void aReaderKeepsItsVersionThroughCommits() throws Exception {
        for (Supplier<DatasetGraph> made :
                List.<Supplier<DatasetGraph>>of(
                        PathIndexTest::onDisk, DatasetGraphFactory::createTxnMem)) {
            DatasetGraph dataset = PathIndex.attach(made.get());
            Txn.executeWrite(dataset, () -> dataset.add(G1, node(1), P, node(2)));
            ExecutorService other = Executors.newSingleThreadExecutor();
            dataset.begin(ReadWrite.READ);
            assertThat(indexed(dataset, G1, P)).hasSize(1);
            for (int more = 3; more < 20; more++) {
                int number = more;
                other.submit(
                                () -> {
                                    Txn.executeWrite(
                                            dataset,
                                            () -> dataset.add(G1, node(1), P, node(number)));
                                    Txn.executeRead(dataset, () -> check(dataset));
                                })
                        .get();
            }
            assertThat(indexed(dataset, G1, P)).hasSize(1);
            assertThat(indexed(dataset, Quad.unionGraph, P)).hasSize(1);
            dataset.end();
            Txn.executeRead(
                    dataset, () -> assertThat(indexed(dataset, Quad.unionGraph, P)).hasSize(18));
            other.shutdown();
        }
    }

    @Test
    void whatIsChangedWithoutATransactionIsSeenAtOnce() {
        DatasetGraph dataset = PathIndex.attach(DatasetGraphFactory.create());
        Random random = new Random(5);
        for (int times = 0; times < 50; times++) {
            change(dataset, random);
            check(dataset);
        }
    }

    @Test
    void aChangeBehindTheBackOfTheIndexIsReadAnewInTdb2() {
        DatasetGraph bare = onDisk();
        DatasetGraph dataset = PathIndex.attach(bare);
        Txn.executeWrite(dataset, () -> dataset.add(G1, node(1), P, node(2)));
        Txn.executeRead(dataset, () -> check(dataset));
        Txn.executeWrite(bare, () -> bare.add(G1, node(2), P, node(3)));
        Txn.executeRead(dataset, () -> check(dataset));
    }
}
