package org.liantu.serve.data;

import java.util.Comparator;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.LT;

/** How something is known, the surest first; written as the word that style sheets use. */
public enum Knowledge {
    STATED,
    QUOTED,
    CAPTION,
    IMPLIED,
    DERIVED,
    BACKGROUND;

    /** What a code of {@code lt:assertion} says; a code that is none of ours counts as stated. */
    public static Knowledge of(Node assertion) {
        for (Knowledge each : values())
            if (assertion.isURI() && assertion.getURI().equals(LT.NS + each)) return each;
        return STATED;
    }

    /** How a statement is known. */
    public static Knowledge of(Graph graph, Node statement) {
        if (graph.contains(statement, RDF.type.asNode(), Description.DERIVATION)) return DERIVED;
        return Values.first(graph, statement, LT.assertion).map(Knowledge::of).orElse(STATED);
    }

    /**
     * How a relation is known: as the surest statement of it is; background when there is none.
     *
     * @param predicate or {@link Node#ANY} for whatever relation
     */
    public static Knowledge of(Graph graph, Node subject, Node predicate, Node object) {
        return graph
                .find(Node.ANY, RDF.object.asNode(), object)
                .mapWith(Triple::getSubject)
                .filterKeep(
                        each ->
                                graph.contains(each, RDF.subject.asNode(), subject)
                                        && graph.contains(each, RDF.predicate.asNode(), predicate))
                .toList()
                .stream()
                .map(each -> of(graph, each))
                .min(Comparator.naturalOrder())
                .orElse(BACKGROUND);
    }

    /** The surer of this and another. */
    public Knowledge or(Knowledge other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
