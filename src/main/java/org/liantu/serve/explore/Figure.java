package org.liantu.serve.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.liantu.chain.LT;
import org.liantu.chain.Span;
import org.liantu.serve.data.Address;
import org.liantu.serve.data.Amount;
import org.liantu.serve.data.Knowledge;
import org.liantu.serve.data.ReportTexts;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;

/**
 * A number that is stated of something, with all that it holds for.
 *
 * @param amount the number with its bound and unit, for people
 * @param exact whether it has no bound
 * @param period as stated, with when it starts and ends; all empty when it is not stated
 * @param written whether the text itself says the period, so that it is not inferred
 * @param conditions what else it holds for: products, programmes …, as text
 * @param where its place in the report
 */
record Figure(
        Node fact,
        Node indicator,
        Text measure,
        BigDecimal value,
        Optional<Node> unit,
        String amount,
        boolean exact,
        Text period,
        String start,
        String end,
        boolean written,
        String scope,
        String status,
        String conditions,
        List<Text> speakers,
        Knowledge knowledge,
        String href,
        Text where) {

    /** What does not say what a figure is a figure of. */
    private static final Set<Node> BESIDE =
            Set.of(
                    RDF.type.asNode(),
                    DCTerms.identifier.asNode(),
                    LT.about,
                    LT.predicate,
                    LT.indicator,
                    LT.value,
                    LT.unit,
                    LT.bound,
                    LT.surface,
                    LT.period,
                    LT.periodStart,
                    LT.periodEnd,
                    LT.periodBasis,
                    LT.scope,
                    LT.status,
                    LT.member,
                    LT.speaker,
                    LT.assertion,
                    LT.statedIn,
                    LT.alsoStatedIn,
                    LT.confidence,
                    LT.review,
                    LT.rule,
                    LT.term("contradicts"));

    private static final Node NO_BASIS = LT.term("inferred");

    /**
     * The figures of a thing, those that matter most first: reached before planned; by indicators
     * of the code list before those that a report coined; of the whole before those of a part or
     * under a condition; for a period that is written before one that is inferred, and none;
     * amounts of money, other amounts, then ratios; the newest; and the larger.
     */
    static List<Figure> of(Node thing, Visit visit) {
        List<Figure> figures = new ArrayList<>();
        for (Node fact :
                visit.graph().find(Node.ANY, LT.about, thing).mapWith(Triple::getSubject).toSet())
            for (Node indicator : Values.all(visit.graph(), fact, LT.indicator))
                Amount.value(visit.graph(), fact)
                        .ifPresent(value -> figures.add(figure(fact, indicator, value, visit)));
        figures.sort(
                Comparator.comparing((Figure figure) -> figure.status.equals("planned"))
                        .thenComparing(
                                figure ->
                                        visit.graph()
                                                .contains(
                                                        figure.indicator,
                                                        LT.maturity,
                                                        LT.provisional))
                        .thenComparing(
                                figure -> !figure.scope.isEmpty() || !figure.conditions.isEmpty())
                        .thenComparing(
                                figure -> figure.start.isEmpty() ? 2 : figure.written ? 0 : 1)
                        .thenComparing(figure -> weight(figure, visit))
                        .thenComparing(Figure::end, Comparator.reverseOrder())
                        .thenComparing(Figure::value, Comparator.reverseOrder())
                        .thenComparing(Figure::fact, Values.ORDER));
        return figures;
    }

    private static int weight(Figure figure, Visit visit) {
        Node kind = figure.kind(visit).orElse(LT.term("ratio"));
        if (kind.equals(LT.term("money"))) return 0;
        return Set.of(LT.term("ratio"), LT.term("points"), LT.term("duration")).contains(kind)
                ? 2
                : 1;
    }

    /** What kind of unit its indicator, or its unit, has. */
    Optional<Node> kind(Visit visit) {
        return Values.first(visit.graph(), indicator, LT.unitKind)
                .or(() -> unit.flatMap(each -> Values.first(visit.graph(), each, LT.unitKind)));
    }

    /** What qualifies it, in one line. */
    public String notes() {
        return Stream.concat(
                        Stream.of(period.text(), scope, conditions),
                        speakers.stream().map(Text::text))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Figure figure(Node fact, Node indicator, BigDecimal value, Visit visit) {
        Text.Namer namer = visit.namer();
        return new Figure(
                fact,
                indicator,
                namer.of(indicator),
                value,
                Values.first(visit.graph(), fact, LT.unit),
                Amount.of(visit.graph(), fact, namer).orElse(""),
                !visit.graph().contains(fact, LT.bound, Node.ANY),
                Values.first(visit.graph(), fact, LT.period)
                        .map(namer::of)
                        .orElse(new Text("", "", "")),
                text(fact, LT.periodStart, visit),
                text(fact, LT.periodEnd, visit),
                !visit.graph().contains(fact, LT.periodBasis, NO_BASIS),
                text(fact, LT.scope, visit),
                Values.first(visit.graph(), fact, LT.status).map(Figure::word).orElse(""),
                conditions(fact, visit),
                Values.all(visit.graph(), fact, LT.speaker).stream().map(namer::of).toList(),
                Knowledge.of(visit.graph(), fact),
                Address.of(fact, namer.query()),
                where(fact, visit));
    }

    private static String text(Node fact, Node property, Visit visit) {
        return Values.first(visit.graph(), fact, property).map(Values::text).orElse("");
    }

    private static String word(Node code) {
        return Values.text(code).replaceFirst(".*#", "");
    }

    private static String conditions(Node fact, Visit visit) {
        return visit
                .graph()
                .find(fact, Node.ANY, Node.ANY)
                .filterDrop(triple -> BESIDE.contains(triple.getPredicate()))
                .mapWith(Triple::getObject)
                .toList()
                .stream()
                .map(node -> visit.namer().of(node).text())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" · "));
    }

    private static Text where(Node fact, Visit visit) {
        for (Node passage : Values.all(visit.graph(), fact, LT.statedIn)) {
            Optional<Span> span = ReportTexts.span(visit.graph(), passage);
            Optional<Node> report = Values.first(visit.graph(), passage, LT.inReport);
            if (span.isPresent() && report.isPresent())
                return new Text(
                        span.get().start() + "–" + span.get().end(),
                        "",
                        Address.ofPlace(report.get(), span.get(), visit.namer().query()));
        }
        return new Text("", "", "");
    }
}
