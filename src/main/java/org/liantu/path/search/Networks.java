package org.liantu.path.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Watch;
import org.liantu.path.search.RelationNetwork.Way;
import org.liantu.path.service.Form;
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
        List<Node> along = request.all("along");
        if (along.isEmpty()) throw request.form().wrong("lt:along is missing");
        Map<Node, List<Node>> first = request.properties(along.get(0));
        return first.containsKey(Form.term("hopFrom"))
                ? pattern(request, first, graph, measure, execution, watch)
                : new RelationNetwork(graph, ways(request, along));
    }

    private static List<Way> ways(Request request, List<Node> along) {
        if (request.pattern().isPresent())
            throw request.form()
                    .wrong(
                            "the pattern beside the request is used by lt:along [ lt:hopFrom ?from ;"
                                    + " lt:hopTo ?to ] only");
        boolean backward = direction(request).equals("backward");
        boolean both = direction(request).equals("both");
        List<Way> ways = new ArrayList<>();
        for (Node each : along) {
            List<Node> inverse =
                    request.properties(each).getOrDefault(Form.term("inverse"), List.of());
            Node predicate = inverse.size() == 1 ? inverse.get(0) : each;
            if (!predicate.isURI())
                throw request.form()
                        .wrong("lt:along is a predicate or [ lt:inverse predicate ], not " + each);
            boolean turned = !inverse.isEmpty() ^ backward;
            ways.add(new Way(predicate, turned));
            if (both) ways.add(new Way(predicate, !turned));
        }
        return ways;
    }

    private static String direction(Request request) {
        return request.choice("direction", List.of("forward", "backward", "both"))
                .orElse("forward");
    }

    private static Network pattern(
            Request request,
            Map<Node, List<Node>> ends,
            PathGraph graph,
            Measure measure,
            ExecutionContext execution,
            Watch watch) {
        Op pattern =
                request.pattern()
                        .orElseThrow(
                                () ->
                                        request.form()
                                                .wrong(
                                                        "lt:along [ lt:hopFrom … ] wants a pattern"
                                                                + " beside the request"));
        Node from = end(request, ends, "hopFrom").orElseThrow();
        Node to =
                end(request, ends, "hopTo")
                        .orElseThrow(() -> request.form().wrong("lt:along [ … ] wants lt:hopTo"));
        Optional<Node> weight = end(request, ends, "weight");
        Optional<Node> fact = end(request, ends, "hopFact");
        String direction = direction(request);
        PatternNetwork network = new PatternNetwork();
        ExecutionContext inGraph =
                ExecutionContext.create(
                        execution.getDataset(), graph.graph(), execution.getContext());
        QueryIterator rows = QC.execute(pattern, QueryIterRoot.create(inGraph), inGraph);
        try {
            while (rows.hasNext()) {
                Binding row = rows.next();
                watch.step();
                Node start = value(from, row);
                Node end = value(to, row);
                if (start == null || end == null) continue;
                double weighs = weight.map(each -> weight(value(each, row), measure)).orElse(1.0);
                Node stated = fact.map(each -> value(each, row)).orElse(null);
                if (!direction.equals("backward")) network.add(start, end, weighs, stated);
                if (!direction.equals("forward")) network.add(end, start, weighs, stated);
            }
        } finally {
            rows.close();
        }
        return network;
    }

    private static Optional<Node> end(Request request, Map<Node, List<Node>> ends, String name) {
        List<Node> values = ends.getOrDefault(Form.term(name), List.of());
        if (values.size() > 1) throw request.form().wrong("lt:" + name + " is given twice");
        return values.stream().findFirst();
    }

    private static Node value(Node slot, Binding row) {
        return Var.isVar(slot) ? row.get(Var.alloc(slot)) : slot;
    }

    private static double weight(Node value, Measure measure) {
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
