package org.liantu.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/** SPARQL updates by those whom the gate lets in; without {@code LOAD}. */
final class Updates extends SPARQL_Update {

    private final Gate gate;

    Updates(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void validate(HttpAction action) {
        if (!action.getRequestMethod().equals("OPTIONS")) gate.pass(action);
        super.validate(action);
    }

    @Override
    protected void execute(HttpAction action, InputStream input) {
        byte[] text;
        try {
            text = input.readAllBytes();
        } catch (IOException e) {
            ServletOps.errorBadRequest("the update could not be read: " + e.getMessage());
            return;
        }
        refuse(text);
        super.execute(action, new ByteArrayInputStream(text));
    }

    private static void refuse(byte[] text) {
        UpdateRequest request;
        try {
            request =
                    UpdateFactory.read(
                            new ByteArrayInputStream(text), "urn:base:", Syntax.syntaxARQ);
        } catch (QueryException | StackOverflowError e) {
            ServletOps.errorBadRequest("not a SPARQL update: " + e.getMessage());
            return;
        }
        if (request.getOperations().stream().anyMatch(UpdateLoad.class::isInstance))
            ServletOps.errorForbidden(
                    "LOAD is switched off; send the data to " + Server.DATASET + "/data");
        if (request.getOperations().stream().anyMatch(Updates::fillsDefaultGraph))
            ServletOps.errorBadRequest(
                    "a triple needs a named graph here, as in INSERT DATA { GRAPH <IRI> { … } }: the default graph is the"
                            + " union of the named ones");
    }

    private static boolean fillsDefaultGraph(Update operation) {
        if (operation instanceof UpdateDataInsert insert)
            return insert.getQuads().stream().anyMatch(Quad::isDefaultGraph);
        if (operation instanceof UpdateModify modify)
            return modify.getWithIRI() == null
                    && modify.getInsertQuads().stream().anyMatch(Quad::isDefaultGraph);
        return operation instanceof UpdateBinaryOp both && both.getDest().isDefault();
    }
}
