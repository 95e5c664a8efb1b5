package org.liantu.path.join;

import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.property.Step;
import org.liantu.path.property.Steps;

/** A property path over one graph. */
final class Trail {

    private final PathGraph graph;
    private final Step step;
    private final Step inverse;
    private final @Nullable Step body;
    private final long emptyWays;
    private double forwardFan = -1;
    private double backwardFan = -1;

    /**
     * @param path one that {@link Steps} supports over {@code graph}
     */
    Trail(Path path, PathGraph graph) {
        this.graph = graph;
        step = Steps.of(path, graph);
        inverse = step.inverse();
        body = body(path, graph);
        emptyWays = emptyWays(path);
    }

    private static @Nullable Step body(Path path, PathGraph graph) {
        if (path instanceof P_OneOrMore1 || path instanceof P_ZeroOrMore1)
            return Steps.of(((P_Path1) path).getSubPath(), graph);
        return null;
    }

    /** In how many ways the path can be without length. */
    private static long emptyWays(Path path) {
        if (path instanceof P_ZeroOrOne || path instanceof P_ZeroOrMore1) return 1;
        if (path instanceof P_OneOrMore1 some) return Math.min(1, emptyWays(some.getSubPath()));
        if (path instanceof P_Inverse inverse) return emptyWays(inverse.getSubPath());
        if (path instanceof P_Seq both)
            return emptyWays(both.getLeft()) * emptyWays(both.getRight());
        if (path instanceof P_Alt both)
            return emptyWays(both.getLeft()) + emptyWays(both.getRight());
        return 0;
    }

    PathGraph graph() {
        return graph;
    }

    /** The path from one of its sides. */
    Step step(boolean forward) {
        return forward ? step : inverse;
    }

    /** Whether it is a {@code +} or {@code *} of something. */
    boolean isRepeated() {
        return body != null;
    }

    /** That of which it is a {@code +} or {@code *}, from one of its sides. */
    Step body(boolean forward) {
        return forward ? body : body.inverse();
    }

    boolean isDistinct() {
        return step.isDistinct();
    }

    /** How many times a term that is not in the graph leads to itself. */
    long emptyWays() {
        return emptyWays;
    }

    /** A guess at how many ends it has from one of its sides. */
    double fan(boolean forward) {
        if (forward) {
            if (forwardFan < 0) forwardFan = Math.max(1, step.fanOut());
            return forwardFan;
        }
        if (backwardFan < 0) backwardFan = Math.max(1, inverse.fanOut());
        return backwardFan;
    }

    /** A bound for how many nodes it can start from. */
    double starts() {
        return Math.max(1, graph.terms().size());
    }
}
