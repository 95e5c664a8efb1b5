package org.liantu.path.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.path.Paths;
import org.liantu.path.Sparql;

/** Paths on the sample chain, as its README works them by hand, and on graphs that are hard. */
class PathsDoorTest {

    private static final String DAYS =
            " lt:along [ lt:hopFrom ?s ; lt:hopTo ?e ; lt:weight ?days ] . ?s lt:supplies ?e ."
                    + " ?o lt:about ?s ; lt:predicate \"交货周期\"@zh ; lt:value ?days ";

    private static List<String> ask(String query) {
        return Sparql.onTheSampleChain(query);
    }

    @Test
    void theShortestPathsHaveThreeHops() {
        assertThat(
                        ask(
                                "SELECT ?n ?c { SERVICE lt:paths { [] lt:from ent:北辰磁材 ; lt:to"
                                        + " ent:绿庭机器人 ; lt:along lt:supplies ; lt:hops ?n ; lt:cost"
                                        + " ?c } }"))
                .containsExactly("3 3");
        assertThat(
                        ask(
                                "SELECT ?n { SERVICE lt:paths { [] lt:from ent:北辰磁材 ; lt:to"
                                        + " ent:绿庭机器人 ; lt:along lt:supplies ; lt:mode"
                                        + " lt:allShortest ; lt:hops ?n } }"))
                .containsExactly("3", "3", "3", "3");
        assertThat(
                        ask(
                                "SELECT ?n { SERVICE lt:paths { [] lt:from ent:芳草机器人 ; lt:to"
                                        + " ent:钢桥型材 ; lt:along lt:supplies ; lt:hops ?n } }"))
                .isEmpty();
    }

    @Test
    void allSimplePathsComeShortestFirst() {
        assertThat(
                        ask(
                                "SELECT ?n { SERVICE lt:paths { [] lt:from ent:北辰磁材 ; lt:to"
                                        + " ent:绿庭机器人 ; lt:along lt:supplies ; lt:mode lt:simple ;"
                                        + " lt:maxHops 9 ; lt:hops ?n } }"))
                .containsExactly("3", "3", "3", "3", "4", "4", "4", "4", "4", "4", "5");
        assertThat(
                        ask(
                                "SELECT ?n { SERVICE lt:paths { [] lt:from ent:钢桥型材 ; lt:to"
                                        + " ent:芳草机器人 ; lt:along lt:supplies ; lt:mode lt:simple ;"
                                        + " lt:maxHops 20 ; lt:hops ?n } }"))
                .containsExactly("4", "4", "4", "4", "4", "6", "6", "6", "6", "6", "6", "6", "6");
    }

    @Test
    void theCheapestTakeTheFewestDays() {
        assertThat(
                        ask(
                                "SELECT ?c ?i ?x ?y ?d { SERVICE lt:paths { [] lt:from ent:北辰磁材 ;"
                                        + " lt:to ent:绿庭机器人 ; lt:mode lt:cheapest ; lt:cost ?c ;"
                                        + " lt:hopNumber ?i ; lt:hopFrom ?x ; lt:hopTo ?y ;"
                                        + " lt:costSoFar ?d ;"
                                        + DAYS
                                        + "} }"))
                .containsExactly("19 1 北辰磁材 启行电机 7", "19 2 启行电机 快刃刀具 12", "19 3 快刃刀具 绿庭机器人 19");
        assertThat(
                        ask(
                                "SELECT ?c { SERVICE lt:paths { [] lt:from ent:北辰磁材 ; lt:to"
                                        + " ent:绿庭机器人 ; lt:mode lt:kCheapest ; lt:k 20 ; lt:cost"
                                        + " ?c ;"
                                        + DAYS
                                        + "} }"))
                .containsExactly("19", "21", "21", "23", "24", "25", "26", "27", "28", "30", "32");
        assertThat(
                        ask(
                                "SELECT ?c { SERVICE lt:paths { [] lt:from ent:钢桥型材 ; lt:to"
                                        + " ent:芳草机器人 ; lt:mode lt:cheapest ; lt:cost ?c ;"
                                        + DAYS
                                        + "} }"))
                .containsExactly("24");
    }

    @ParameterizedTest
    @CsvSource({"钢桥型材, forward, 12", "芳草机器人, backward, 32"})
    void countsWhoIsReachable(String firm, String direction, int count) {
        assertThat(
                        ask(
                                "SELECT (COUNT(*) AS ?n) { SERVICE lt:paths { [] lt:from ent:"
                                        + firm
                                        + " ; lt:to ?x ; lt:along lt:supplies ; lt:mode"
                                        + " lt:reachable ; lt:direction lt:"
                                        + direction
                                        + " } FILTER(?x != ent:"
                                        + firm
                                        + ") }"))
                .containsExactly(Integer.toString(count));
    }

    @Test
    void everyHopCarriesTheFactsThatStateIt() {
        assertThat(
                        ask(
                                "SELECT ?i ?f ?w { SERVICE lt:paths { [] lt:from ent:滚石轴承 ; lt:to"
                                        + " ent:履平底盘 ; lt:along lt:supplies ; lt:hopNumber ?i ;"
                                        + " lt:hopFact ?f } ?f lt:statedIn ?w } ORDER BY ?i"))
                .hasSize(2)
                .allMatch(row -> row.contains("chain-supplies-"));
    }

    @Test
    void nodesToLeadThroughAndToAvoidAreKept() {
        String paths =
                "SELECT ?l { SERVICE lt:paths { [] lt:from ent:北辰磁材 ; lt:to ent:绿庭机器人 ; lt:along"
                        + " lt:supplies ; lt:mode lt:simple ; lt:maxHops 9 ; lt:nodes ?l ; ";
        assertThat(ask(paths + "lt:via ent:磁谷磁材 } }"))
                .hasSize(3)
                .allMatch(row -> row.contains("磁谷磁材"));
        assertThat(ask(paths + "lt:avoid ent:启行电机 , ent:快刃刀具 } }"))
                .hasSize(4)
                .noneMatch(row -> row.contains("启行电机") || row.contains("快刃刀具"));
        assertThat(ask(paths + "lt:minHops 5 } }")).hasSize(1);
        assertThat(ask(paths + "lt:limitPerPair 2 } }")).hasSize(2);
    }

    private static Node node(int number) {
        return NodeFactory.createURI("http://example/n" + number);
    }

    /** A random graph of nodes and edges, with doubles, loops and circles. */
    private static DatasetGraph random(Random random, int nodes, int edges) {
        DatasetGraph dataset = Paths.attach(DatasetGraphFactory.createTxnMem());
        Txn.executeWrite(
                dataset,
                () -> {
                    for (int edge = 0; edge < edges; edge++)
                        dataset.add(
                                Quad.defaultGraphIRI,
                                node(random.nextInt(nodes)),
                                NodeFactory.createURI("http://example/" + "pq".charAt(edge % 2)),
                                node(random.nextInt(nodes)));
                });
        return dataset;
    }

    /** All simple paths, or simple circles, by brute force: lengths in order. */
    private static List<Integer> lengths(DatasetGraph dataset, Node from, Node to, int most) {
        List<Integer> lengths = new ArrayList<>();
        walk(dataset, from, to, most, new ArrayList<>(List.of(from)), lengths);
        lengths.sort(null);
        return lengths;
    }

    private static void walk(
            DatasetGraph dataset,
            Node at,
            Node to,
            int most,
            List<Node> path,
            List<Integer> lengths) {
        if (path.size() > most) return;
        dataset.find(Quad.defaultGraphIRI, at, Node.ANY, Node.ANY)
                .forEachRemaining(
                        quad -> {
                            Node next = quad.getObject();
                            if (next.equals(to)) lengths.add(path.size());
                            else if (!path.contains(next)) {
                                path.add(next);
                                walk(dataset, next, to, most, path, lengths);
                                path.remove(path.size() - 1);
                            }
                        });
    }

    @Test
    void findsEverySimplePathOfRandomGraphsOnce() {
        Random random = new Random(9);
        for (int times = 0; times < 40; times++) {
            DatasetGraph dataset = random(random, 7, 4 + random.nextInt(14));
            Node from = node(random.nextInt(7));
            Node to = node(random.nextInt(7));
            Txn.executeRead(
                    dataset,
                    () -> {
                        List<Integer> expected = lengths(dataset, from, to, 5);
                        String asked =
                                "SELECT ?n { SERVICE lt:paths { [] lt:from <%s> ; lt:to <%s> ;"
                                                .formatted(from.getURI(), to.getURI())
                                        + " lt:along <http://example/p> , <http://example/q> ;"
                                        + " lt:hops ?n ; lt:mode ";
                        assertThat(Sparql.rows(dataset, asked + "lt:simple ; lt:maxHops 5 } }"))
                                .as("%s to %s", from, to)
                                .containsExactlyElementsOf(
                                        expected.stream().map(String::valueOf).toList());
                        assertThat(Sparql.rows(dataset, asked + "lt:shortest } }"))
                                .containsExactlyElementsOf(
                                        lengths(dataset, from, to, 9).stream()
                                                .limit(1)
                                                .map(String::valueOf)
                                                .toList());
                    });
        }
    }

    @Test
    void reachesTheSameNodesAsAPropertyPath() {
        Random random = new Random(4);
        for (int times = 0; times < 20; times++) {
            DatasetGraph dataset = random(random, 9, 14);
            Txn.executeRead(
                    dataset,
                    () ->
                            assertThat(
                                            new TreeSet<>(
                                                    Sparql.rows(
                                                            dataset,
                                                            "SELECT ?x ?y { SERVICE lt:paths { []"
                                                                    + " lt:from ?x ; lt:to ?y ;"
                                                                    + " lt:along <http://example/p> ;"
                                                                    + " lt:mode lt:reachable } }")))
                                    .isEqualTo(
                                            new TreeSet<>(
                                                    Sparql.rows(
                                                            dataset,
                                                            "SELECT ?x ?y { ?x <http://example/p>+ ?y"
                                                                    + " }"))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lt:from ?x | lt:to is missing",
                "lt:from ?x ; lt:to ?y | lt:along is missing",
                "lt:from ?x ; lt:to ?y ; lt:along lt:supplies ; lt:mode lt:best | lt:mode is one of",
                "lt:from ?x ; lt:to ?y ; lt:along lt:supplies ; lt:mode lt:kShortest | wants lt:k",
                "lt:from ?x ; lt:to ?y ; lt:along lt:supplies ; lt:mode lt:simple | wants lt:maxHops",
                "lt:from ?x ; lt:to ?y ; lt:along lt:supplies ; lt:k 0 | a whole number of at least 1",
                "lt:from ?x ; lt:to ?y ; lt:along 'supplies' | lt:along is a predicate",
                "lt:from ?x ; lt:to ?y ; lt:along lt:supplies ; lt:minHops 3 ; lt:maxHops 2 | above",
                "lt:from ?x , ent:A ; lt:to ?y ; lt:along lt:supplies | is terms, or one variable",
                "lt:from ?x ; lt:to ?y ; lt:along lt:supplies ; lt:hopps ?n | has no property"
            })
    void whatIsWrongIsSaidWithTheRightForm(String request, String message) {
        assertThatThrownBy(() -> ask("SELECT * { SERVICE lt:paths { [] " + request + " } }"))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("lt:paths: ")
                .hasMessageContaining(message)
                .hasMessageContaining("the form is SERVICE lt:paths");
    }

    @Test
    void aWeightThatCannotBeUsedIsRefused() {
        String asked =
                "SELECT * { SERVICE lt:paths { ?s lt:supplies ?e BIND(%s AS ?w) [] lt:from"
                        + " ent:北辰磁材 ; lt:to ?x ; lt:mode lt:cheapest ; lt:combine lt:%s ; lt:along"
                        + " [ lt:hopFrom ?s ; lt:hopTo ?e ; lt:weight ?w ] } }";
        assertThatThrownBy(() -> ask(asked.formatted("-1", "sum")))
                .hasMessageContaining("the weight -1 is negative");
        assertThatThrownBy(() -> ask(asked.formatted("2", "product")))
                .hasMessageContaining("weights are from 0 to 1");
        assertThatThrownBy(() -> ask(asked.formatted("'much'", "sum")))
                .hasMessageContaining("a weight is a number");
        assertThat(ask(asked.formatted("0", "sum"))).isNotEmpty();
    }

    @Test
    void theWidestPathHasTheLargestLeastShare() {
        DatasetGraph dataset = Paths.attach(DatasetGraphFactory.createTxnMem());
        Txn.executeWrite(
                dataset,
                () -> {
                    int[][] pipes = {{0, 1, 5}, {1, 3, 2}, {0, 2, 3}, {2, 3, 4}, {0, 3, 1}};
                    for (int pipe = 0; pipe < pipes.length; pipe++) {
                        Node statement = NodeFactory.createURI("http://example/pipe" + pipe);
                        dataset.add(
                                Quad.defaultGraphIRI, statement, iri("a"), node(pipes[pipe][0]));
                        dataset.add(
                                Quad.defaultGraphIRI, statement, iri("b"), node(pipes[pipe][1]));
                        dataset.add(
                                Quad.defaultGraphIRI,
                                statement,
                                iri("w"),
                                NodeFactory.createLiteralByValue(pipes[pipe][2]));
                    }
                });
        String asked =
                "SELECT ?c ?i ?f { SERVICE lt:paths { ?f <http://example/a> ?s ; <http://example/b>"
                        + " ?e ; <http://example/w> ?w . [] lt:from <http://example/n0> ; lt:to"
                        + " <http://example/n3> ; lt:along [ lt:hopFrom ?s ; lt:hopTo ?e ;"
                        + " lt:weight ?w ; lt:hopFact ?f ] ; lt:mode lt:%s ; lt:cost ?c ;"
                        + " lt:hopNumber ?i ; lt:hopFact ?f } }";
        Txn.executeRead(
                dataset,
                () -> {
                    assertThat(Sparql.rows(dataset, asked.formatted("widest")))
                            .containsExactly("3 1 pipe2", "3 2 pipe3");
                    assertThat(Sparql.rows(dataset, asked.formatted("cheapest")))
                            .containsExactly("1 1 pipe4");
                });
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("http://example/" + name);
    }
}
