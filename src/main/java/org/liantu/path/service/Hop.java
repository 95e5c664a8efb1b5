package org.liantu.path.service;

import java.util.List;
import org.apache.jena.graph.Node;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;

/**
 * The edges of one predicate.
 *
 * @param inverse whether they are followed from object to subject
 */
public record Hop(Node predicate, boolean inverse) {

    /**
     * Reads a value of {@code lt:along}: a predicate, or {@code [ lt:inverse predicate ]}.
     *
     * @throws org.apache.jena.query.QueryBuildException when it is something else
     */
    public static Hop of(Request request, Node value) {
        List<Node> inverse =
                request.properties(value).getOrDefault(Form.term("inverse"), List.of());
        Node predicate = inverse.size() == 1 ? inverse.get(0) : value;
        if (predicate.isURI()) return new Hop(predicate, !inverse.isEmpty());
        throw request.form()
                .wrong("lt:along is a predicate or [ lt:inverse predicate ], not " + value);
    }

    /** The same edges, the other way. */
    public Hop turned() {
        return new Hop(predicate, !inverse);
    }

    /** The edges in a graph. */
    public Relation in(PathGraph graph) {
        Relation relation = graph.relation(predicate);
        return inverse ? relation.inverse() : relation;
    }
}
