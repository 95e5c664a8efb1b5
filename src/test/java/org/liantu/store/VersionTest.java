package org.liantu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version that is kept up is the one that reading everything gives. */
class VersionTest {

    @TempDir private Path directory;

    private static Node iri(String name, int number) {
        return NodeFactory.createURI("urn:" + name + number);
    }

    private static Quad quad(Random random) {
        int kind = random.nextInt(4);
        Node object =
                switch (kind) {
                    case 0 -> NodeFactory.createLiteralLang("甲" + random.nextInt(9), "zh");
                    case 1 -> NodeFactory.createLiteralString("甲" + random.nextInt(9));
                    case 2 -> NodeFactory.createBlankNode("b" + random.nextInt(9));
                    default -> iri("o", random.nextInt(9));
                };
        Node property = kind < 2 ? RDFS.label.asNode() : iri("p", random.nextInt(3));
        return Quad.create(
                iri("g", random.nextInt(3)), iri("s", random.nextInt(5)), property, object);
    }

    /** What the store keeps its data in. */
    private DatasetGraph tdb2() {
        return DatabaseMgr.connectDatasetGraph(
                Location.create(directory.resolve("tdb2").toString()));
    }

    private static Version checked(Store store) {
        return store.read(
                dataset -> {
                    assertThat(store.version().digest()).isEqualTo(Version.read(dataset).digest());
                    return store.version();
                });
    }

    private static void change(DatasetGraph dataset, Random random) {
        Quad quad = quad(random);
        switch (random.nextInt(12)) {
            case 0 -> dataset.getGraph(quad.getGraph()).clear();
            case 1 -> dataset.removeGraph(quad.getGraph());
            case 2 -> dataset.deleteAny(Node.ANY, quad.getSubject(), Node.ANY, Node.ANY);
            case 3 -> dataset.deleteAny(quad.getGraph(), null, quad.getPredicate(), null);
            case 4 -> Store.replace(dataset, quad.getGraph(), some(random));
            case 5 -> dataset.addGraph(quad.getGraph(), some(random));
            case 6, 7 -> dataset.delete(quad);
            case 8 -> dataset.getGraph(quad.getGraph()).delete(quad.asTriple());
            default -> dataset.add(quad);
        }
        if (random.nextInt(60) == 0) dataset.clear();
    }

    private static Graph some(Random random) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = random.nextInt(6); i > 0; i--) graph.add(quad(random).asTriple());
        return graph;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isThatOfTheDataAfterAnyTransaction(long seed) {
        Random random = new Random(seed);
        try (Store store = Store.inMemory()) {
            Version before = checked(store);
            for (int i = 0; i < 60; i++) {
                boolean keeps = random.nextInt(4) > 0;
                DatasetGraph dataset = store.dataset();
                dataset.begin(ReadWrite.WRITE);
                for (int n = random.nextInt(30); n > 0; n--) change(dataset, random);
                Version within = store.version();
                assertThat(within.digest()).isEqualTo(Version.read(dataset).digest());
                if (keeps) dataset.commit();
                else if (random.nextBoolean()) dataset.abort();
                dataset.end();
                Version after = checked(store);
                assertThat(after).isEqualTo(keeps ? within : before);
                before = after;
            }
        }
    }

    @Test
    void updatesInEveryFormAreCounted() {
        try (Store store = Store.inMemory()) {
            for (String update :
                    List.of(
                            "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1, 'x', [] } }",
                            "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } }",
                            "INSERT { GRAPH <urn:h> { ?o <urn:c> ?s } } WHERE { ?s ?p ?o FILTER(isBlank(?o)) }",
                            "DELETE DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1, 2 } }",
                            "COPY <urn:g> TO <urn:k>",
                            "MOVE <urn:k> TO <urn:l>",
                            "ADD <urn:h> TO <urn:l>",
                            "DELETE WHERE { ?s ?p ?o }",
                            "DELETE WHERE { GRAPH <urn:l> { ?s <urn:c> ?o } }",
                            "CLEAR DEFAULT",
                            "DROP GRAPH <urn:h>",
                            "CLEAR NAMED",
                            "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } } ; CLEAR ALL")) {
                store.write(dataset -> UpdateExec.dataset(dataset).update(update).execute());
                checked(store);
            }
        }
    }

    @Test
    void isAsOldAsTheDataOnDisk() {
        Version version;
        try (Store store = Store.open(directory)) {
            store.write(dataset -> dataset.add(quad(new Random(7))));
            version = checked(store);
            store.write(dataset -> dataset.add(quad(new Random(7))));
            assertThat(checked(store)).isEqualTo(version);
        }
        for (int i = 0; i < 2; i++)
            try (Store store = Store.open(directory)) {
                assertThat(checked(store)).isEqualTo(version);
            }
    }

    @Test
    void isFoundAnewWhenOthersWrote() {
        Version version;
        try (Store store = Store.open(directory)) {
            version = checked(store);
        }
        DatasetGraph plain = tdb2();
        Txn.executeWrite(plain, () -> plain.add(quad(new Random(7))));
        plain.close();
        TDBInternal.expel(plain);
        try (Store store = Store.open(directory)) {
            assertThat(checked(store).digest()).isNotEqualTo(version.digest());
        }
    }

    @Test
    void outlivesCompaction() {
        Random random = new Random(8);
        try (Store store = Store.open(directory)) {
            for (int i = 0; i < 2; i++) {
                for (int n = 0; n < 3; n++) store.write(dataset -> change(dataset, random));
                Version before = checked(store);
                DatabaseMgr.compact(tdb2(), true);
                assertThat(checked(store)).isEqualTo(before);
            }
            store.write(dataset -> change(dataset, random));
            DatabaseMgr.compact(tdb2(), true);
            store.write(dataset -> dataset.add(quad(random)));
            checked(store);
        }
    }

    @Test
    void readersKeepTheirsWhileOthersWrite() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(3);
        AtomicBoolean over = new AtomicBoolean();
        try (Store store = Store.open(directory)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++)
                counts.add(
                        readers.submit(
                                () -> {
                                    int count = 0;
                                    do {
                                        store.read(
                                                dataset -> {
                                                    Version first = store.version();
                                                    Version all = Version.read(dataset);
                                                    assertThat(first.digest())
                                                            .isEqualTo(all.digest());
                                                    assertThat(store.version()).isEqualTo(first);
                                                    return first;
                                                });
                                        count++;
                                    } while (!over.get());
                                    return count;
                                }));
            Random random = new Random(9);
            for (int i = 0; i < 150; i++) store.write(dataset -> change(dataset, random));
            over.set(true);
            for (Future<Integer> count : counts) assertThat(count.get()).isPositive();
            checked(store);
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void anOldReaderFindsItsOwn() throws Exception {
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try (Store store = Store.open(directory)) {
            Map<Integer, Quad> quads = new HashMap<>();
            for (int i = 0; i < 120; i++)
                quads.put(i, Quad.create(iri("g", 0), iri("s", i), iri("p", 0), iri("o", 0)));
            store.read(
                    dataset -> {
                        Version first = store.version();
                        try {
                            writer.submit(
                                            () ->
                                                    quads.values()
                                                            .forEach(
                                                                    quad ->
                                                                            store.write(
                                                                                    all ->
                                                                                            all.add(
                                                                                                    quad))))
                                    .get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                        assertThat(store.version().digest()).isEqualTo(first.digest());
                        return first;
                    });
            checked(store);
        } finally {
            writer.shutdownNow();
        }
    }
}
