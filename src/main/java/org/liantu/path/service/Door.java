package org.liantu.path.service;

import java.util.Iterator;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;

/** One service, asked in SPARQL: {@code SERVICE lt:NAME { … }}. */
public interface Door {

    /** How it is asked. */
    Form form();

    /**
     * Answers a request.
     *
     * @param request with the variables of {@code parent} replaced by their values
     * @param parent the row that asks; answers go on from it (see {@link Row})
     * @param execution where the query runs
     * @return the rows, found as they are asked for
     * @throws org.apache.jena.query.QueryException when the request is wrong or cannot be answered
     */
    Iterator<Binding> answer(Request request, Binding parent, ExecutionContext execution);
}
