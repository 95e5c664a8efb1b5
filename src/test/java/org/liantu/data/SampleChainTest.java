package org.liantu.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.chain.EntityType;
import org.liantu.chain.Finding;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.table.TableMapping;

/** The sample chain is what its README says, and what answers worked by hand rely on. */
class SampleChainTest {

    private static final Node PRODUCES = LT.term("produces");
    private static final Node HAS_COMPONENT = LT.term("hasComponent");
    private static final Node NEEDS = LT.term("needs");
    private static final Node SUBSTITUTES_FOR = LT.term("substitutesFor");

    private static List<Triple> triples(Node subject, Node property, Node object) {
        return Shipped.sampleChain()
                .read(
                        dataset -> {
                            List<Triple> found = new ArrayList<>();
                            for (Path table : Shipped.SAMPLE_CHAIN) {
                                String name = table.getFileName().toString().replace(".csv", "");
                                dataset.getGraph(Iris.report(name))
                                        .find(subject, property, object)
                                        .forEach(found::add);
                            }
                            return List.copyOf(new HashSet<>(found));
                        });
    }

    private static List<Triple> triples(Node property) {
        return triples(Node.ANY, property, Node.ANY);
    }

    private static Set<Node> ofType(String type) {
        Set<Node> found = new HashSet<>();
        triples(Node.ANY, RDF.type.asNode(), LT.term(type))
                .forEach(triple -> found.add(triple.getSubject()));
        return found;
    }

    private static Node product(String name) {
        return Iris.entity(EntityType.PRODUCT, name, "");
    }

    /** What each thing points to by one of some properties. */
    private static Map<Node, Set<Node>> links(Node... properties) {
        Map<Node, Set<Node>> links = new HashMap<>();
        for (Node property : properties)
            for (Triple triple : triples(property))
                links.computeIfAbsent(triple.getSubject(), each -> new HashSet<>())
                        .add(triple.getObject());
        return links;
    }

    @Test
    void itsTablesGiveNoFinding() throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Path table : Shipped.SAMPLE_CHAIN)
            findings.addAll(
                    Shipped.shapes()
                            .validate(
                                    TableMapping.apply(
                                            table,
                                            TableMapping.beside(table),
                                            Shipped.vocabulary(),
                                            findings::add),
                                    Shipped.vocabulary()));
        assertThat(findings).isEmpty();
    }

    @Test
    void hasFortyFirmsAndTwentyEightProducts() {
        assertThat(ofType("Enterprise")).hasSize(40);
        assertThat(ofType("Product")).hasSize(28);
        assertThat(ofType("Zone")).hasSize(2);
        assertThat(ofType("Supply")).hasSize(72);
        assertThat(triples(PRODUCES)).hasSize(46);
        assertThat(triples(SUBSTITUTES_FOR))
                .containsExactly(
                        Triple.create(product("超声避障模组"), SUBSTITUTES_FOR, product("视觉避障模组")));
    }

    @Test
    void whoSuppliesSomethingMakesItAndWhoIsSuppliedNeedsIt() {
        Map<Node, Set<Node>> made = links(PRODUCES);
        Map<Node, Set<Node>> needed = links(HAS_COMPONENT, NEEDS);
        Map<Node, Set<Node>> replaced = links(SUBSTITUTES_FOR);
        for (Node fact : ofType("Supply")) {
            Node item = object(fact, "item");
            assertThat(made.get(object(fact, "supplier"))).contains(item);
            Set<Node> uses = new HashSet<>(replaced.getOrDefault(item, Set.of()));
            uses.add(item);
            assertThat(made.get(object(fact, "customer")))
                    .as(fact.toString())
                    .anyMatch(
                            product ->
                                    needed.getOrDefault(product, Set.of()).stream()
                                            .anyMatch(uses::contains));
        }
    }

    private static Node object(Node fact, String property) {
        List<Triple> found = triples(fact, LT.term(property), Node.ANY);
        assertThat(found).hasSize(1);
        return found.get(0).getObject();
    }

    @Test
    void theSharesOfWhatAFirmNeedsNeverExceedTheWhole() {
        Map<List<Node>, Double> sums = new HashMap<>();
        for (Triple share : triples(LT.share))
            sums.merge(
                    List.of(
                            object(share.getSubject(), "customer"),
                            object(share.getSubject(), "item")),
                    ((Number) share.getObject().getLiteralValue()).doubleValue(),
                    Double::sum);
        assertThat(sums).hasSize(25);
        assertThat(sums.values()).allMatch(sum -> sum < 1 + 1e-9);
    }

    @Test
    void sharesNoProductWithReferenceKnowledgeOrTheShippedReport() {
        for (Node product : ofType("Product")) {
            assertThat(
                            Shipped.store()
                                    .<Boolean>read(
                                            dataset ->
                                                    dataset.contains(
                                                            Quad.unionGraph,
                                                            product,
                                                            Node.ANY,
                                                            Node.ANY)))
                    .as(product.toString())
                    .isFalse();
            assertThat(triples(product, RDFS.label.asNode(), Node.ANY)).hasSize(2);
        }
    }
}
