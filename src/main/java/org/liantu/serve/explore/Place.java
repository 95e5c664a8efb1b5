package org.liantu.serve.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.liantu.chain.LT;
import org.liantu.chain.Span;
import org.liantu.serve.data.ReportTexts;
import org.liantu.serve.data.Values;

/**
 * A place of a report's text of which the graph tells.
 *
 * @param passages those that stand just there
 */
record Place(Span span, List<Node> passages) {

    /** The shorter of two first. */
    static final Comparator<Place> INNERMOST =
            Comparator.comparingInt(place -> place.span.end() - place.span.start());

    /** All places of a report, in the order of the text. */
    static List<Place> of(Node report, Visit visit) {
        Map<Span, List<Node>> passages = new TreeMap<>();
        for (Node passage :
                visit.graph()
                        .find(Node.ANY, LT.inReport, report)
                        .mapWith(Triple::getSubject)
                        .toSet()) {
            Optional<Span> span = ReportTexts.span(visit.graph(), passage);
            span.ifPresent(
                    each -> passages.computeIfAbsent(each, any -> new ArrayList<>()).add(passage));
        }
        passages.values().forEach(each -> each.sort(Values.ORDER));
        return passages.entrySet().stream()
                .map(entry -> new Place(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Names it within a page. */
    String key() {
        return span.start() + "-" + span.end();
    }

    boolean touches(Span other) {
        return span.start() < other.end() && other.start() < span.end();
    }
}
