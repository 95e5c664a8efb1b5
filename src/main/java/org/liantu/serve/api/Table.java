package org.liantu.serve.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.liantu.serve.Bounds;

/**
 * A page of rows.
 *
 * @param total rows on all pages, where that is known
 * @param more whether there is a page after it
 */
record Table(List<Var> columns, List<Binding> rows, OptionalLong total, boolean more) {

    /**
     * Runs a query for a page of its rows. The rows of one with an order are counted, for they are
     * all there; of others the first are taken as they come.
     */
    static Table of(Query query, Page page, DatasetGraph dataset, Bounds bounds) {
        try (QueryExec execution = bounds.execution(query, dataset)) {
            RowSet found = execution.select();
            List<Binding> rows = new ArrayList<>();
            long count = 0;
            while (found.hasNext()
                    && (query.hasOrderBy() || count <= page.offset() + page.limit())) {
                Binding row = found.next();
                if (count >= page.offset() && rows.size() < page.limit()) rows.add(row);
                count++;
            }
            boolean more = count > page.offset() + page.limit();
            boolean ended = query.hasOrderBy() || !more;
            return new Table(
                    found.getResultVars(),
                    rows,
                    ended ? OptionalLong.of(count) : OptionalLong.empty(),
                    more);
        }
    }

    /** A page of rows that are all there. */
    static Table of(List<Var> columns, List<Binding> all, Page page) {
        int start = Math.min(page.offset(), all.size());
        int end = Math.min(start + page.limit(), all.size());
        return new Table(
                columns, all.subList(start, end), OptionalLong.of(all.size()), end < all.size());
    }

    /** The IRIs in it. */
    Set<Node> iris() {
        Set<Node> iris = new HashSet<>();
        for (Binding row : rows)
            row.forEach(
                    (column, value) -> {
                        if (value.isURI()) iris.add(value);
                    });
        return iris;
    }
}
