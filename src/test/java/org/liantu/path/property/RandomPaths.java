package org.liantu.path.property;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;

/** Small graphs, and paths nested a few times, over the same few terms. */
final class RandomPaths {

    /** The predicates of the graphs, and one that none has. */
    static final List<Node> PREDICATES = List.of(iri("p"), iri("q"), iri("r"), iri("unused"));

    /** Subjects and objects. A predicate is among them. */
    static final List<Node> RESOURCES =
            List.of(
                    iri("a"),
                    iri("b"),
                    iri("c"),
                    iri("d"),
                    iri("p"),
                    NodeFactory.createBlankNode("e"),
                    NodeFactory.createBlankNode("f"));

    static final List<Node> LITERALS =
            List.of(
                    NodeFactory.createLiteralString("a"),
                    NodeFactory.createLiteralLang("a", "en"),
                    NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger));

    /** Terms that no graph has. */
    static final List<Node> OUTSIDE =
            List.of(
                    iri("outside"),
                    NodeFactory.createBlankNode("outside"),
                    NodeFactory.createLiteralString("outside"),
                    NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger));

    private RandomPaths() {}

    static Node iri(String name) {
        return NodeFactory.createURI("http://example/" + name);
    }

    static Arbitrary<Graph> graphs() {
        return Combinators.combine(
                        Arbitraries.of(RESOURCES),
                        Arbitraries.of(PREDICATES.subList(0, 3)),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.of(RESOURCES)),
                                Tuple.of(1, Arbitraries.of(LITERALS))))
                .as(Triple::create)
                .list()
                .ofMaxSize(16)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(
                        triples -> {
                            Graph graph = GraphFactory.createDefaultGraph();
                            triples.forEach(graph::add);
                            return graph;
                        });
    }

    /** A term that may be in the graph or not. */
    static Arbitrary<Node> terms() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(RESOURCES)),
                Tuple.of(2, Arbitraries.of(LITERALS)),
                Tuple.of(1, Arbitraries.of(OUTSIDE)));
    }

    static Arbitrary<Path> paths() {
        return paths(3);
    }

    private static Arbitrary<Path> paths(int depth) {
        Arbitrary<Path> links = Arbitraries.of(PREDICATES).map(PathFactory::pathLink);
        Arbitrary<Path> reversed = Arbitraries.of(PREDICATES).map(P_ReverseLink::new);
        Arbitrary<Path> negated =
                Combinators.combine(
                                Arbitraries.of(PREDICATES).list().ofMaxSize(2),
                                Arbitraries.of(PREDICATES).list().ofMaxSize(2))
                        .as(RandomPaths::negated);
        if (depth == 0) return Arbitraries.oneOf(links, links, links, reversed, negated);
        Arbitrary<Path> inner = paths(depth - 1);
        return Arbitraries.oneOf(
                links,
                negated,
                inner.map(PathFactory::pathInverse),
                inner.map(PathFactory::pathZeroOrOne),
                inner.map(PathFactory::pathZeroOrMore1),
                inner.map(PathFactory::pathOneOrMore1),
                Combinators.combine(inner, inner).as(PathFactory::pathSeq),
                Combinators.combine(inner, inner).as(PathFactory::pathAlt));
    }

    private static Path negated(List<Node> forward, List<Node> backward) {
        P_NegPropSet negated = new P_NegPropSet();
        forward.forEach(each -> negated.add(new P_Link(each)));
        backward.forEach(each -> negated.add(new P_ReverseLink(each)));
        if (negated.getNodes().isEmpty()) negated.add(new P_Link(PREDICATES.get(0)));
        return negated;
    }
}
