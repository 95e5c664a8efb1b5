package org.liantu.serve;

import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;

/**
 * The SPARQL 1.1 Graph Store: reading by anybody, writing by those whom the gate lets in. JSON-LD
 * is not taken, for its contexts may name other servers.
 */
final class GraphStore extends GSP_RW {

    private final Gate gate;

    GraphStore(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void validate(HttpAction action) {
        switch (action.getRequestMethod()) {
            case "GET", "HEAD", "OPTIONS" -> {}
            default -> {
                gate.pass(action);
                refuseJson(action);
                if (action.getRequest().getParameter("graph") == null)
                    ServletOps.errorBadRequest(
                            "name a graph, as in " + Server.DATASET + "/data?graph=IRI");
            }
        }
        super.validate(action);
    }

    static void refuseJson(HttpAction action) {
        String type = action.getRequestContentType();
        if (type != null && (type.contains("json") || type.contains("multipart")))
            ServletOps.error(415, "send Turtle, N-Triples, TriG, N-Quads or RDF/XML, not " + type);
    }
}
