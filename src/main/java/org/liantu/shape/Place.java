package org.liantu.shape;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.LT;

/** Where in the input a focus of a finding stands: {@code nanchang-gaoxin-2026 [59:83]}. */
final class Place {

    private final Graph data;
    private final String report;

    Place(Graph data) {
        this.data = data;
        List<Node> reports =
                data.find(Node.ANY, RDF.type.asNode(), LT.Report)
                        .mapWith(triple -> triple.getSubject())
                        .toList();
        this.report = reports.size() == 1 ? name(reports.get(0)) : "";
    }

    /** The report and span of a fact or passage; for anything else the report, if there is one. */
    String of(Node focus) {
        Node passage = one(focus, LT.statedIn).orElse(focus);
        Optional<Node> start = one(passage, LT.start);
        Optional<Node> end = one(passage, LT.end);
        if (start.isEmpty() || end.isEmpty()) return report;
        String in = one(passage, LT.inReport).map(this::name).orElse(report);
        return (in + " [" + Terms.text(start.get()) + ":" + Terms.text(end.get()) + "]").strip();
    }

    private String name(Node report) {
        return Terms.text(one(report, DCTerms.identifier.asNode()).orElse(report));
    }

    private Optional<Node> one(Node subject, Node property) {
        return data.find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .nextOptional();
    }
}
