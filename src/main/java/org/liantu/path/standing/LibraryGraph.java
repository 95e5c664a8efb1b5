package org.liantu.path.standing;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.Watch;

/**
 * A {@link Digraph} as JGraphT sees it, for algorithms that only go from nodes along edges. Nothing
 * is copied: an edge is its two ends in one number, made as it is asked for, and each is a step of
 * the watch.
 */
final class LibraryGraph extends AbstractGraph<Integer, Long> {

    private static final GraphType TYPE =
            new DefaultGraphType.Builder()
                    .directed()
                    .weighted(false)
                    .allowSelfLoops(true)
                    .allowMultipleEdges(false)
                    .modifiable(false)
                    .build();

    private final Digraph graph;
    private final Watch watch;

    LibraryGraph(Digraph graph, Watch watch) {
        this.graph = graph;
        this.watch = watch;
    }

    /** Members that are known to differ, made as they are asked for. */
    private static <T> Set<T> set(int size, Supplier<? extends PrimitiveIterator<T, ?>> members) {
        return new AbstractSet<>() {
            @Override
            public Iterator<T> iterator() {
                return members.get();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private static long edge(long from, long to) {
        return from << 32 | to;
    }

    private LongStream outgoing(int node) {
        return IntStream.range(graph.outStart()[node], graph.outStart()[node + 1])
                .mapToLong(at -> edge(node, graph.out()[at]))
                .peek(edge -> watch.step());
    }

    private LongStream incoming(int node) {
        return IntStream.range(graph.inStart()[node], graph.inStart()[node + 1])
                .mapToLong(at -> edge(graph.in()[at], node))
                .peek(edge -> watch.step());
    }

    @Override
    public Set<Integer> vertexSet() {
        return set(
                graph.size(),
                () -> IntStream.range(0, graph.size()).peek(node -> watch.step()).iterator());
    }

    @Override
    public boolean containsVertex(Integer node) {
        return node >= 0 && node < graph.size();
    }

    @Override
    public Set<Long> outgoingEdgesOf(Integer node) {
        return set(outDegreeOf(node), () -> outgoing(node).iterator());
    }

    @Override
    public Set<Long> incomingEdgesOf(Integer node) {
        return set(inDegreeOf(node), () -> incoming(node).iterator());
    }

    @Override
    public int outDegreeOf(Integer node) {
        return graph.outDegree(node);
    }

    @Override
    public int inDegreeOf(Integer node) {
        return graph.inDegree(node);
    }

    @Override
    public int degreeOf(Integer node) {
        return graph.inDegree(node) + graph.outDegree(node);
    }

    @Override
    public Integer getEdgeSource(Long edge) {
        return (int) (edge >>> 32);
    }

    @Override
    public Integer getEdgeTarget(Long edge) {
        return edge.intValue();
    }

    @Override
    public double getEdgeWeight(Long edge) {
        return DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Long> getEdgeSupplier() {
        return null;
    }

    private static UnsupportedOperationException notHere() {
        return new UnsupportedOperationException("the graph is seen from its nodes, and only read");
    }

    @Override
    public Set<Long> edgeSet() {
        throw notHere();
    }

    @Override
    public Set<Long> edgesOf(Integer node) {
        throw notHere();
    }

    @Override
    public Set<Long> getAllEdges(Integer from, Integer to) {
        throw notHere();
    }

    @Override
    public Long getEdge(Integer from, Integer to) {
        throw notHere();
    }

    @Override
    public boolean containsEdge(Long edge) {
        throw notHere();
    }

    @Override
    public Long addEdge(Integer from, Integer to) {
        throw notHere();
    }

    @Override
    public boolean addEdge(Integer from, Integer to, Long edge) {
        throw notHere();
    }

    @Override
    public Integer addVertex() {
        throw notHere();
    }

    @Override
    public boolean addVertex(Integer node) {
        throw notHere();
    }

    @Override
    public Long removeEdge(Integer from, Integer to) {
        throw notHere();
    }

    @Override
    public boolean removeEdge(Long edge) {
        throw notHere();
    }

    @Override
    public boolean removeVertex(Integer node) {
        throw notHere();
    }

    @Override
    public void setEdgeWeight(Long edge, double weight) {
        throw notHere();
    }
}
