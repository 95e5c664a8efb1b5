package org.liantu.query;

import java.util.Iterator;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.liantu.query.BoundedRows.TooManyRows;

/**
 * What a stranger's query has to pass, by whatever face it comes: it is not too complex to be read,
 * and it runs without calls to other servers and to code that is not registered. Time is its
 * caller's to bound, by the cancel signal of the context.
 */
public final class Guard {

    /** What is said of a query that Java's stack is too small for. */
    public static final String TOO_DEEP = Complexity.TOO_DEEP;

    private Guard() {}

    /**
     * Looks at the text of a query before it is parsed.
     *
     * @throws QueryException when it is nested too deeply or has too many operators
     */
    public static void check(String query) {
        Complexity.check(query);
    }

    /**
     * Makes a query ready to run. A DESCRIBE becomes a SELECT of its subjects, for {@link
     * Descriptions#of}.
     *
     * @param context changed; it carries the cancel signal
     */
    public static QueryExec execution(Query query, DatasetGraph dataset, Context context) {
        context.set(ARQ.httpServiceAllowed, false);
        context.unset(ARQ.queryTimeout);
        ClosedFunctions.set(context);
        return QueryExec.dataset(dataset)
                .query(query.isDescribeType() ? Descriptions.subjects(query) : query)
                .context(context)
                .build();
    }

    /**
     * What a CONSTRUCT makes.
     *
     * @throws TooManyRows when that is more than {@code limit} triples
     */
    public static DatasetGraph construct(QueryExec execution, Query query, int limit) {
        DatasetGraph constructed = DatasetGraphFactory.create();
        query.getPrefixMapping().getNsPrefixMap().forEach(constructed.prefixes()::add);
        constructed.getDefaultGraph().getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        int count = 0;
        for (Iterator<Quad> quads = execution.constructQuads(); quads.hasNext(); ) {
            if (++count > limit) throw new TooManyRows(limit);
            constructed.add(quads.next());
        }
        return constructed;
    }
}
