package org.liantu.bench.jena;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.liantu.bench.chain.Chain;
import org.liantu.bench.chain.ChainFile;
import org.liantu.bench.chain.Size;
import org.liantu.path.Paths;
import org.liantu.path.index.PathIndex;

/**
 * Liantu's index in process: how long it takes to make and to follow a commit, and its memory; and
 * the outage of one firm.
 *
 * <p>Arguments, as of all stages: how many triples, the folder of the data, the file of measures,
 * the seconds that a query may take.
 */
final class IndexStage {

    private static final int ROUNDS = 20;
    private static final int CHANGED = 1000;
    private static final Node SUPPLIES = NodeFactory.createURI(ChainFile.TERMS + "suppliesTo");

    private final Chain chain;
    private final Path folder;
    private final Values values;

    private IndexStage(Chain chain, Path folder, Values values) {
        this.chain = chain;
        this.folder = folder;
        this.values = values;
    }

    public static void main(String[] arguments) throws IOException {
        try (Values values = new Values(Path.of(arguments[2]))) {
            IndexStage stage =
                    new IndexStage(
                            Chain.make(Size.of(Integer.parseInt(arguments[0]))),
                            Path.of(arguments[1], Tdb2.STORE),
                            values);
            stage.build();
            stage.relations();
            stage.commits();
            stage.outages();
        }
        System.exit(0);
    }

    private DatasetGraph fresh() {
        return Paths.attach(Tdb2.open(folder));
    }

    private static Node firm(int number) {
        return NodeFactory.createURI(ChainFile.BASE + "firm/" + number);
    }

    private static long select(DatasetGraph dataset, String query) {
        return Txn.calculateRead(
                dataset,
                () -> {
                    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
                        RowSet rows = execution.select();
                        long count = 0;
                        for (; rows.hasNext(); rows.next()) count++;
                        return count;
                    }
                });
    }

    private static boolean ask(DatasetGraph dataset, String query) {
        return Txn.calculateRead(
                dataset,
                () -> {
                    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
                        return execution.ask();
                    }
                });
    }

    private static String reaches(Node from, Node to) {
        return "ASK { <%s> <%s>+ <%s> }".formatted(from.getURI(), SUPPLIES.getURI(), to.getURI());
    }

    private void build() {
        DatasetGraph dataset = fresh();
        long start = System.nanoTime();
        ask(dataset, reaches(firm(1), firm(0)));
        Duration first = Duration.ofNanos(System.nanoTime() - start);
        values.write("first query of a new JVM, index of the supplies made", Values.seconds(first));
        PathIndex index = PathIndex.of(dataset).orElseThrow();
        values.write(
                "supplies alone",
                "%,d edges, %.1f MB with the terms of the firms, %.1f bytes an edge"
                        .formatted(
                                index.edges(),
                                index.bytes() / 1e6,
                                (double) index.bytes() / index.edges()));
    }

    /** The relations of things to things first, then those to labels and numbers. */
    private void relations() {
        DatasetGraph dataset = fresh();
        PathIndex index = PathIndex.of(dataset).orElseThrow();
        Set<String> toThings = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        Txn.executeRead(dataset, () -> predicates(dataset, toThings, others));
        long start = System.nanoTime();
        toThings.forEach(predicate -> read(dataset, predicate));
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        values.write(
                "all %d relations between things".formatted(toThings.size()),
                "%,d edges, %.1f MB with terms, made in %s"
                        .formatted(index.edges(), index.bytes() / 1e6, Values.seconds(time)));
        others.forEach(predicate -> read(dataset, predicate));
        values.write(
                "those and %d of labels, codes and numbers".formatted(others.size()),
                "%,d edges, %.1f MB".formatted(index.edges(), index.bytes() / 1e6));

        DatasetGraph again = fresh();
        PathIndex edges = PathIndex.of(again).orElseThrow();
        read(again, ChainFile.TERMS + "memberOf");
        long terms = edges.bytes();
        long before = edges.edges();
        ask(again, reaches(firm(1), firm(0)));
        values.write(
                "supplies, when the terms of the firms are there",
                "%.1f bytes an edge, both directions"
                        .formatted((double) (edges.bytes() - terms) / (edges.edges() - before)));
    }

    private static void predicates(DatasetGraph dataset, Set<String> toThings, Set<String> others) {
        String every = "SELECT DISTINCT ?p { ?s ?p ?o }";
        try (QueryExec execution = QueryExec.dataset(dataset).query(every).build()) {
            RowSet rows = execution.select();
            while (rows.hasNext()) {
                Node predicate = rows.next().get("p");
                Node object =
                        dataset.find(Quad.defaultGraphIRI, Node.ANY, predicate, Node.ANY)
                                .next()
                                .getObject();
                (object.isURI() ? toThings : others).add(predicate.getURI());
            }
        }
    }

    /** Makes the index read a relation, by a path from nowhere. */
    private static void read(DatasetGraph dataset, String predicate) {
        ask(dataset, "ASK { <urn:nowhere> <%s>+ <urn:nothing> }".formatted(predicate));
    }

    private void commits() {
        DatasetGraph dataset = fresh();
        String question = reaches(firm(1), firm(0));
        String added = reaches(firm(0), probe(0));
        for (int round = 0; round < ROUNDS; round++) ask(dataset, question);
        List<Long> warm = new ArrayList<>();
        List<Long> commits = new ArrayList<>();
        List<Long> first = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            warm.add(Values.time(() -> ask(dataset, question)));
            commits.add(Values.time(() -> change(dataset, dataset::add)));
            first.add(Values.time(() -> see(dataset, added, true)));
            commits.add(Values.time(() -> change(dataset, dataset::delete)));
            first.add(Values.time(() -> see(dataset, added, false)));
        }
        values.write("ASK, warm, before commits", Values.milliseconds(warm));
        values.write(
                "commit of %,d triples, indexed".formatted(CHANGED), Values.milliseconds(commits));
        values.write("first ASK after it, which sees it", Values.milliseconds(first));
    }

    private static Node probe(int number) {
        return NodeFactory.createURI(ChainFile.BASE + "probe/" + number);
    }

    /** Adds to firms buyers that were not there, or takes them away again. */
    private void change(DatasetGraph dataset, Consumer<Quad> work) {
        Txn.executeWrite(
                dataset,
                () -> {
                    for (int number = 0; number < CHANGED; number++)
                        work.accept(
                                new Quad(
                                        Quad.defaultGraphIRI,
                                        firm(number * 5),
                                        SUPPLIES,
                                        probe(number)));
                });
    }

    private static void see(DatasetGraph dataset, String question, boolean expected) {
        if (ask(dataset, question) != expected)
            throw new IllegalStateException("a commit is not seen: " + question);
    }

    private void outages() {
        DatasetGraph dataset = fresh();
        List<Integer> firms = soleMakers();
        List<Long> times = new ArrayList<>();
        long most = 0;
        for (int round = 0; round < 4; round++)
            for (int firm : firms) {
                String query =
                        """
                        PREFIX lt: <https://w3id.org/liantu/ontology#> PREFIX c: <%s>
                        SELECT ?what ?kind ?round ?why { SERVICE lt:outage {
                          [] lt:stopped <%s> ; lt:byProduction c:produces ; lt:byNeed c:requires ;
                             lt:affected ?what ; lt:affectedKind ?kind ; lt:round ?round ; lt:because ?why } }"""
                                .formatted(ChainFile.TERMS, firm(firm).getURI());
                long start = System.nanoTime();
                long rows = select(dataset, query);
                if (round > 0) times.add(System.nanoTime() - start);
                most = Math.max(most, rows);
            }
        values.write(
                "outage of one firm",
                "%s, up to %,d rows".formatted(Values.milliseconds(times), most));
    }

    /** Firms that alone make something, so that their stop is felt. */
    private List<Integer> soleMakers() {
        Set<Integer> sole = new TreeSet<>();
        var makers = chain.firms().makers();
        for (int product = 0; product < makers.nodes() && sole.size() < ROUNDS; product++)
            if (makers.degree(product) == 1) sole.add(makers.at(product, 0));
        return new ArrayList<>(sole);
    }
}
