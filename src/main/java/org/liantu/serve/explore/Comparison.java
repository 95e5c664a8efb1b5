package org.liantu.serve.explore;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.serve.data.Amount;
import org.liantu.serve.data.Text;
import org.liantu.serve.data.Values;

/**
 * Figures of two sides, side by side. A change is computed only of figures that are alike in all
 * that they hold for.
 *
 * @param both by indicators that both sides have
 * @param onlyOne of the one side alone
 * @param onlyOther of the other side alone
 */
record Comparison(List<Row> both, List<Figure> onlyOne, List<Figure> onlyOther) {

    /**
     * Figures by one indicator.
     *
     * @param difference the other less the one; empty where they are not alike
     * @param times how many times the one the other is; empty where that means nothing
     * @param exact whether neither is approximate
     * @param unlike why nothing was computed, as keys among the words of pages
     */
    record Row(
            Text measure,
            List<Bar> one,
            List<Bar> other,
            String difference,
            String times,
            boolean exact,
            List<String> unlike) {}

    /**
     * A figure with the length of its bar.
     *
     * @param share of the greater of a row whose figures are alike, in percent; else 0
     */
    record Bar(Figure figure, int share) {}

    private static final Function<Figure, Object> PERIOD = f -> f.start() + "/" + f.end();

    /** The part of the year that a figure is for, whichever year it is. */
    private static final Function<Figure, Object> SEASON =
            f -> f.start().replaceFirst("^[0-9]+", "") + "/" + f.end().replaceFirst("^[0-9]+", "");

    /** Units whose numbers are places on a scale. */
    private static final Set<Node> SCALES =
            Set.of(LT.term("rank"), LT.term("score"), LT.term("temperature"), LT.term("points"));

    /**
     * Compares.
     *
     * @param years whether the two sides are different years by intent
     */
    static Comparison of(List<Figure> one, List<Figure> other, boolean years, Visit visit) {
        Map<String, Function<Figure, Object>> aspects = new LinkedHashMap<>();
        aspects.put("unlikeUnit", Figure::unit);
        aspects.put("unlikePeriod", years ? SEASON : PERIOD);
        aspects.put("unlikeBasis", Figure::written);
        aspects.put("unlikeScope", Figure::scope);
        aspects.put("unlikeStatus", Figure::status);
        aspects.put("unlikeConditions", Figure::conditions);
        return new Comparing(aspects, visit).compare(one, other);
    }

    private record Comparing(Map<String, Function<Figure, Object>> aspects, Visit visit) {

        Comparison compare(List<Figure> one, List<Figure> other) {
            Map<Node, List<Figure>> left = byIndicator(one);
            Map<Node, List<Figure>> right = byIndicator(other);
            List<Row> both = new ArrayList<>();
            left.forEach(
                    (indicator, figures) -> {
                        if (right.containsKey(indicator)) rows(figures, right.get(indicator), both);
                    });
            return new Comparison(
                    both,
                    one.stream().filter(f -> !right.containsKey(f.indicator())).toList(),
                    other.stream().filter(f -> !left.containsKey(f.indicator())).toList());
        }

        private static Map<Node, List<Figure>> byIndicator(List<Figure> figures) {
            Map<Node, List<Figure>> map = new LinkedHashMap<>();
            for (Figure figure : figures)
                map.computeIfAbsent(figure.indicator(), any -> new ArrayList<>()).add(figure);
            return map;
        }

        private void rows(List<Figure> one, List<Figure> other, List<Row> rows) {
            List<Figure> leftOne = new ArrayList<>(one);
            List<Figure> leftOther = new ArrayList<>(other);
            for (Object likeness : new LinkedHashSet<>(one.stream().map(this::likeness).toList())) {
                List<Figure> left = alike(one, likeness);
                List<Figure> right = alike(other, likeness);
                if (right.isEmpty() || left.get(0).start().isEmpty()) continue;
                leftOne.removeAll(left);
                leftOther.removeAll(right);
                rows.add(row(left, right));
            }
            if (leftOne.isEmpty() && leftOther.isEmpty()) return;
            rows.add(
                    new Row(
                            one.get(0).measure(),
                            plain(leftOne),
                            plain(leftOther),
                            "",
                            "",
                            true,
                            unlike(leftOne, leftOther)));
        }

        private List<Object> likeness(Figure figure) {
            return aspects.values().stream().map(aspect -> aspect.apply(figure)).toList();
        }

        private List<Figure> alike(List<Figure> figures, Object likeness) {
            return figures.stream().filter(f -> likeness(f).equals(likeness)).toList();
        }

        private static List<Bar> plain(List<Figure> figures) {
            return figures.stream().map(figure -> new Bar(figure, 0)).toList();
        }

        /** In what no two figures of the sides agree; or that no period is known. */
        private List<String> unlike(List<Figure> one, List<Figure> other) {
            if (one.isEmpty() || other.isEmpty()) return List.of("unlikeNone");
            List<String> unlike = new ArrayList<>();
            aspects.forEach(
                    (word, aspect) -> {
                        Set<Object> values = new LinkedHashSet<>(one.stream().map(aspect).toList());
                        if (other.stream().map(aspect).noneMatch(values::contains))
                            unlike.add(word);
                    });
            if (unlike.isEmpty())
                unlike.add(
                        one.stream().allMatch(f -> f.start().isEmpty())
                                ? "noPeriod"
                                : "unlikeTogether");
            return unlike;
        }

        private Row row(List<Figure> one, List<Figure> other) {
            boolean several = values(one).size() > 1 || values(other).size() > 1;
            BigDecimal from = one.get(0).value();
            BigDecimal to = other.get(0).value();
            BigDecimal most = from.abs().max(to.abs());
            boolean exact =
                    one.stream().allMatch(Figure::exact) && other.stream().allMatch(Figure::exact);
            return new Row(
                    one.get(0).measure(),
                    bars(one, most),
                    bars(other, most),
                    several ? "" : difference(to.subtract(from), one.get(0)),
                    several ? "" : times(from, to, one.get(0)),
                    exact && one.get(0).written(),
                    several ? List.of("unlikeSeveral") : List.of());
        }

        private static Set<BigDecimal> values(List<Figure> figures) {
            Set<BigDecimal> values = new LinkedHashSet<>();
            figures.forEach(figure -> values.add(figure.value().stripTrailingZeros()));
            return values;
        }

        private static List<Bar> bars(List<Figure> figures, BigDecimal most) {
            return figures.stream()
                    .map(
                            figure ->
                                    new Bar(
                                            figure,
                                            most.signum() == 0
                                                    ? 0
                                                    : figure.value()
                                                            .abs()
                                                            .movePointRight(2)
                                                            .divide(most, RoundingMode.HALF_UP)
                                                            .min(BigDecimal.valueOf(100))
                                                            .intValue()))
                    .toList();
        }

        private String difference(BigDecimal difference, Figure of) {
            boolean ratio = of.unit().equals(Optional.of(Iris.unit("ratio")));
            Node unit = ratio ? Iris.unit("百分点") : of.unit().orElse(Iris.unit("个"));
            BigDecimal shown = ratio ? difference.movePointRight(2) : difference;
            String sign = shown.signum() > 0 ? "+" : shown.signum() < 0 ? "−" : "±";
            return sign + Amount.of(shown.abs(), unit, visit.namer());
        }

        private String times(BigDecimal from, BigDecimal to, Figure of) {
            boolean scale =
                    of.unit()
                            .flatMap(unit -> Values.first(visit.graph(), unit, LT.unitKind))
                            .filter(SCALES::contains)
                            .isPresent();
            if (scale
                    || of.unit().equals(Optional.of(Iris.unit("ratio")))
                    || from.signum() <= 0
                    || to.signum() <= 0) return "";
            return to.divide(from, new MathContext(3)).stripTrailingZeros().toPlainString();
        }
    }
}
