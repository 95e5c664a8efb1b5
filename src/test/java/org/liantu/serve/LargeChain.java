package org.liantu.serve;

import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.liantu.Shipped;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.chain.Span;
import org.liantu.store.Store;

/**
 * An invented chain of eight stages, as a report states it: 1 200 firms and 800 products with more
 * than 4 000 links between them. Nobody makes what stands at its fifth stage.
 */
public final class LargeChain {

    public static final String NAME = "测试大产业链";
    public static final int STAGES = 8;
    public static final int GAP = 4;
    public static final int FIRMS = 1200;
    public static final int PRODUCTS = 800;

    private static final String REPORT = "large";
    private static final int PRODUCTS_OF_STAGE = PRODUCTS / STAGES;
    private static final int INPUTS = 3;
    private static final int SUPPLIES = 1800;

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Random random = new Random(1);
    private int facts;

    private LargeChain() {}

    static String stage(int number) {
        return "测试环节" + number;
    }

    static String product(int number) {
        return "测试产品" + number;
    }

    static String firm(int number) {
        return "测试企业" + number;
    }

    /** Puts the ontology and the chain, the same each time, into a store. */
    public static void load(Store store) {
        LargeChain chain = new LargeChain();
        chain.make();
        store.write(
                dataset -> {
                    Store.replace(dataset, Iris.ONTOLOGY, Shipped.vocabulary().graph());
                    Store.replace(dataset, Iris.report(REPORT), chain.graph);
                });
    }

    private void make() {
        graph.add(Iris.report(REPORT), RDF.type.asNode(), LT.Report);
        Node chain = entity("chain", "Chain", NAME);
        for (int i = 0; i < STAGES; i++) {
            Node stage = entity("stage", "Stage", stage(i));
            state(chain, "hasStage", stage);
            if (i > 0) state(iri("stage", stage(i - 1)), "nextStage", stage);
        }
        for (int i = 0; i < PRODUCTS; i++) {
            int stage = i / PRODUCTS_OF_STAGE;
            Node product = entity("product", "Component", product(i));
            state(product, "atStage", iri("stage", stage(stage)));
            for (int input : random.ints(INPUTS, 0, PRODUCTS_OF_STAGE).distinct().toArray())
                if (stage > 0) state(product, "needs", product(stage - 1, input));
        }
        int[] made = new int[FIRMS];
        for (int i = 0; i < FIRMS; i++) {
            int stage = random.nextInt(STAGES - 1);
            if (stage >= GAP) stage++;
            made[i] = stage * PRODUCTS_OF_STAGE + random.nextInt(PRODUCTS_OF_STAGE);
            Node firm = entity("enterprise", "Enterprise", firm(i));
            state(firm, "produces", iri("product", product(made[i])));
        }
        for (int i = 0; i < SUPPLIES; i++) {
            int supplier = random.nextInt(FIRMS);
            int customer = random.nextInt(FIRMS);
            if (made[supplier] < made[customer])
                state(
                        iri("enterprise", firm(supplier)),
                        "supplies",
                        iri("enterprise", firm(customer)));
        }
    }

    private static Node product(int stage, int number) {
        return iri("product", product(stage * PRODUCTS_OF_STAGE + number));
    }

    private static Node iri(String segment, String name) {
        return NodeFactory.createURI(Iris.BASE + segment + "/" + name);
    }

    private Node entity(String segment, String type, String name) {
        Node node = iri(segment, name);
        graph.add(node, RDF.type.asNode(), LT.term(type));
        graph.add(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(name, "zh"));
        return node;
    }

    private void state(Node subject, String relation, Node object) {
        graph.add(subject, LT.term(relation), object);
        Node fact = Iris.fact(REPORT, "f" + ++facts);
        graph.add(fact, RDF.type.asNode(), LT.Fact);
        graph.add(fact, RDF.subject.asNode(), subject);
        graph.add(fact, RDF.predicate.asNode(), LT.term(relation));
        graph.add(fact, RDF.object.asNode(), object);
        graph.add(fact, LT.assertion, LT.term("stated"));
        graph.add(fact, LT.statedIn, Iris.passage(REPORT, new Span(facts * 20, facts * 20 + 15)));
    }
}
