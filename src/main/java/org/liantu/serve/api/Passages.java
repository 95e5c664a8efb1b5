package org.liantu.serve.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.liantu.chain.LT;

/** The places in reports that facts stand on. */
record Passages(DatasetGraph dataset) {

    /** Where a fact stands. */
    Set<Node> of(Node fact) {
        Set<Node> passages = new LinkedHashSet<>(objects(fact, LT.statedIn));
        passages.addAll(objects(fact, LT.alsoStatedIn));
        passages.removeIf(passage -> !passage.isURI());
        return passages;
    }

    /** The facts that stand on a passage. */
    Set<Node> facts(Node passage) {
        Set<Node> facts = new LinkedHashSet<>();
        dataset.find(Quad.unionGraph, Node.ANY, LT.statedIn, passage)
                .forEachRemaining(quad -> facts.add(quad.getSubject()));
        return facts;
    }

    /** A passage: its place in its report, and what it says in our words. */
    ObjectNode json(Node passage) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("iri", passage.getURI());
        for (Node report : objects(passage, LT.inReport))
            json.put("report", Terms.id(report).orElse(report.toString()));
        for (Node start : objects(passage, LT.start))
            Terms.number(start).ifPresent(number -> json.put("start", number));
        for (Node end : objects(passage, LT.end))
            Terms.number(end).ifPresent(number -> json.put("end", number));
        ObjectNode gloss = json.putObject("gloss");
        for (Node text : objects(passage, LT.gloss))
            if (text.isLiteral() && text.getLiteralLanguage().matches("zh|en"))
                gloss.put(text.getLiteralLanguage(), text.getLiteralLexicalForm());
        return json;
    }

    private List<Node> objects(Node subject, Node property) {
        Set<Node> objects = new LinkedHashSet<>();
        dataset.find(Quad.unionGraph, subject, property, Node.ANY)
                .forEachRemaining(quad -> objects.add(quad.getObject()));
        return List.copyOf(objects);
    }
}
