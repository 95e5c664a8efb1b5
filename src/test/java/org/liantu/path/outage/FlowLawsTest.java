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
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.liantu.path.Paths;
import org.liantu.path.Sparql;
import org.liantu.path.outage.RandomChain.Pair;

/** Dominators and least cuts are those that leaving out nodes finds. */
class FlowLawsTest {

    /** A small graph with a target, sources, and a capacity for some nodes. */
    private record Small(
            int size,
            Set<Pair> edges,
            Set<String> sources,
            List<Integer> capacities,
            boolean isIndexed) {

        static Small of(long seed) {
            Random random = new Random(seed);
            int size = 3 + random.nextInt(6);
            Set<Pair> edges = new LinkedHashSet<>();
            for (int each = random.nextInt(3 * size); each >= 0; each--)
                edges.add(new Pair("n" + random.nextInt(size), "n" + random.nextInt(size)));
            Set<String> sources = new LinkedHashSet<>();
            for (int each = random.nextInt(3); each >= 0; each--)
                sources.add("n" + (1 + random.nextInt(size - 1)));
            List<Integer> capacities = new ArrayList<>();
            for (int each = 0; each < size; each++) capacities.add(random.nextInt(5) - 1);
            return new Small(size, edges, sources, capacities, random.nextBoolean());
        }

        boolean isReached(Set<String> without) {
            Set<String> seen = new LinkedHashSet<>(sources);
            for (int turn = 0; turn < size; turn++)
                for (Pair edge : edges)
                    if (seen.contains(edge.from()) && !without.contains(edge.to()))
                        seen.add(edge.to());
            return seen.contains("n0");
        }

        DatasetGraph dataset() {
            DatasetGraph dataset = DatasetGraphFactory.create();
            for (Pair edge : edges)
                dataset.getDefaultGraph().add(node(edge.from()), node("to"), node(edge.to()));
            for (int each = 0; each < size; each++)
                if (capacities.get(each) >= 0)
                    dataset.getDefaultGraph()
                            .add(
                                    node("n" + each),
                                    node("room"),
                                    NodeFactoryExtra.intToNode(capacities.get(each)));
            return isIndexed ? Paths.attach(dataset) : dataset;
        }

        String request() {
            return " [] lt:target <http://example/n0> ; lt:along <http://example/to> ; lt:from "
                    + String.join(
                            " , ",
                            sources.stream().map(each -> "<http://example/" + each + ">").toList());
        }

        private static Node node(String name) {
            return NodeFactory.createURI("http://example/" + name);
        }
    }

    @Property(tries = 500, seed = "3")
    void dominatorsAreTheNodesThatNoWayGoesRound(@ForAll long seed) {
        Small small = Small.of(seed);
        Set<String> expected = new TreeSet<>();
        for (int each = 1; each < small.size() && small.isReached(Set.of()); each++)
            if (!small.sources().contains("n" + each) && !small.isReached(Set.of("n" + each)))
                expected.add("n" + each);
        List<String> told =
                Sparql.rows(
                        small.dataset(),
                        "SELECT ?d { SERVICE lt:dominators {"
                                + small.request()
                                + " ; lt:dominator ?d ; lt:dominatorNumber ?n } } ORDER BY ?n");
        assertThat(new TreeSet<>(told)).isEqualTo(expected);
        assertThat(told).doesNotHaveDuplicates();
        for (int each = 1; each < told.size(); each++) {
            Small between =
                    new Small(
                            small.size(), small.edges(), Set.of(told.get(each)), List.of(), false);
            assertThat(between.isReached(Set.of(told.get(each - 1))))
                    .as("the nearer one is behind the farther one: %s", told)
                    .isFalse();
        }
    }

    @Property(tries = 500, seed = "4")
    void aLeastCutCutsAndNoneIsLess(@ForAll long seed) {
        Small small = Small.of(seed);
        boolean counts = seed % 2 == 0;
        List<String> told =
                Sparql.rows(
                        small.dataset(),
                        "SELECT ?n ?size { SERVICE lt:minCut {"
                                + small.request()
                                + (counts ? " ; lt:capacity <http://example/room>" : "")
                                + " ; lt:cutNode ?n ; lt:cutSize ?size } }");
        int least = Integer.MAX_VALUE;
        for (int set = 0; set < 1 << small.size(); set += 2) {
            Set<String> without = new LinkedHashSet<>();
            int sum = 0;
            for (int each = 1; each < small.size(); each++)
                if ((set >> each & 1) == 1) {
                    if (small.sources().contains("n" + each)) sum = -1;
                    without.add("n" + each);
                    int capacity = counts ? small.capacities().get(each) : 1;
                    sum = capacity < 0 || sum < 0 ? -1 : sum + capacity;
                }
            if (sum >= 0 && !small.isReached(without)) least = Math.min(least, sum);
        }
        if (least == Integer.MAX_VALUE || least == 0 && told.isEmpty()) {
            assertThat(told).isEmpty();
            return;
        }
        Set<String> cut = new TreeSet<>();
        int sum = 0;
        for (String row : told) {
            cut.add(row.split(" ")[0]);
            sum += counts ? small.capacities().get(Integer.parseInt(row.substring(1, 2))) : 1;
            assertThat(row).endsWith(" " + least);
        }
        assertThat(sum).isEqualTo(least);
        assertThat(small.isReached(cut)).isFalse();
    }
}
