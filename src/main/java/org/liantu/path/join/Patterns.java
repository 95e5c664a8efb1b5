package org.liantu.path.join;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.liantu.path.graph.PathGraph;
import org.liantu.path.graph.Relation;
import org.liantu.path.graph.Terms;
import org.liantu.path.property.Steps;

/** Reads triple patterns and path patterns, and remembers the relations that they are about. */
final class Patterns {

    private static final String WHOLE_NUMBER = "0|-?[1-9][0-9]*";

    /** A predicate in a graph; the graph is null where patterns do not name one. */
    private record Key(@Nullable Node graph, Node predicate) {}

    private final Graphs graphs;
    private final Context context;
    private final Map<Optional<Node>, PathGraph> opened = new HashMap<>();
    private final Map<Key, Degrees> relations = new HashMap<>();
    private @Nullable Terms terms;

    Patterns(Graphs graphs, Context context) {
        this.graphs = graphs;
        this.context = context;
    }

    /** The terms of all graphs that were met; null if none was. */
    @Nullable Terms terms() {
        return terms;
    }

    private PathGraph graph(@Nullable Node name) {
        PathGraph known = opened.get(Optional.ofNullable(name));
        if (known != null) return known;
        Optional<PathGraph> found = name == null ? graphs.active() : graphs.named(name);
        PathGraph graph = found.orElseThrow(() -> Unsupported.UNSUPPORTED);
        if (terms != null && terms != graph.terms()) throw Unsupported.UNSUPPORTED;
        terms = graph.terms();
        opened.put(Optional.ofNullable(name), graph);
        return graph;
    }

    /** The patterns as one join. */
    Join join(Iterable<Triple> triples, @Nullable Node graph, Scope scope) {
        List<Plan> parts = new ArrayList<>();
        for (Triple triple : triples) parts.add(triple(triple, graph, scope));
        return new Join(parts, List.of());
    }

    private Plan triple(Triple triple, @Nullable Node graph, Scope scope) {
        if (!triple.getPredicate().isURI()) throw Unsupported.UNSUPPORTED;
        check(triple.getSubject());
        check(triple.getObject());
        Degrees degrees = degrees(graph, triple.getPredicate());
        return new Edge(
                graph(graph),
                degrees.relation(),
                degrees,
                scope.slot(triple.getSubject()),
                scope.slot(triple.getObject()));
    }

    private Degrees degrees(@Nullable Node name, Node predicate) {
        Key key = new Key(name, predicate);
        Degrees known = relations.get(key);
        if (known != null) return known;
        Relation relation = graph(name).relation(predicate);
        Degrees degrees = new Degrees(relation);
        relations.put(key, degrees);
        return degrees;
    }

    /**
     * A path pattern.
     *
     * @param filled the places that are filled where Jena comes to it
     */
    Way path(TriplePath pattern, @Nullable Node graph, Scope scope, BitSet filled) {
        check(pattern.getSubject());
        check(pattern.getObject());
        Path path = pattern.isTriple() ? new P_Link(pattern.getPredicate()) : pattern.getPath();
        if (!Steps.supports(pattern, context) || Steps.isNegated(path))
            throw Unsupported.UNSUPPORTED;
        return Way.of(
                new Trail(path, graph(graph)),
                scope.slot(pattern.getSubject()),
                scope.slot(pattern.getObject()),
                filled);
    }

    /**
     * Terms have to be written as the storage writes them, for here they are compared as terms;
     * numbers and dates may come back from it in another form.
     */
    private static void check(Node node) {
        if (Var.isVar(node) || node.isURI() || node.isBlank()) return;
        if (!node.isLiteral()) throw Unsupported.UNSUPPORTED;
        RDFDatatype type = node.getLiteralDatatype();
        boolean isText = XSDDatatype.XSDstring.equals(type) || !node.getLiteralLanguage().isEmpty();
        boolean isWhole =
                XSDDatatype.XSDinteger.equals(type)
                        && node.getLiteralLexicalForm().length() < 16
                        && node.getLiteralLexicalForm().matches(WHOLE_NUMBER);
        if (!isText && !isWhole) throw Unsupported.UNSUPPORTED;
    }

    /** Whether it is the name of a graph that is there whatever the data are. */
    static boolean isSynthetic(Node graph) {
        return Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph);
    }
}
