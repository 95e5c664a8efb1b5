package org.liantu.path.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liantu.path.Paths;
import org.liantu.path.Sparql;
import org.liantu.path.service.Form;

/** Chains as deep, and nodes with as many neighbours, as no report has. */
@Timeout(60)
class HostileChainTest {

    private static final int MANY = 100_000;

    private static DatasetGraph dataset;

    private static Node node(String name) {
        return NodeFactory.createURI("http://example/" + name);
    }

    private static List<String> ask(String query) {
        return dataset.calculateRead(() -> Sparql.rows(dataset, query));
    }

    /**
     * A deep chain of products and of firms; many suppliers, substitutes and users of one thing.
     */
    @BeforeAll
    static void build() {
        dataset = Paths.attach(DatasetGraphFactory.createGeneral());
        dataset.executeWrite(
                () -> {
                    Graph graph = dataset.getDefaultGraph();
                    Node needs = Form.term("needs");
                    Node supplies = Form.term("supplies");
                    for (int at = 0; at < MANY; at++) {
                        graph.add(node("p" + (at + 1)), needs, node("p" + at));
                        graph.add(node("f" + at), supplies, node("f" + (at + 1)));
                        graph.add(node("user" + at), needs, node("hub"));
                        graph.add(node("s" + at), Form.term("substitutesFor"), node("scarce"));
                        graph.add(node("s" + at), needs, node("all"));
                        fact(graph, "deal" + at, "seller" + at, "buyer", "item");
                        fact(graph, "offer" + at, "seller", "b" + at, "i" + at);
                    }
                    graph.add(node("m"), Form.term("produces"), node("good"));
                    graph.add(node("good"), needs, node("scarce"));
                    fact(graph, "last", "other", "m", "scarce");
                    graph.add(node("end"), needs, node("p" + MANY));
                });
    }

    private static void fact(Graph graph, String fact, String from, String to, String item) {
        graph.add(node(fact), Form.term("supplier"), node(from));
        graph.add(node(fact), Form.term("customer"), node(to));
        graph.add(node(fact), Form.term("item"), node(item));
    }

    @Test
    void anOutageGoesDownADeepChain() {
        assertThat(
                        ask(
                                "SELECT (MAX(?r) AS ?last) (COUNT(*) AS ?n) { SERVICE lt:outage { []"
                                        + " lt:stopped <http://example/p0> ; lt:affected ?a ;"
                                        + " lt:affectedKind 'product' ; lt:round ?r } }"))
                .containsExactly((MANY + 1) + " " + (MANY + 2));
        assertThat(
                        ask(
                                "SELECT (MAX(?r) AS ?last) (COUNT(*) AS ?n) { SERVICE lt:outage { []"
                                        + " lt:stopped <http://example/f0> ; lt:affected ?a ; lt:round"
                                        + " ?r } }"))
                .containsExactly(MANY + " " + (MANY + 1));
    }

    @Test
    void everyLinkOfADeepChainIsAPointAndADominator() {
        assertThat(
                        ask(
                                "SELECT (COUNT(*) AS ?n) { SERVICE lt:singlePoints { [] lt:target"
                                        + " <http://example/end> ; lt:point ?p ; lt:pointKind"
                                        + " 'product' } }"))
                .containsExactly(Integer.toString(MANY + 1));
        String between = "lt:target <http://example/f100000> ; lt:from <http://example/f0> ; ";
        assertThat(
                        ask(
                                "SELECT (COUNT(*) AS ?n) (MIN(?d) AS ?one) { SERVICE lt:dominators"
                                        + " { [] "
                                        + between
                                        + "lt:along lt:supplies ; lt:dominator ?d } }"))
                .containsExactly((MANY - 1) + " f1");
        assertThat(
                        ask(
                                "SELECT ?n ?size { SERVICE lt:minCut { [] "
                                        + between
                                        + "lt:along lt:supplies ; lt:cutNode ?n ; lt:cutSize ?size"
                                        + " } }"))
                .containsExactly("f1 1");
    }

    @Test
    void aHubReachesAllThatNeedIt() {
        assertThat(count("[] lt:stopped <http://example/hub>")).isEqualTo(1 + MANY);
        assertThat(count("[] lt:stopped <http://example/seller>")).isEqualTo(1 + MANY);
    }

    @Test
    void aCustomerOfManyIsHitWhenTheLastOfThemStops() {
        String some = "?deal lt:customer <http://example/buyer> ; lt:supplier ?seller . ";
        String request = "[] lt:stopped ?seller";
        assertThat(count(some + request)).isEqualTo(MANY + 1);
        assertThat(count(some + "FILTER(?seller != <http://example/seller7>) " + request))
                .isEqualTo(MANY - 1);
    }

    @Test
    void aProductFallsWithTheLastOfManySubstitutes() {
        assertThat(count("[] lt:stopped <http://example/scarce>")).isEqualTo(1);
        assertThat(count("[] lt:stopped <http://example/all>")).isEqualTo(1 + MANY);
        assertThat(count("[] lt:stopped <http://example/all> , <http://example/scarce>"))
                .as("both, the substitutes, the good and its maker")
                .isEqualTo(2 + MANY + 2);
    }

    private static int count(String request) {
        return Integer.parseInt(
                ask("SELECT (COUNT(*) AS ?n) { SERVICE lt:outage { "
                                + request
                                + " ; lt:affected ?a } }")
                        .get(0));
    }
}
