package org.liantu.mcp;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;

/** The request to a service in a query: one node with properties, of which there may be more. */
final class Service {

    private static final Var REQUEST = Var.alloc("request");

    private Service() {}

    /** The query with further values of a property in the request that it opens with. */
    static Query with(Query query, Node property, List<Node> values) {
        Query wider = query.cloneQuery();
        Element first = ((ElementGroup) wider.getQueryPattern()).get(0);
        ElementGroup body = (ElementGroup) ((ElementService) first).getElement();
        ElementPathBlock request = (ElementPathBlock) body.get(0);
        for (Node value : values)
            request.addTriple(new TriplePath(Triple.create(REQUEST, property, value)));
        return wider;
    }
}
