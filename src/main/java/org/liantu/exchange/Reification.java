package org.liantu.exchange;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.Iris;

/** The RDF 1.2 form of facts that stand beside a direct triple. */
public final class Reification {

    private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");

    private Reification() {}

    /**
     * A copy in which every {@code rdf:Statement} says {@code rdf:reifies} of a triple term in
     * place of {@code rdf:subject}, {@code rdf:predicate} and {@code rdf:object} (RDF 1.2 Concepts,
     * section 3.4).
     */
    public static Graph asTripleTerms(Graph source) {
        Graph copy = GraphFactory.createDefaultGraph();
        copy.getPrefixMapping().setNsPrefixes(Iris.PREFIXES);
        source.find().forEach(copy::add);
        for (Node fact :
                source.find(Node.ANY, RDF.type.asNode(), RDF.Statement.asNode())
                        .mapWith(triple -> triple.getSubject())
                        .toList()) {
            Node subject = take(copy, fact, RDF.subject.asNode());
            Node predicate = take(copy, fact, RDF.predicate.asNode());
            Node object = take(copy, fact, RDF.object.asNode());
            copy.delete(Triple.create(fact, RDF.type.asNode(), RDF.Statement.asNode()));
            copy.add(
                    Triple.create(
                            fact,
                            REIFIES,
                            NodeFactory.createTripleTerm(subject, predicate, object)));
        }
        return copy;
    }

    private static Node take(Graph graph, Node fact, Node property) {
        Triple triple = graph.find(fact, property, Node.ANY).next();
        graph.delete(triple);
        return triple.getObject();
    }
}
