package org.liantu.path.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Watch;
import org.liantu.path.service.Along;
import org.liantu.path.service.Hop;
import org.liantu.path.service.HopPattern;
import org.liantu.path.service.Request;

/** Reads what a request wants to be followed: predicates, or a pattern. */
final class Networks {

    private Networks() {}

    static Network of(
            Request request,
            PathGraph graph,
            Measure measure,
            ExecutionContext execution,
            Watch watch) {
        Along along = Along.of(request);
        String direction =
                request.choice("direction", List.of("forward", "backward", "both"))
                        .orElse("forward");
        if (along.pattern().isEmpty())
            return new RelationNetwork(graph, hops(along.hops(), direction));
        HopPattern pattern = along.pattern().get();
        PatternNetwork network = new PatternNetwork();
        pattern.forEach(
                graph,
                execution,
                watch,
                row -> {
                    Node start = HopPattern.value(pattern.from(), row);
                    Node end = HopPattern.value(pattern.to(), row);
                    double weight =
                            pattern.weight()
                                    .map(each -> weight(HopPattern.value(each, row), measure))
                                    .orElse(1.0);
                    Node fact =
                            pattern.fact().map(each -> HopPattern.value(each, row)).orElse(null);
                    if (!direction.equals("backward")) network.add(start, end, weight, fact);
                    if (!direction.equals("forward")) network.add(end, start, weight, fact);
                });
        return network;
    }

    private static List<Hop> hops(List<Hop> along, String direction) {
        List<Hop> hops = new ArrayList<>();
        for (Hop hop : along) {
            Hop first = direction.equals("backward") ? hop.turned() : hop;
            hops.add(first);
            if (direction.equals("both")) hops.add(first.turned());
        }
        return hops;
    }

    private static double weight(@Nullable Node value, Measure measure) {
        if (value == null
                || !value.isLiteral()
                || !(value.getLiteral().isWellFormed())
                || !(value.getLiteralValue() instanceof Number number))
            throw new QueryExecException("lt:paths: a weight is a number, not " + value);
        if (measure.allows(number.doubleValue())) return number.doubleValue();
        throw new QueryExecException(
                "lt:paths: the weight "
                        + number
                        + (number.doubleValue() < 0
                                ? " is negative; weights are at least 0"
                                : " is above 1; with lt:combine lt:product weights are from 0 to 1"));
    }
}
