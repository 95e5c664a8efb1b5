package org.liantu.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liantu.path.graph.Watch;
import org.liantu.path.index.Switch;

/** Property paths in queries, by the index, without it, and as the specification defines them. */
class PropertyPathTest {

    private static final String NS = "http://example/";
    private static final int HOPS = 60_000;

    @TempDir static Path folder;

    @BeforeAll
    static void startJena() {
        JenaSystem.init();
    }

    private static Node node(String name) {
        return NodeFactory.createURI(NS + name);
    }

    private static DatasetGraph tdb2(String name) throws IOException {
        Path directory = java.nio.file.Files.createDirectories(folder.resolve(name));
        DatasetGraph dataset =
                Paths.attach(
                        DatabaseMgr.connectDatasetGraph(Location.create(directory.toString())));
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return dataset;
    }

    private static List<String> answers(DatasetGraph dataset, String query, Switch way) {
        List<String> rows = new ArrayList<>();
        try (QueryExec execution =
                QueryExec.dataset(dataset)
                        .query("PREFIX : <" + NS + "> " + query)
                        .set(Switch.SYMBOL, way.name())
                        .build()) {
            RowSet answer = execution.select();
            while (answer.hasNext()) {
                Binding row = answer.next();
                List<String> cells = new ArrayList<>();
                answer.getResultVars().forEach(name -> cells.add(String.valueOf(row.get(name))));
                rows.add(cells.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    private static Quad quad(Random random) {
        Node object =
                switch (random.nextInt(7)) {
                    case 0 -> NodeFactory.createLiteralString("leaf");
                    case 1 -> NodeFactory.createBlankNode("b" + random.nextInt(2));
                    default -> node("n" + random.nextInt(6));
                };
        Node subject =
                random.nextInt(8) == 0
                        ? NodeFactory.createBlankNode("b" + random.nextInt(2))
                        : node("n" + random.nextInt(6));
        return Quad.create(
                node("g" + random.nextInt(2)),
                subject,
                node(List.of("p", "q", "r").get(random.nextInt(3))),
                object);
    }

    private static String end(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> ":n" + random.nextInt(6);
            case 3 -> ":absent";
            case 4 -> "?x";
            case 5 -> random.nextInt(3) == 0 ? "?y" : ":n0";
            default -> "?y";
        };
    }

    @Test
    void answersAsTheSpecificationSaysOnRandomGraphs() throws IOException {
        Random random = new Random(42);
        for (int times = 0; times < 6; times++) {
            DatasetGraph stored = tdb2("random" + times);
            DatasetGraph memory = Paths.attach(DatasetGraphFactory.createTxnMem());
            List<Quad> quads = new ArrayList<>();
            for (int edge = random.nextInt(18); edge >= 0; edge--) quads.add(quad(random));
            Txn.executeWrite(stored, () -> quads.forEach(stored::add));
            Txn.executeWrite(memory, () -> quads.forEach(memory::add));
            for (int query = 0; query < 80; query++) {
                ReferencePath path = ReferencePath.random(random, 3);
                String subject = end(random);
                String object = random.nextInt(5) == 0 ? "\"leaf\"" : end(random);
                String union = "SELECT * { " + subject + " " + path + " " + object + " }";
                List<String> expected = path.answers(quads, subject, object, Set.of());
                Txn.executeRead(
                        stored,
                        () -> {
                            for (Switch way : List.of(Switch.INDEX, Switch.PLAIN))
                                assertThat(answers(stored, union, way))
                                        .as("%s, %s over %s", union, way, quads)
                                        .isEqualTo(expected);
                        });
                String inGraph = union.replace("{", "{ GRAPH :g0 {").replace("}", "} }");
                List<String> named = path.answers(quads, subject, object, Set.of(node("g0")));
                for (DatasetGraph dataset : List.of(stored, memory))
                    Txn.executeRead(
                            dataset,
                            () -> {
                                for (Switch way : List.of(Switch.INDEX, Switch.PLAIN))
                                    assertThat(answers(dataset, inGraph, way))
                                            .as("%s, %s over %s", inGraph, way, quads)
                                            .isEqualTo(named);
                            });
            }
        }
    }

    @Test
    void answersAsJenaInsideOtherPatterns() throws IOException {
        Random random = new Random(3);
        DatasetGraph dataset = tdb2("patterns");
        Txn.executeWrite(
                dataset,
                () -> {
                    for (int edge = 0; edge < 25; edge++) dataset.add(quad(random));
                });
        List<String> queries =
                List.of(
                        "SELECT * { ?x :p ?y OPTIONAL { ?y (:p|:q)+ ?z } }",
                        "SELECT ?x { ?x :q ?o FILTER EXISTS { ?x :p+ :n1 } }",
                        "SELECT ?x { ?x :q ?o FILTER NOT EXISTS { ?x (:p/:q)* :n1 } }",
                        "SELECT ?g ?x ?y { GRAPH ?g { ?x (:p|^:q)+ ?y } }",
                        "SELECT ?x ?n { { SELECT ?x (COUNT(?y) AS ?n) { ?x :p* ?y } GROUP BY ?x } }",
                        "SELECT ?x ?y { ?x !(:p|^:q) ?y }",
                        "SELECT ?y { VALUES ?x { :n1 :n2 :absent } ?x (:p/(:q|:r)?)* ?y }",
                        "SELECT ?x { ?x :p/:q+/^:r ?x }",
                        "SELECT * { { ?x :p+ ?y } UNION { ?x ^:q+ ?y } MINUS { ?x :r ?y } }",
                        "SELECT ?x ?y FROM :g0 { ?x :p+ ?y }",
                        "SELECT ?x ?y FROM NAMED :g1 { GRAPH :g1 { ?x (:p|:q)+ ?y } }",
                        "SELECT ?x ?y { ?x :p{1,2} ?y }");
        for (String query : queries)
            Txn.executeRead(
                    dataset,
                    () -> {
                        List<String> expected = answers(dataset, query, Switch.JENA);
                        assertThat(answers(dataset, query, Switch.INDEX))
                                .as(query)
                                .isEqualTo(expected);
                        assertThat(answers(dataset, query, Switch.PLAIN))
                                .as(query)
                                .isEqualTo(expected);
                    });
    }

    private static DatasetGraph chain(int hops) {
        DatasetGraph dataset = Paths.attach(DatasetGraphFactory.createTxnMem());
        Txn.executeWrite(
                dataset,
                () -> {
                    for (int hop = 0; hop < hops; hop++)
                        dataset.add(
                                Quad.defaultGraphIRI,
                                node("n" + hop),
                                node("p"),
                                node("n" + (hop + 1)));
                });
        return dataset;
    }

    @Test
    void aLongChainIsFollowedToItsEndEveryWay() {
        DatasetGraph dataset = chain(HOPS);
        Txn.executeRead(
                dataset,
                () -> {
                    for (Switch way : List.of(Switch.INDEX, Switch.PLAIN)) {
                        assertThat(answers(dataset, "SELECT (COUNT(*) AS ?n) { :n0 :p+ ?x }", way))
                                .singleElement()
                                .asString()
                                .contains(Integer.toString(HOPS));
                        assertThat(
                                        answers(
                                                dataset,
                                                "SELECT * { :n0 (:p|:q)* :n" + HOPS + " }",
                                                way))
                                .hasSize(1);
                        assertThat(answers(dataset, "SELECT * { :n0 :p+ ?x } LIMIT 2", way))
                                .hasSize(2);
                    }
                });
    }

    @Test
    void whatOnlyJenaCanSayOverflowsWithAnErrorAndNothingElse() throws IOException {
        DatasetGraph dataset = tdb2("overflow");
        Txn.executeWrite(
                dataset,
                () -> {
                    for (int hop = 0; hop < 60_000; hop++)
                        dataset.add(node("g"), node("n" + hop), node("p"), node("n" + (hop + 1)));
                });
        Txn.executeRead(
                dataset,
                () ->
                        assertThatThrownBy(
                                        () ->
                                                answers(
                                                        dataset,
                                                        "SELECT (COUNT(*) AS ?n) { :n0 :p{1,} ?x }",
                                                        Switch.INDEX))
                                .isInstanceOf(QueryExecException.class)
                                .hasMessageContaining("longer than Jena can follow"));
        Txn.executeRead(
                dataset,
                () ->
                        assertThat(
                                        answers(
                                                dataset,
                                                "SELECT (COUNT(*) AS ?n) { :n0 :p+ ?x }",
                                                Switch.INDEX))
                                .singleElement()
                                .asString()
                                .contains("60000"));
    }

    @Test
    void aSearchThatIsCancelledOrHasNoBudgetLeftStops() {
        DatasetGraph dataset = chain(50_000);
        Txn.executeRead(
                dataset,
                () -> {
                    try (QueryExec execution =
                            QueryExec.dataset(dataset)
                                    .query("SELECT * { ?x <http://example/p>+ ?y }")
                                    .build()) {
                        RowSet rows = execution.select();
                        rows.next();
                        execution.abort();
                        assertThatThrownBy(() -> rows.forEachRemaining(row -> {}))
                                .isInstanceOf(QueryCancelledException.class);
                    }
                    dataset.getContext().set(Watch.BUDGET, 100_000);
                    assertThatThrownBy(
                                    () -> answers(dataset, "SELECT * { ?x :p+ ?y }", Switch.INDEX))
                            .isInstanceOf(QueryExecException.class)
                            .hasMessageContaining("more than 100000 edges");
                });
    }
}
