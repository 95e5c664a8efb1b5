package org.liantu.serve.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.liantu.chain.Fact;
import org.liantu.chain.LT;
import org.liantu.chain.Vocabulary;
import org.liantu.exchange.FactLines;
import org.liantu.exchange.GraphFacts;

/** Reads the facts that rows of {@code ?fact} and {@code ?report} name. */
record FactReader(Vocabulary vocabulary) {

    /**
     * A fact of a report.
     *
     * @param report the report's id
     */
    record Read(Node iri, String report, Fact fact) {

        /** Whether it is about {@code entity}, rather than mentioning it. */
        boolean isAbout(Node entity, DatasetGraph dataset) {
            return dataset.contains(Quad.unionGraph, iri, LT.about, entity);
        }

        /** The fact in the format of facts, behind its IRI and its report. */
        ObjectNode json() {
            ObjectNode json = Reply.JSON.createObjectNode();
            json.put("iri", iri.getURI()).put("report", report);
            json.setAll(FactLines.json(fact));
            return json;
        }
    }

    /** The facts in the order of the rows; a node that is no whole fact is left out. */
    List<Read> read(Table table, DatasetGraph dataset) {
        List<Read> facts = new ArrayList<>();
        for (Binding row : table.rows()) {
            Node report = row.get("report");
            Node node = row.get("fact");
            if (node.isURI() && report.isURI())
                GraphFacts.read(node, dataset.getGraph(report), vocabulary)
                        .ifPresent(fact -> facts.add(new Read(node, id(report), fact)));
        }
        return facts;
    }

    private static String id(Node report) {
        String iri = report.getURI();
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
