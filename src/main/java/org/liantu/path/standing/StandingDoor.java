package org.liantu.path.standing;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.liantu.path.service.Along;
import org.liantu.path.service.Door;
import org.liantu.path.service.Form;
import org.liantu.path.service.Request;
import org.liantu.path.service.Row;

/**
 * {@code SERVICE lt:standing}: where each node stands among all that some predicates or a pattern
 * tie together, by one measure. Rows come by rank; see {@link Standing}.
 */
public final class StandingDoor implements Door {

    private static final List<String> MEASURES =
            List.of(
                    "inDegree",
                    "outDegree",
                    "degree",
                    "betweenness",
                    "pageRank",
                    "componentSize",
                    "tier");

    private static final Form FORM =
            new Form(
                    "standing",
                    Set.of("along", "measure", "damping", "sampleSize", "seed"),
                    Set.of(
                            "node",
                            "nodeScore",
                            "nodeRank",
                            "sampled",
                            "standardError",
                            "strongComponent"),
                    "SERVICE lt:standing { [] lt:along lt:supplies ; lt:measure lt:pageRank ;"
                            + " lt:node ?node ; lt:nodeScore ?score ; lt:nodeRank ?rank }");

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public Iterator<Binding> answer(Request request, Binding parent, ExecutionContext execution) {
        Along along = Along.of(request);
        Measure measure = measure(request);
        Standing standing = Standings.of(execution).get(along, measure, execution);
        return nodes(request, standing)
                .mapToObj(node -> row(node, standing, measure, request, parent))
                .flatMap(Optional::stream)
                .iterator();
    }

    private static Measure measure(Request request) {
        String name =
                request.choice("measure", MEASURES)
                        .orElseThrow(() -> FORM.wrong("lt:measure is missing"));
        goesWith(request, "damping", name, "pageRank");
        goesWith(request, "sampleSize", name, "betweenness");
        goesWith(request, "seed", name, "betweenness");
        goesWith(request, "strongComponent", name, "componentSize", "tier");
        return switch (name) {
            case "inDegree" -> new Measure.InDegree();
            case "outDegree" -> new Measure.OutDegree();
            case "degree" -> new Measure.Degree();
            case "betweenness" ->
                    new Measure.Betweenness(
                            request.number("sampleSize", 2).orElse(0),
                            request.number("seed", 0).orElse(1));
            case "pageRank" -> new Measure.PageRank(damping(request));
            case "componentSize" -> new Measure.ComponentSize();
            default -> new Measure.Tier();
        };
    }

    private static void goesWith(
            Request request, String property, String measure, String... measures) {
        if (request.one(property).isPresent() && !List.of(measures).contains(measure))
            throw FORM.wrong(
                    "lt:"
                            + property
                            + " goes with lt:measure lt:"
                            + String.join(" or lt:", measures));
    }

    private static double damping(Request request) {
        double damping = request.amount("damping").orElse(0.85);
        if (damping <= 0.99) return damping;
        throw FORM.wrong("lt:damping is a number from 0 to 0.99");
    }

    /** The nodes that are asked for, by rank. */
    private static IntStream nodes(Request request, Standing standing) {
        Optional<Node> asked = request.one("node").filter(Node::isConcrete);
        if (asked.isEmpty()) return IntStream.of(standing.order());
        int number = standing.graph().find(asked.get());
        return number < 0 ? IntStream.empty() : IntStream.of(number);
    }

    private static Optional<Binding> row(
            int node, Standing standing, Measure measure, Request request, Binding parent) {
        Scores scores = standing.scores();
        Node[] terms = standing.graph().terms();
        double error = scores.errors().length > 0 ? scores.errors()[node] : 0;
        Row row =
                new Row(parent)
                        .put(request, "node", terms[node])
                        .put(request, "nodeScore", score(scores.values()[node], measure))
                        .put(
                                request,
                                "nodeRank",
                                NodeFactoryExtra.intToNode(standing.ranks()[node]))
                        .put(request, "sampled", NodeFactoryExtra.intToNode(scores.sampled()))
                        .put(request, "standardError", NodeFactoryExtra.doubleToNode(error));
        if (scores.components().length > 0)
            row.put(request, "strongComponent", terms[scores.components()[node]]);
        return row.build();
    }

    private static Node score(double score, Measure measure) {
        return measure.isCount()
                ? NodeFactoryExtra.intToNode((long) score)
                : NodeFactoryExtra.doubleToNode(score);
    }
}
