package org.liantu.serve.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.LT;

/**
 * Figures of one measure over the years, as bars of a chart. A later year may only be given by
 * another measure of the same unit; it is shown as what it is.
 *
 * @param width in the chart's own units, as all lengths here
 */
public record Series(Text measure, List<Bar> bars, int width, int height) {

    /**
     * One year.
     *
     * @param measure empty for the series' own, else the name of the other measure
     * @param amount empty for a year that is not given
     * @param exact whether the figure has no bound
     */
    public record Bar(
            int year,
            int x,
            int y,
            int width,
            int height,
            String amount,
            String measure,
            boolean exact,
            String href) {

        /** Where its texts are centred. */
        public int centre() {
            return x + width / 2;
        }
    }

    private record Key(Node about, Node measure, Node unit, String scope) {}

    private record Point(int year, BigDecimal value, Node fact, Node measure) {}

    private static final int STEP = 110;
    private static final int BAR = 56;
    private static final int TOP = 40;
    private static final int TALLEST = 180;
    private static final int HEIGHT = TOP + TALLEST + 50;
    private static final int MOST_YEARS = 30;

    /** The series that facts of a thing make. */
    public static List<Series> of(Graph graph, Node thing, List<Node> facts, Text.Namer namer) {
        Map<Key, List<Point>> points = new LinkedHashMap<>();
        for (Node fact : facts)
            key(graph, fact)
                    .filter(key -> key.about().equals(thing))
                    .ifPresent(
                            key ->
                                    point(graph, fact, key.measure())
                                            .ifPresent(
                                                    point ->
                                                            points.computeIfAbsent(
                                                                            key,
                                                                            any ->
                                                                                    new ArrayList<>())
                                                                    .add(point)));
        List<Series> series = new ArrayList<>();
        points.forEach(
                (key, own) -> {
                    if (years(own).size() > 1)
                        series.add(new Drawing(graph, namer).series(key, own, points));
                });
        return series;
    }

    private static Optional<Key> key(Graph graph, Node fact) {
        Optional<Node> about = Values.first(graph, fact, LT.about);
        Optional<Node> measure = Values.first(graph, fact, LT.indicator);
        Optional<Node> unit = Values.first(graph, fact, LT.unit);
        if (about.isEmpty() || measure.isEmpty() || unit.isEmpty()) return Optional.empty();
        String scope = Values.first(graph, fact, LT.scope).map(Values::text).orElse("");
        return Optional.of(new Key(about.get(), measure.get(), unit.get(), scope));
    }

    /** A figure that is for one year. */
    private static Optional<Point> point(Graph graph, Node fact, Node measure) {
        String start = Values.first(graph, fact, LT.periodStart).map(Values::text).orElse("");
        String end = Values.first(graph, fact, LT.periodEnd).map(Values::text).orElse("-");
        Optional<BigDecimal> value = Amount.value(graph, fact);
        if (value.isEmpty()
                || !start.matches("[0-9]{4}-01-01")
                || !end.matches(start.substring(0, 4) + "-12-31")) return Optional.empty();
        return Optional.of(
                new Point(Integer.parseInt(start.substring(0, 4)), value.get(), fact, measure));
    }

    private static Set<Integer> years(List<Point> points) {
        Set<Integer> years = new LinkedHashSet<>();
        points.forEach(point -> years.add(point.year()));
        return years;
    }

    private record Drawing(Graph graph, Text.Namer namer) {

        Series series(Key key, List<Point> own, Map<Key, List<Point>> all) {
            TreeMap<Integer, Point> byYear = new TreeMap<>();
            own.forEach(point -> byYear.putIfAbsent(point.year(), point));
            continued(key, byYear.lastKey(), all)
                    .forEach(point -> byYear.putIfAbsent(point.year(), point));
            int first = Math.max(byYear.firstKey(), byYear.lastKey() - MOST_YEARS);
            BigDecimal most =
                    byYear.values().stream()
                            .map(point -> point.value().abs())
                            .max(Comparator.naturalOrder())
                            .filter(value -> value.signum() > 0)
                            .orElse(BigDecimal.ONE);
            List<Bar> bars = new ArrayList<>();
            for (int year = first; year <= byYear.lastKey(); year++)
                bars.add(
                        bar(
                                year,
                                bars.size() * STEP + (STEP - BAR) / 2,
                                byYear.get(year),
                                key,
                                most));
            return new Series(namer.of(key.measure()), bars, bars.size() * STEP, HEIGHT);
        }

        /** Later figures by other measures of the same unit and scope. */
        private static List<Point> continued(Key key, int last, Map<Key, List<Point>> all) {
            Set<Node> seen = new HashSet<>(Set.of(key.measure()));
            List<Point> later = new ArrayList<>();
            all.forEach(
                    (other, points) -> {
                        if (other.unit().equals(key.unit())
                                && other.scope().equals(key.scope())
                                && seen.add(other.measure())
                                && points.stream().allMatch(point -> point.year() > last))
                            later.addAll(points);
                    });
            return later;
        }

        private Bar bar(int year, int x, @Nullable Point point, Key key, BigDecimal most) {
            if (point == null) return new Bar(year, x, TOP + TALLEST, BAR, 0, "", "", true, "");
            int height =
                    Math.max(
                            2,
                            (int)
                                    (point.value().abs().doubleValue()
                                            / most.doubleValue()
                                            * TALLEST));
            boolean same = point.measure().equals(key.measure());
            return new Bar(
                    year,
                    x,
                    TOP + TALLEST - height,
                    BAR,
                    height,
                    Amount.of(graph, point.fact(), namer).orElse(""),
                    same ? "" : namer.of(point.measure()).text(),
                    !graph.contains(point.fact(), LT.bound, Node.ANY),
                    Address.of(point.fact(), namer.query()));
        }
    }
}
