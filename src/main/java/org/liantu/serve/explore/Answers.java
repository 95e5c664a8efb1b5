package org.liantu.serve.explore;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.liantu.serve.Bounds;

/** Answers to queries, as pages show them. */
final class Answers {

    private Answers() {}

    /**
     * Rows of an answer.
     *
     * @param more whether there are others
     */
    record Rows(List<Var> variables, List<Binding> bindings, boolean more) {}

    /** Runs a SELECT within the server's bounds, up to {@code most} rows. */
    static Rows rows(Query query, DatasetGraph dataset, Bounds bounds, int most) {
        try (QueryExec execution = bounds.execution(query, dataset)) {
            RowSet rows = execution.select();
            List<Binding> bindings = new ArrayList<>();
            while (bindings.size() < most && rows.hasNext()) bindings.add(rows.next());
            return new Rows(rows.getResultVars(), bindings, rows.hasNext());
        }
    }
}
