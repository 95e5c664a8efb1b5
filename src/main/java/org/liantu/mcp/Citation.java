package org.liantu.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;

/** A passage as answers cite it: in which report, where in its text, what it says. */
final class Citation {

    private static final String PASSAGE = Iris.BASE + "passage/";
    private static final String FACT = Iris.BASE + "fact/";

    private Citation() {}

    static boolean isPassage(Node node) {
        return node.isURI() && node.getURI().startsWith(PASSAGE);
    }

    static boolean isFact(Node node) {
        return node.isURI() && node.getURI().startsWith(FACT);
    }

    /** A passage for programs; start and end count UTF-16 units of the report's text. */
    static Map<String, Object> of(Node passage, View view) {
        Optional<Node> report = view.objects(passage, LT.inReport).stream().findFirst();
        return Terms.map(
                "passage",
                Terms.name(passage),
                "iri",
                passage.getURI(),
                "report",
                report.map(Terms::name).orElse(null),
                "title",
                report.map(node -> first(view, node, RDFS.label.asNode())).orElse(null),
                "published",
                report.map(node -> first(view, node, DCTerms.issued.asNode())).orElse(null),
                "start",
                first(view, passage, LT.start),
                "end",
                first(view, passage, LT.end),
                "says",
                Terms.languages(view.objects(passage, LT.gloss)));
    }

    private static @Nullable Object first(View view, Node subject, Node property) {
        List<Node> values = view.objects(subject, property);
        return values.isEmpty() ? null : Terms.value(values.get(0));
    }

    /** A citation on one line, for a model to read. */
    static String line(Map<String, Object> citation) {
        StringBuilder line = new StringBuilder("[").append(citation.get("passage")).append("]");
        if (citation.get("title") != null)
            line.append(" 《").append(citation.get("title")).append("》");
        line.append(" ").append(citation.get("start")).append("–").append(citation.get("end"));
        if (citation.get("says") instanceof Map<?, ?> says)
            says.forEach((language, text) -> line.append(" | ").append(text));
        return line.toString();
    }
}
