package org.liantu.path.service;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What a request follows: what {@code lt:along} says. It is predicates, taken together, or a
 * pattern.
 *
 * @param hops each once, in the order in which they are asked for; none where there is a pattern
 * @param pattern what finds the hops instead
 */
public record Along(List<Hop> hops, Optional<HopPattern> pattern) {

    public Along {
        hops = List.copyOf(hops);
    }

    /**
     * Reads {@code lt:along} of a request: predicates, {@code [ lt:inverse predicate ]}, or the
     * description of a pattern's hop.
     *
     * @throws org.apache.jena.query.QueryBuildException when it is something else, or nothing
     */
    public static Along of(Request request) {
        List<Node> values = request.all("along");
        if (values.isEmpty()) throw request.form().wrong("lt:along is missing");
        if (request.properties(values.get(0)).containsKey(Form.term("hopFrom")))
            return new Along(List.of(), Optional.of(HopPattern.of(request, values)));
        if (request.pattern().isPresent())
            throw request.form()
                    .wrong(
                            "the pattern beside the request is used by lt:along [ lt:hopFrom ?from ;"
                                    + " lt:hopTo ?to ] only");
        Set<Hop> hops = new LinkedHashSet<>();
        for (Node value : values) hops.add(Hop.of(request, value));
        return new Along(List.copyOf(hops), Optional.empty());
    }
}
