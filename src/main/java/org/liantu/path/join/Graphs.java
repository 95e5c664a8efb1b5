package org.liantu.path.join;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.liantu.path.graph.PathGraph;

/** The graphs of a running query that can be followed fast; all of them have the same terms. */
public interface Graphs {

    /** The graph that patterns are matched against where they do not name one. */
    Optional<PathGraph> active();

    /**
     * The graph that quads have this name for.
     *
     * @param name an IRI, or one of the names that {@link org.apache.jena.sparql.core.Quad} has for
     *     the default graph and the union
     */
    Optional<PathGraph> named(Node name);
}
