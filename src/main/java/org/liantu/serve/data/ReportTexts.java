package org.liantu.serve.data;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.chain.Span;
import org.liantu.exchange.Texts;

/**
 * The texts that pages show. A text is shown only when it is the one that the facts were read from:
 * by its digest, where the graph has one; else by its length, and by the places of the passages and
 * the numbers that stand in them.
 */
public record ReportTexts(Texts texts) {

    private static final String REPORTS = Iris.BASE + "report/";

    /**
     * What is at hand of a report.
     *
     * @param text empty when it is not to be shown
     * @param trouble why a text that is there is not shown, as a key among the words of pages; else
     *     empty
     */
    public record Found(String text, String trouble) {

        /** Whether there is a text to show. */
        public boolean isShown() {
            return !text.isEmpty();
        }
    }

    private static final Found NOTHING = new Found("", "");

    /** The text of a report that {@code graph} describes, with its passages. */
    public Found of(Graph graph, Node report) {
        if (!report.isURI() || !report.getURI().startsWith(REPORTS)) return NOTHING;
        try {
            Optional<Texts.Held> held = texts.of(report.getURI().substring(REPORTS.length()));
            if (held.isEmpty()) return NOTHING;
            return isOf(graph, report, held.get())
                    ? new Found(held.get().text(), "")
                    : new Found("", "textDiffers");
        } catch (IOException e) {
            return new Found("", "textUnreadable");
        }
    }

    /** The texts to show of some reports. */
    Map<Node, String> of(Graph graph, List<Node> reports) {
        Map<Node, String> shown = new HashMap<>();
        for (Node report : reports) {
            Found found = of(graph, report);
            if (found.isShown()) shown.put(report, found.text());
        }
        return shown;
    }

    private static boolean isOf(Graph graph, Node report, Texts.Held held) {
        Optional<String> digest = Values.first(graph, report, LT.sha256).map(Values::text);
        if (digest.isPresent()) return digest.get().equalsIgnoreCase(held.sha256());
        Optional<String> length = Values.first(graph, report, LT.textLength).map(Values::text);
        if (length.isPresent() && !length.get().equals(Integer.toString(held.text().length())))
            return false;
        return graph
                .find(Node.ANY, LT.inReport, report)
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .allMatch(passage -> stands(graph, passage, held.text()));
    }

    /** Whether a passage lies within a text, with the numbers that its facts say it has. */
    private static boolean stands(Graph graph, Node passage, String text) {
        Optional<Span> span = span(graph, passage);
        if (span.isEmpty()) return true;
        if (!fits(span.get(), text)) return false;
        String words = text.substring(span.get().start(), span.get().end());
        return graph
                .find(Node.ANY, LT.statedIn, passage)
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .flatMap(fact -> Values.all(graph, fact, LT.surface).stream())
                .allMatch(surface -> words.contains(Values.text(surface)));
    }

    /** Whether a span lies within a text and parts no character. */
    public static boolean fits(Span span, String text) {
        return span.end() <= text.length()
                && isWhole(text, span.start())
                && isWhole(text, span.end());
    }

    private static boolean isWhole(String text, int position) {
        return position == 0
                || position == text.length()
                || !Character.isSurrogatePair(text.charAt(position - 1), text.charAt(position));
    }

    /** Where a passage stands in its report's text; empty when that is not said. */
    public static Optional<Span> span(Graph graph, Node passage) {
        Optional<Integer> start = number(graph, passage, LT.start);
        Optional<Integer> end = number(graph, passage, LT.end);
        return start.isPresent() && end.isPresent() && start.get() < end.get()
                ? Optional.of(new Span(start.get(), end.get()))
                : Optional.empty();
    }

    private static Optional<Integer> number(Graph graph, Node passage, Node property) {
        return Values.first(graph, passage, property)
                .map(Values::text)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }
}
