package org.liantu.path.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.liantu.path.Paths;
import org.liantu.path.index.Switch;

/** Data sets to ask, and the asking, by joins and by Jena alone. */
final class Questions {

    static final String NS = "http://example/";
    private static final Symbol EXECUTOR = ARQConstants.sysOpExecutorFactory;

    private Questions() {}

    /** A data set of these quads, in TDB2 with the union as its default graph. */
    static DatasetGraph stored(List<Quad> quads) {
        DatasetGraph dataset = Paths.attach(DatabaseMgr.createDatasetGraph());
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeWrite(dataset, () -> quads.forEach(dataset::add));
        return dataset;
    }

    /** A data set of these quads in memory. */
    static DatasetGraph inMemory(List<Quad> quads) {
        DatasetGraph dataset = Paths.attach(DatasetGraphFactory.createTxnMem());
        Txn.executeWrite(dataset, () -> quads.forEach(dataset::add));
        return dataset;
    }

    /** Triples in Turtle, in one named graph. */
    static List<Quad> quads(String turtle) {
        List<Quad> quads = new ArrayList<>();
        org.apache.jena.riot.RDFParser.fromString(
                        "PREFIX : <" + NS + "> " + turtle, org.apache.jena.riot.Lang.TTL)
                .toGraph()
                .find()
                .forEachRemaining(
                        triple -> quads.add(Quad.create(SSE.parseNode("<" + NS + "g0>"), triple)));
        return quads;
    }

    static Node node(String name) {
        return NodeFactory.createURI(NS + name);
    }

    /** The rows of an answer by joins, as text. */
    static List<String> byJoins(DatasetGraph dataset, String query) {
        JoiningExecutor.answered = 0;
        JoiningExecutor.left = 0;
        return rows(dataset, query, JoiningExecutor::new, Switch.INDEX);
    }

    /** The rows of an answer by Jena alone, as text. */
    static List<String> byJena(DatasetGraph dataset, String query) {
        return rows(dataset, query, OpExecutorTDB2::new, Switch.JENA);
    }

    private static List<String> rows(
            DatasetGraph dataset, String query, OpExecutorFactory executor, Switch way) {
        return Txn.calculateRead(
                dataset,
                () -> {
                    List<String> rows = new ArrayList<>();
                    try (QueryExec execution =
                            QueryExec.dataset(dataset)
                                    .query("PREFIX : <" + NS + "> " + query)
                                    .set(EXECUTOR, executor)
                                    .set(Switch.SYMBOL, way.name())
                                    .build()) {
                        RowSet answer = execution.select();
                        answer.forEachRemaining(
                                row ->
                                        rows.add(
                                                answer.getResultVars().stream()
                                                        .map(row::get)
                                                        .map(Questions::text)
                                                        .collect(Collectors.joining(" "))));
                    }
                    return rows;
                });
    }

    private static String text(Node node) {
        return node == null ? "-" : node.toString().replace(NS, ":");
    }

    /** Random quads over few terms, some of them twice under different names. */
    static List<Quad> random(Random random, int size) {
        List<Quad> quads = new ArrayList<>();
        for (int each = 0; each < size; each++)
            quads.add(
                    Quad.create(
                            node("g" + random.nextInt(2)),
                            random.nextInt(9) == 0
                                    ? NodeFactory.createBlankNode("b" + random.nextInt(2))
                                    : node("n" + random.nextInt(5)),
                            node("p" + random.nextInt(4)),
                            object(random)));
        return quads;
    }

    private static Node object(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> SSE.parseNode(random.nextInt(30) + "");
            case 1 -> SSE.parseNode(random.nextInt(5) + ".5");
            case 2 ->
                    SSE.parseNode(
                            List.of("'leaf'", "'leaf'@en", "'链图'@zh", "'n3'")
                                    .get(random.nextInt(4)));
            case 3 -> NodeFactory.createBlankNode("b" + random.nextInt(2));
            default -> node("n" + random.nextInt(5));
        };
    }

    static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }

    static Stream<DatasetGraph> both(List<Quad> quads) {
        return Stream.of(stored(quads), inMemory(quads));
    }
}
