package org.liantu.path.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.assertj.core.data.Offset;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.path.graph.Watch;

/** Measures are what their definitions say, on graphs of any shape and on very long ones. */
class MeasureLawsTest {

    private static final Offset<Double> EXACTLY = within(1e-8);

    private static double[] scores(Measure measure, Digraph graph) {
        return measure.scores(graph, Watch.none()).values();
    }

    private static DefaultDirectedGraph<Integer, DefaultEdge> library(Digraph graph) {
        DefaultDirectedGraph<Integer, DefaultEdge> library =
                new DefaultDirectedGraph<>(DefaultEdge.class);
        for (int node = 0; node < graph.size(); node++) library.addVertex(node);
        for (int node = 0; node < graph.size(); node++)
            for (int at = graph.outStart()[node]; at < graph.outStart()[node + 1]; at++)
                library.addEdge(node, graph.out()[at]);
        return library;
    }

    private static double[] numbers(int[] numbers) {
        return Arrays.stream(numbers).asDoubleStream().toArray();
    }

    @Property(tries = 300)
    void componentsAndTiersAreThoseOfTheDefinition(
            @ForAll @IntRange(min = 1, max = 9) int nodes,
            @ForAll @IntRange(min = 0, max = 24) int edges,
            @ForAll long seed) {
        Digraph graph = RandomDigraph.drawn(nodes, edges, seed);
        boolean[][] matrix = RandomDigraph.matrix(graph);
        int[] components = Naive.components(matrix);
        Scores tiers = new Measure.Tier().scores(graph, Watch.none());
        assertThat(tiers.components()).isEqualTo(components);
        assertThat(tiers.values()).isEqualTo(numbers(Naive.tiers(matrix)));
        assertThat(scores(new Measure.ComponentSize(), graph))
                .isEqualTo(
                        Arrays.stream(components)
                                .mapToDouble(
                                        each ->
                                                Arrays.stream(components)
                                                        .filter(other -> other == each)
                                                        .count())
                                .toArray());
    }

    @Property(tries = 100)
    void componentsAreThoseOfTheLibrary(
            @ForAll @IntRange(min = 1, max = 400) int nodes,
            @ForAll @IntRange(min = 0, max = 1200) int edges,
            @ForAll long seed) {
        Digraph graph = RandomDigraph.drawn(nodes, edges, seed);
        int[] expected = new int[graph.size()];
        int[] sizes = new int[graph.size()];
        for (Set<Integer> component :
                new KosarajuStrongConnectivityInspector<>(library(graph)).stronglyConnectedSets()) {
            int first = Collections.min(component);
            component.forEach(node -> expected[node] = first);
            sizes[first] = component.size();
        }
        Components components = Components.of(graph, Watch.none());
        assertThat(components.of()).isEqualTo(expected);
        assertThat(components.sizes()).isEqualTo(sizes);
    }

    @Property(tries = 300)
    void degreesCountEachEdgeOnce(
            @ForAll @IntRange(min = 1, max = 9) int nodes,
            @ForAll @IntRange(min = 0, max = 30) int edges,
            @ForAll long seed) {
        Digraph graph = RandomDigraph.drawn(nodes, edges, seed);
        boolean[][] matrix = RandomDigraph.matrix(graph);
        double[] out = scores(new Measure.OutDegree(), graph);
        double[] in = scores(new Measure.InDegree(), graph);
        double[] both = scores(new Measure.Degree(), graph);
        for (int node = 0; node < graph.size(); node++) {
            int each = node;
            IntStream others = IntStream.range(0, graph.size());
            assertThat(out[node]).isEqualTo(others.filter(other -> matrix[each][other]).count());
            others = IntStream.range(0, graph.size());
            assertThat(in[node]).isEqualTo(others.filter(other -> matrix[other][each]).count());
            assertThat(both[node]).isEqualTo(in[node] + out[node]);
        }
    }

    @Property(tries = 300)
    void betweennessIsThatOfTheDefinitionAndOfTheLibrary(
            @ForAll @IntRange(min = 1, max = 9) int nodes,
            @ForAll @IntRange(min = 0, max = 30) int edges,
            @ForAll long seed) {
        Digraph graph = RandomDigraph.drawn(nodes, edges, seed);
        double[] scores = scores(new Measure.Betweenness(0, 1), graph);
        assertThat(scores).containsExactly(Naive.betweenness(RandomDigraph.matrix(graph)), EXACTLY);
        new BetweennessCentrality<>(library(graph))
                .getScores()
                .forEach((node, score) -> assertThat(scores[node]).isCloseTo(score, EXACTLY));
    }

    @Property(tries = 200)
    void pageRankIsWhereTheWalkIsInTheLongRun(
            @ForAll @IntRange(min = 1, max = 9) int nodes,
            @ForAll @IntRange(min = 1, max = 30) int edges,
            @ForAll @DoubleRange(max = 0.99) double damping,
            @ForAll long seed) {
        Digraph graph = RandomDigraph.drawn(nodes, edges, seed);
        double[] scores = scores(new Measure.PageRank(damping), graph);
        assertThat(scores)
                .containsExactly(Naive.pageRank(RandomDigraph.matrix(graph), damping), EXACTLY);
        assertThat(Arrays.stream(scores).sum()).isCloseTo(1, EXACTLY);
    }

    @Property(tries = 100)
    void ranksFollowScores(
            @ForAll @IntRange(min = 1, max = 9) int nodes,
            @ForAll @IntRange(min = 0, max = 30) int edges,
            @ForAll long seed) {
        Digraph graph = RandomDigraph.drawn(nodes, edges, seed);
        Standing standing = Standing.of(graph, new Measure.Betweenness(0, 1), Watch.none());
        double[] scores = standing.scores().values();
        for (int node = 0; node < graph.size(); node++) {
            double score = scores[node];
            assertThat(standing.ranks()[node])
                    .isEqualTo(1 + Arrays.stream(scores).filter(other -> other > score).count());
        }
        assertThat(Arrays.stream(standing.order()).map(node -> standing.ranks()[node]).toArray())
                .isSorted();
    }

    @Test
    void aSampleSaysSoAndIsRightOnAverage() {
        Digraph graph = RandomDigraph.drawn(400, 1_200, 7);
        Standing exact = Standing.of(graph, new Measure.Betweenness(400, 1), Watch.none());
        int first = exact.order()[0];
        int draws = 200;
        double sum = 0;
        double squares = 0;
        double errors = 0;
        for (int seed = 0; seed < draws; seed++) {
            Scores scores = new Measure.Betweenness(100, seed).scores(graph, Watch.none());
            assertThat(scores.sampled()).isEqualTo(100);
            double off = scores.values()[first] - exact.scores().values()[first];
            sum += off;
            squares += off * off;
            errors += scores.errors()[first];
        }
        double spread = Math.sqrt(squares / draws);
        assertThat(sum / draws).isCloseTo(0, within(3 * spread / Math.sqrt(draws)));
        assertThat(errors / draws).isCloseTo(spread, withinPercentage(20));
    }

    @Test
    void aSeedGivesOneSample() {
        Digraph graph = RandomDigraph.drawn(400, 1_200, 7);
        double[] scores = scores(new Measure.Betweenness(100, 1), graph);
        assertThat(scores(new Measure.Betweenness(100, 1), graph)).isEqualTo(scores);
        assertThat(scores(new Measure.Betweenness(100, 2), graph)).isNotEqualTo(scores);
    }

    @Test
    void aSampleOfAllIsExact() {
        Digraph graph = RandomDigraph.drawn(40, 90, 3);
        Scores scores = new Measure.Betweenness(graph.size(), 1).scores(graph, Watch.none());
        assertThat(scores.sampled()).isZero();
        assertThat(scores.values()).isEqualTo(scores(new Measure.Betweenness(0, 1), graph));
    }

    @Test
    void aLargeGraphIsSampledUnasked() {
        int hops = 20_000;
        Scores scores = new Measure.Betweenness(0, 1).scores(line(hops), Watch.none());
        assertThat(scores.sampled()).isBetween(50, hops);
    }

    /** Two to the power of 3000 shortest paths are more than a double holds. */
    @Test
    void shortestPathsBeyondAllNumbersAreCounted() {
        int diamonds = 3_000;
        int[][] edges = new int[4 * diamonds][];
        for (int each = 0; each < diamonds; each++) {
            int start = 3 * each;
            edges[4 * each] = new int[] {start, start + 1};
            edges[4 * each + 1] = new int[] {start, start + 2};
            edges[4 * each + 2] = new int[] {start + 1, start + 3};
            edges[4 * each + 3] = new int[] {start + 2, start + 3};
        }
        Digraph graph = RandomDigraph.of(edges);
        double[] scores = scores(new Measure.Betweenness(graph.size(), 1), graph);
        for (int each = 0; each < diamonds; each++) {
            double before = 3.0 * each;
            double after = 3.0 * (diamonds - each);
            if (each > 0) assertThat(scores[3 * each]).isEqualTo(before * after);
            assertThat(scores[3 * each + 1]).isEqualTo((before + 1) * (after - 2) / 2);
        }
    }

    @Test
    void aChainOfAMillionHopsHasAMillionTiers() {
        int hops = 1_000_000;
        Scores tiers = new Measure.Tier().scores(line(hops), Watch.none());
        assertThat(tiers.values()[0]).isEqualTo(hops);
        assertThat(tiers.values()[hops]).isZero();
        assertThat(tiers.components()[hops]).isEqualTo(hops);
    }

    @Test
    void aCircleOfAMillionIsOneComponent() {
        int size = 1_000_000;
        int[][] edges = new int[size][];
        for (int node = 0; node < size; node++) edges[node] = new int[] {node, (node + 1) % size};
        assertThat(scores(new Measure.ComponentSize(), RandomDigraph.of(edges))).containsOnly(size);
    }

    private static Digraph line(int hops) {
        int[][] edges = new int[hops][];
        for (int node = 0; node < hops; node++) edges[node] = new int[] {node, node + 1};
        return RandomDigraph.of(edges);
    }

    static List<Measure> searching() {
        return List.of(
                new Measure.Betweenness(0, 1),
                new Measure.PageRank(0.85),
                new Measure.ComponentSize(),
                new Measure.Tier());
    }

    @ParameterizedTest
    @MethodSource("searching")
    void isStoppedByACancelledQueryAndByTheBudget(Measure measure) {
        Digraph graph = line(30_000);
        Watch cancelled = new Watch(new AtomicBoolean(true), Long.MAX_VALUE);
        assertThatThrownBy(() -> measure.scores(graph, cancelled))
                .isInstanceOf(QueryCancelledException.class);
        Watch poor = new Watch(null, 10_000);
        assertThatThrownBy(() -> measure.scores(graph, poor))
                .isInstanceOf(QueryExecException.class)
                .hasMessageContaining("more than 10000 edges");
    }
}
