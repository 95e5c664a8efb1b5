package org.liantu.query;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.util.Context;
import org.liantu.query.BoundedRows.TooManyRows;

/**
 * What DESCRIBE tells of a resource: all that it is the subject of in any graph, and the same of
 * the blank nodes met. Jena's own way lists all graph names for each resource and heeds no timeout.
 */
public final class Descriptions {

    private final DatasetGraph dataset;
    private final AtomicBoolean cancelled;
    private final int limit;
    private final Graph described = GraphFactory.createDefaultGraph();

    private Descriptions(QueryExec execution, int limit) {
        this.dataset = execution.getDataset();
        this.cancelled = Context.getCancelSignal(execution.getContext());
        this.limit = limit;
    }

    /** The query for the resources that a DESCRIBE is about. */
    static Query subjects(Query describe) {
        Query subjects = describe.cloneQuery();
        subjects.setQuerySelectType();
        if (subjects.getQueryPattern() == null) subjects.setQueryPattern(new ElementGroup());
        if (subjects.getProjectVars().isEmpty()) subjects.setQueryResultStar(true);
        return subjects;
    }

    /**
     * Describes what {@code execution}, of {@link #subjects}, finds and {@code query} names.
     *
     * @throws TooManyRows when there are more than {@code limit} triples
     */
    public static Graph of(QueryExec execution, Query query, int limit) {
        Descriptions descriptions = new Descriptions(execution, limit);
        query.getResultURIs().forEach(descriptions::describe);
        execution.select().forEachRemaining(descriptions::describe);
        descriptions.described.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        return descriptions.described;
    }

    private void describe(Binding row) {
        row.forEach((name, node) -> describe(node));
    }

    private void describe(Node subject) {
        if (subject.isLiteral()) return;
        for (Graph graph : new Graph[] {dataset.getDefaultGraph(), dataset.getUnionGraph()})
            graph.find(subject, Node.ANY, Node.ANY).forEach(this::add);
    }

    private void add(Triple triple) {
        if (cancelled.get()) throw new QueryCancelledException();
        if (described.contains(triple)) return;
        if (described.size() >= limit) throw new TooManyRows(limit);
        described.add(triple);
        if (triple.getObject().isBlank()) describe(triple.getObject());
    }
}
