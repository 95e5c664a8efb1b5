package org.liantu.mcp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.query.Guard;

/**
 * The graph as one call sees it: within one read transaction, and no longer than the call lasts.
 *
 * @param dataset read only by its users
 */
record View(DatasetGraph dataset, Call call) {

    /** Makes a query ready to run, within the bounds of the call. */
    QueryExec execution(Query query) {
        Context context = dataset.getContext().copy();
        context.set(ARQConstants.symCancelQuery, call.signal());
        return Guard.execution(query, dataset, context);
    }

    /** Rows of a SELECT, with the facts they rest on where the query speaks of {@code ?fact}. */
    Table table(Query query, Rows rows) {
        return Table.of(query, rows, this);
    }

    List<Node> objects(Node subject, Node property) {
        call.check();
        List<Node> objects = new ArrayList<>();
        dataset.find(Quad.unionGraph, subject, property, Node.ANY)
                .forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects;
    }

    List<Node> subjects(Node property, Node object) {
        call.check();
        List<Node> subjects = new ArrayList<>();
        dataset.find(Quad.unionGraph, Node.ANY, property, object)
                .forEachRemaining(quad -> subjects.add(quad.getSubject()));
        return subjects;
    }

    boolean knows(Node subject) {
        return dataset.contains(Quad.unionGraph, subject, Node.ANY, Node.ANY);
    }

    boolean holds(Node subject, Node property, Node object) {
        return dataset.contains(Quad.unionGraph, subject, property, object);
    }

    /** The labels of something, by language. */
    Map<String, String> labels(Node node) {
        List<Node> labels = new ArrayList<>(objects(node, RDFS.label.asNode()));
        labels.addAll(objects(node, SKOS.prefLabel.asNode()));
        return Terms.languages(labels);
    }

    /** The classes of something that no other of its classes is below. */
    List<Node> classes(Node node) {
        Set<Node> all = new LinkedHashSet<>(objects(node, RDF.type.asNode()));
        Set<Node> above = new HashSet<>();
        all.forEach(each -> above.addAll(above(each)));
        return all.stream().filter(each -> !above.contains(each)).toList();
    }

    /** All classes above one, without itself. */
    Set<Node> above(Node type) {
        Set<Node> above = new LinkedHashSet<>();
        List<Node> open = new ArrayList<>(List.of(type));
        while (!open.isEmpty())
            for (Node parent : objects(open.remove(0), RDFS.subClassOf.asNode()))
                if (!parent.equals(type) && above.add(parent)) open.add(parent);
        return above;
    }
}
