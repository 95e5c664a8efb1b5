package org.liantu.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.chain.Kind;
import org.liantu.chain.LT;
import org.liantu.chain.Review;
import org.liantu.chain.Status;

/** A report's graph without what rests on facts that await review. */
public final class ReviewedGraph {

    private final Graph kept = GraphFactory.createDefaultGraph();

    private ReviewedGraph(Graph report) {
        kept.getPrefixMapping().setNsPrefixes(report.getPrefixMapping());
        GraphUtil.addInto(kept, report);
    }

    /**
     * A copy of {@code report} that lacks each fact marked {@code lt:unreviewed}, the direct
     * triples that no other fact states, and the entities and passages that nothing else speaks of.
     */
    public static Graph of(Graph report) {
        ReviewedGraph reviewed = new ReviewedGraph(report);
        reviewed.takeOut(subjects(report, LT.review, LT.unreviewed));
        return reviewed.kept;
    }

    private void takeOut(Set<Node> unreviewed) {
        Set<Triple> said = new HashSet<>();
        Set<Triple> gone = new HashSet<>();
        for (Node fact : unreviewed) {
            said.addAll(saidBy(fact));
            gone.addAll(kept.find(fact, Node.ANY, Node.ANY).toList());
        }
        gone.forEach(kept::delete);
        for (Node fact : subjects(kept, RDF.type.asNode(), LT.Fact)) said.removeAll(saidBy(fact));
        said.forEach(kept::delete);
        gone.stream().map(Triple::getObject).distinct().forEach(this::forget);
    }

    /** Forgets a thing that nothing points to any more. */
    private void forget(Node node) {
        if (!kept.contains(Node.ANY, Node.ANY, node))
            kept.find(node, Node.ANY, Node.ANY).toList().forEach(kept::delete);
    }

    /** The direct triples that a fact puts beside itself. */
    private List<Triple> saidBy(Node fact) {
        List<Triple> said = new ArrayList<>();
        List<Node> about = objects(fact, LT.about);
        beside(said, about, LT.hasMember, objects(fact, LT.member));
        if (kept.contains(fact, RDF.type.asNode(), Kind.ALIAS.type()))
            beside(said, about, SKOS.altLabel.asNode(), objects(fact, LT.objectText));
        if (kept.contains(fact, LT.status, Status.PLANNED.node())
                || kept.contains(fact, LT.review, Review.REJECTED.node())) return said;
        for (Node property : objects(fact, RDF.predicate.asNode())) {
            beside(
                    said,
                    objects(fact, RDF.subject.asNode()),
                    property,
                    objects(fact, RDF.object.asNode()));
            if (property.equals(LT.projectStatus))
                beside(said, about, property, objects(fact, LT.status));
        }
        return said;
    }

    private static void beside(
            List<Triple> said, List<Node> subjects, Node property, List<Node> objects) {
        for (Node subject : subjects)
            for (Node object : objects) said.add(Triple.create(subject, property, object));
    }

    private List<Node> objects(Node subject, Node property) {
        return kept.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private static Set<Node> subjects(Graph graph, Node property, Node object) {
        return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toSet();
    }
}
