package org.liantu.path.outage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.jspecify.annotations.Nullable;
import org.liantu.path.Paths;
import org.liantu.path.service.Form;

/**
 * A small chain with cycles, several makers, substitutes, sites, supplies with and without item and
 * share: the same as plain sets, for a reference to read, and as triples.
 */
final class RandomChain {

    /** Something that points to something. */
    record Pair(String from, String to) {}

    /** A supply fact. */
    record Fact(
            String name,
            String supplier,
            String customer,
            @Nullable String item,
            double share,
            boolean planned) {}

    final Set<Pair> makes = new LinkedHashSet<>();
    final Set<Pair> requires = new LinkedHashSet<>();
    final Set<Pair> replaces = new LinkedHashSet<>();
    final Set<Pair> runBy = new LinkedHashSet<>();
    final Set<Pair> direct = new LinkedHashSet<>();
    final List<Fact> facts = new ArrayList<>();
    final List<String> products = new ArrayList<>();
    final List<String> firms = new ArrayList<>();

    private final boolean isIndexed;

    RandomChain(long seed) {
        Random random = new Random(seed);
        isIndexed = random.nextBoolean();
        int productCount = 2 + random.nextInt(6);
        int firmCount = 2 + random.nextInt(6);
        for (int each = 0; each < productCount; each++) products.add("p" + each);
        for (int each = 0; each < firmCount; each++) firms.add("f" + each);
        pairs(makes, firms, products, random.nextInt(2 * productCount), random);
        pairs(requires, products, products, random.nextInt(2 * productCount), random);
        pairs(replaces, products, products, random.nextInt(5), random);
        pairs(runBy, firms, firms, random.nextInt(3), random);
        pairs(direct, firms, firms, random.nextInt(firmCount), random);
        int factCount = random.nextInt(2 * firmCount);
        for (int each = 0; each < factCount; each++)
            facts.add(
                    new Fact(
                            "s" + each,
                            one(firms, random),
                            one(firms, random),
                            random.nextInt(6) == 0 ? null : one(products, random),
                            random.nextInt(3) == 0 ? random.nextInt(5) / 4.0 : 0,
                            random.nextInt(8) == 0));
    }

    static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static void pairs(
            Set<Pair> pairs, List<String> from, List<String> to, int count, Random random) {
        for (int each = 0; each < count; each++)
            pairs.add(new Pair(one(from, random), one(to, random)));
    }

    /** Whether anything is said of a product. */
    boolean knows(String product, boolean countsSupplies) {
        return Stream.of(makes, requires, replaces)
                        .flatMap(Set::stream)
                        .anyMatch(pair -> pair.from().equals(product) || pair.to().equals(product))
                || countsSupplies && facts.stream().anyMatch(fact -> product.equals(fact.item()));
    }

    /** The triples, in a data set; predicates and names are as in the sets. */
    DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Graph graph = dataset.getDefaultGraph();
        add(graph, makes, "produces");
        int turn = 0;
        for (Pair each : requires)
            add(graph, Set.of(each), turn++ % 2 == 0 ? "needs" : "hasComponent");
        add(graph, replaces, "substitutesFor");
        add(graph, runBy, "undertakenBy");
        add(graph, direct, "supplies");
        for (Fact fact : facts) {
            Node node = node(fact.name());
            graph.add(node, Form.term("supplier"), node(fact.supplier()));
            graph.add(node, Form.term("customer"), node(fact.customer()));
            if (fact.item() != null) graph.add(node, Form.term("item"), node(fact.item()));
            if (fact.share() > 0)
                graph.add(node, Form.term("share"), SSE.parseNode(Double.toString(fact.share())));
            if (fact.planned()) graph.add(node, Form.term("status"), Form.term("planned"));
            else graph.add(node, Form.term("status"), Form.term("actual"));
        }
        graph.add(node("s0"), node("p"), NodeFactoryExtra.intToNode(1));
        return isIndexed ? Paths.attach(dataset) : dataset;
    }

    private static void add(Graph graph, Set<Pair> pairs, String predicate) {
        for (Pair each : pairs) graph.add(node(each.from()), Form.term(predicate), node(each.to()));
    }

    private static Node node(String name) {
        return NodeFactory.createURI("http://example/" + name);
    }
}
