package org.liantu.path.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.path.Sparql;
import org.liantu.path.outage.RandomChain.Pair;

/** The services do what a plain reference does, on small chains of all sorts. */
class OutageLawsTest {

    private static final double[] THRESHOLDS = {0.25, 0.5, 1};

    @Property(tries = 2000, seed = "7")
    void anOutageGoesAsFarAsTheRulesSayRoundByRoundAndForTheSameReasons(@ForAll long seed) {
        RandomChain chain = new RandomChain(seed);
        Random random = new Random(seed + 1);
        Set<String> stops = new LinkedHashSet<>();
        Set<Pair> links = new LinkedHashSet<>();
        List<String> all = new ArrayList<>(chain.firms);
        all.addAll(chain.products);
        chain.facts.stream().filter(fact -> !fact.planned()).forEach(fact -> all.add(fact.name()));
        for (int each = random.nextInt(3); each >= 0; each--)
            stops.add(RandomChain.one(all, random));
        if (random.nextInt(3) == 0)
            links.add(
                    new Pair(
                            RandomChain.one(chain.firms, random),
                            RandomChain.one(chain.firms, random)));
        double threshold = THRESHOLDS[random.nextInt(3)];
        boolean supplies = random.nextInt(4) > 0;
        if (!supplies) stops.removeIf(name -> name.startsWith("s"));
        stops.removeIf(name -> name.startsWith("p") && !chain.knows(name, supplies));
        if (stops.isEmpty()) stops.add("f0");
        List<String> values = new ArrayList<>();
        stops.forEach(name -> values.add("<http://example/" + name + ">"));
        links.forEach(
                link ->
                        values.add(
                                "[ lt:supplier <http://example/"
                                        + link.from()
                                        + "> ; lt:customer <http://example/"
                                        + link.to()
                                        + "> ]"));
        Set<String> told =
                new TreeSet<>(
                        Sparql.rows(
                                chain.dataset(),
                                "SELECT ?n ?k ?a ?why ?b { SERVICE lt:outage { [] lt:stopped "
                                        + String.join(" , ", values)
                                        + " ; lt:threshold "
                                        + threshold
                                        + " ; lt:bySupply "
                                        + supplies
                                        + " ; lt:affected ?a ; lt:affectedKind ?k ; lt:round ?n ;"
                                        + " lt:reason ?why ; lt:because ?b } }"));
        Set<String> expected = new Fixpoint(chain, threshold, supplies, stops, links).rows();
        assertThat(told).as("%s %s %s", stops, links, threshold).isEqualTo(expected);
    }

    @Property(tries = 200, seed = "8")
    void singlePointsAndPairsAreThoseThatTryingEachFinds(@ForAll long seed) {
        RandomChain chain = new RandomChain(seed);
        DatasetGraph dataset = chain.dataset();
        Random random = new Random(seed + 1);
        String target = RandomChain.one(chain.products, random);
        double threshold = THRESHOLDS[random.nextInt(3)];
        boolean supplies = random.nextInt(4) > 0;
        String request =
                "SERVICE lt:singlePoints { [] lt:target <http://example/"
                        + target
                        + "> ; lt:threshold "
                        + threshold
                        + " ; lt:bySupply "
                        + supplies
                        + " ; lt:point ?p ; lt:pointKind ?k ";
        Set<String> makers = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        for (String firm : chain.firms)
            if (stops(chain, threshold, supplies, target, firm)) {
                expected.add("maker " + firm);
                makers.add(firm);
            }
        for (String product : chain.products)
            if (!product.equals(target) && stops(chain, threshold, supplies, target, product))
                expected.add("product " + product);
        if (supplies)
            for (RandomChain.Fact fact : chain.facts)
                if (stops(chain, threshold, true, target, fact.name()))
                    expected.add("supply " + fact.name());
        assertThat(new TreeSet<>(Sparql.rows(dataset, "SELECT ?k ?p { " + request + "} }")))
                .isEqualTo(expected);
        Set<String> pairs = new TreeSet<>();
        for (String one : chain.firms)
            for (String other : chain.firms)
                if (one.compareTo(other) < 0
                        && !makers.contains(one)
                        && !makers.contains(other)
                        && stops(chain, threshold, supplies, target, one, other))
                    pairs.add(one + " " + other);
        assertThat(
                        Sparql.rows(
                                dataset,
                                "SELECT ?p ?o { " + request + "; lt:size 2 ; lt:otherPoint ?o } }"))
                .containsExactlyElementsOf(pairs);
    }

    private static boolean stops(
            RandomChain chain, double threshold, boolean supplies, String target, String... stop) {
        return new Fixpoint(chain, threshold, supplies, List.of(stop), List.of()).hasFallen(target);
    }
}
