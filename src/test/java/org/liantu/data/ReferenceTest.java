package org.liantu.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.chain.LT;
import org.liantu.chain.Vocabulary;

/** The reference chains run from raw materials to final products, named and sourced throughout. */
class ReferenceTest {

    private static final Node AT_STAGE = LT.term("atStage");
    private static final List<Node> TAKES = List.of(LT.term("hasComponent"), LT.term("needs"));
    private static final Node SUBSTITUTES_FOR = LT.term("substitutesFor");
    private static final Node MATERIAL = LT.term("Material");

    /** The final product of each chain that the gaps and outages of the shipped report concern. */
    private static final List<String> FINAL =
            List.of(
                    "LED显示屏",
                    "LED灯具",
                    "智能手机",
                    "具身智能机器人",
                    "纯电动汽车",
                    "储能系统",
                    "客机",
                    "电线电缆",
                    "工业控制器",
                    "化学药制剂",
                    "中成药",
                    "抗体药物",
                    "服务器",
                    "光通信网络",
                    "光伏电站",
                    "侵入式脑机接口",
                    "非侵入式脑机接口");

    private static final Graph REFERENCE = GraphFactory.createDefaultGraph();

    @BeforeAll
    static void read() throws IOException {
        for (Path file : Vocabulary.turtle(Shipped.HOME.resolve("data/reference")))
            RDFDataMgr.read(REFERENCE, file.toUri().toString());
    }

    private static Set<Node> products() {
        Set<Node> products = new HashSet<>();
        REFERENCE
                .find(Node.ANY, AT_STAGE, Node.ANY)
                .forEach(triple -> products.add(triple.getSubject()));
        return products;
    }

    private static Set<Node> inputs(Node product) {
        Set<Node> inputs = new HashSet<>();
        for (Node property : TAKES)
            REFERENCE
                    .find(product, property, Node.ANY)
                    .forEach(triple -> inputs.add(triple.getObject()));
        return inputs;
    }

    /** All that goes into a product, over any number of steps. */
    private static Set<Node> upstream(Node product) {
        Set<Node> met = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(product));
        while (!open.isEmpty())
            for (Node input : inputs(open.pop())) if (met.add(input)) open.push(input);
        return met;
    }

    private static Node product(String name) {
        return NodeFactory.createURI("https://w3id.org/liantu/id/product/" + name);
    }

    private static boolean isMaterial(Node product) {
        return REFERENCE.contains(product, RDF.type.asNode(), MATERIAL);
    }

    @Test
    void everyProductHasOneNameInEachLanguageOneClassAndASource() {
        assertThat(products()).hasSizeGreaterThan(200);
        for (Node product : products()) {
            assertThat(REFERENCE.find(product, RDFS.label.asNode(), Node.ANY).toList())
                    .as(product.toString())
                    .extracting(triple -> triple.getObject().getLiteralLanguage())
                    .containsExactlyInAnyOrder("zh", "en");
            assertThat(REFERENCE.find(product, RDF.type.asNode(), Node.ANY).toList())
                    .as(product.toString())
                    .hasSize(1);
        }
    }

    @Test
    void everySourceIsGivenInBothLanguages() {
        Set<Node> sourced = new HashSet<>();
        REFERENCE
                .find(Node.ANY, DCTerms.source.asNode(), Node.ANY)
                .forEach(triple -> sourced.add(triple.getSubject()));
        for (Node subject : sourced)
            assertThat(REFERENCE.find(subject, DCTerms.source.asNode(), Node.ANY).toList())
                    .as(subject.toString())
                    .extracting(triple -> triple.getObject().getLiteralLanguage())
                    .contains("zh", "en");
    }

    @Test
    void noProductGoesIntoItself() {
        for (Node product : products()) assertThat(upstream(product)).doesNotContain(product);
    }

    @Test
    void finalProductsAreMadeOfRawMaterials() {
        for (String name : FINAL)
            assertThat(upstream(product(name)))
                    .as(name)
                    .hasSizeGreaterThanOrEqualTo(3)
                    .anyMatch(input -> isMaterial(input) && inputs(input).isEmpty());
    }

    @Test
    void partsInputsAndSubstitutesStandAtAStageThemselves() {
        for (Node property : List.of(TAKES.get(0), TAKES.get(1), SUBSTITUTES_FOR))
            assertThat(REFERENCE.find(Node.ANY, property, Node.ANY).toList())
                    .extracting(Triple::getObject)
                    .allMatch(other -> REFERENCE.contains(other, AT_STAGE, Node.ANY));
    }

    @Test
    void whatStandsInForAProductIsNotMadeOfIt() {
        for (Triple triple : REFERENCE.find(Node.ANY, SUBSTITUTES_FOR, Node.ANY).toList())
            assertThat(upstream(triple.getSubject()))
                    .as(triple.toString())
                    .doesNotContain(triple.getObject());
    }
}
