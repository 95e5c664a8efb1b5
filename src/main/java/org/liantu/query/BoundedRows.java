package org.liantu.query;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows up to a limit. That there are more, or that time ran out, goes to {@code report} before it
 * is thrown, for Jena's writers of results keep such exceptions to themselves.
 */
public final class BoundedRows implements RowSet {

    private final RowSet rows;
    private final int limit;
    private final Consumer<RuntimeException> report;

    /**
     * @param limit in rows
     */
    public BoundedRows(RowSet rows, int limit, Consumer<RuntimeException> report) {
        this.rows = rows;
        this.limit = limit;
        this.report = report;
    }

    @Override
    public boolean hasNext() {
        boolean more;
        try {
            more = rows.hasNext();
        } catch (QueryCancelledException e) {
            report.accept(e);
            throw e;
        }
        if (more && rows.getRowNumber() >= limit) {
            TooManyRows excess = new TooManyRows(limit);
            report.accept(excess);
            throw excess;
        }
        return more;
    }

    @Override
    public Binding next() {
        return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }

    /** An answer has more rows, or triples, than the server gives. */
    public static final class TooManyRows extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyRows(int limit) {
            super(
                    "the answer has more than "
                            + limit
                            + " rows; ask for less, page with LIMIT and OFFSET, or start the server with a higher --limit");
        }
    }
}
