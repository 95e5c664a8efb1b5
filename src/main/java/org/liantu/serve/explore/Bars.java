package org.liantu.serve.explore;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;
import org.liantu.serve.data.Amount;
import org.liantu.serve.data.Values;
import org.liantu.serve.explore.Answers.Rows;

/**
 * Bar charts of the numbers of one column. Only what can be compared shares a chart: numbers of one
 * unit and one indicator, shares and growths of one base; over time, those of one unit, each series
 * in its colour.
 *
 * @param left numbers that are not drawn
 */
record Bars(List<Chart> charts, int left) implements Picture {

    private static final List<String> TIMES = List.of("year", "period");

    private static final int MOST_CHARTS = 6;
    private static final int MOST_BARS = 40;
    private static final int MOST_SERIES = 5;

    /** Numbers that count or order rows rather than measure something. */
    private static final Set<String> ORDINALS =
            Set.of(
                    "position",
                    "rank",
                    "hop",
                    "hops",
                    "path",
                    "tier",
                    "round",
                    "link",
                    "circle",
                    "start",
                    "end",
                    "number",
                    "sampled",
                    "standardError");

    /** Columns about a statement, not about what it states. */
    private static final Set<String> ABOUT_STATEMENTS =
            Set.of(
                    "where",
                    "source",
                    "fact",
                    "assertion",
                    "speaker",
                    "basis",
                    "bound",
                    "surface",
                    "note",
                    "unit",
                    "year",
                    "period");

    /** Columns that say what is measured. */
    private static final List<String> INDICATORS = List.of("indicator", "measure");

    /** Columns that say what a share or growth is a part of. */
    private static final List<String> BASES = List.of("scope", "denominator", "against");

    /** Numbers that are shares of one, whether or not a unit stands beside them. */
    private static final Set<String> SHARES = Set.of("share", "growth");

    /** Columns that tell bars of one name apart. */
    private static final List<String> FURTHER =
            List.of("period", "scope", "item", "status", "assertion");

    /**
     * A chart.
     *
     * @param title what is measured, or over time its unit; may be empty
     * @param share whether its numbers are parts of one
     * @param categories what its axis names, in order: years, or what is compared
     */
    record Chart(
            String title, boolean share, boolean timed, List<String> categories, List<Bar> bars) {}

    /**
     * A bar.
     *
     * @param series bars of one colour; empty when there is one
     * @param amount the number as people write it, with its bound
     * @param exact whether it has no bound, such as 近 or 超
     */
    record Bar(String series, String category, BigDecimal value, String amount, boolean exact) {}

    private record Point(
            Binding row, @Nullable Node unit, BigDecimal value, String amount, boolean exact) {}

    /** The charts of the column named {@code value}, else of the only one that measures. */
    static Optional<Bars> of(Rows rows, Visit visit) {
        List<String> measures =
                rows.variables().stream()
                        .map(Var::getVarName)
                        .filter(column -> !ORDINALS.contains(column) && isNumeric(column, rows))
                        .toList();
        if (measures.contains("value")) return of("value", rows, visit);
        return measures.size() == 1 ? of(measures.get(0), rows, visit) : Optional.empty();
    }

    /** The charts of the numbers in {@code measure}. */
    static Optional<Bars> of(String measure, Rows rows, Visit visit) {
        Collection<List<Point>> byUnit =
                groups(
                        rows.bindings().stream()
                                .flatMap(row -> point(measure, row, visit).stream()),
                        point -> Optional.ofNullable(point.unit()));
        List<String> names = names(measure, rows);
        List<Chart> charts =
                byUnit.stream()
                        .flatMap(points -> charts(points, names, rows, visit))
                        .sorted(Comparator.comparing(chart -> -chart.bars().size()))
                        .limit(MOST_CHARTS)
                        .toList();
        int all = byUnit.stream().mapToInt(List::size).sum();
        int drawn = charts.stream().mapToInt(chart -> chart.bars().size()).sum();
        return charts.isEmpty() ? Optional.empty() : Optional.of(new Bars(charts, all - drawn));
    }

    private static boolean isNumeric(String column, Rows rows) {
        List<Node> values =
                rows.bindings().stream()
                        .filter(row -> row.contains(column))
                        .map(row -> row.get(column))
                        .toList();
        return !column.equals("year")
                && !values.isEmpty()
                && values.stream().allMatch(value -> number(value).isPresent());
    }

    private static Optional<BigDecimal> number(Node node) {
        if (!node.isLiteral() || !Cell.isNumber(node)) return Optional.empty();
        String text = String.valueOf(node.getLiteralValue());
        return text.matches("-?[0-9.]+(E-?[0-9]+)?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static Optional<Point> point(String measure, Binding row, Visit visit) {
        if (!row.contains(measure)) return Optional.empty();
        Node unit =
                row.contains("unit")
                        ? row.get("unit")
                        : SHARES.contains(measure) ? Iris.unit("ratio") : null;
        Node bound = row.contains("bound") ? row.get("bound") : null;
        return number(row.get(measure))
                .map(
                        value ->
                                new Point(
                                        row,
                                        unit,
                                        value,
                                        Amount.of(value, bound, unit, visit.namer()),
                                        bound == null));
    }

    /** The columns before the measure that name what is measured. */
    private static List<String> names(String measure, Rows rows) {
        return rows.variables().stream()
                .map(Var::getVarName)
                .takeWhile(column -> !column.equals(measure))
                .filter(column -> !ABOUT_STATEMENTS.contains(column))
                .filter(column -> !column.endsWith("Where") && !isNumeric(column, rows))
                .toList();
    }

    private static <K> Collection<List<Point>> groups(
            Stream<Point> points, Function<Point, K> key) {
        return points.collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** The charts of numbers of one unit. */
    private static Stream<Chart> charts(
            List<Point> points, List<String> names, Rows rows, Visit visit) {
        for (String time : TIMES)
            if (points.stream().allMatch(point -> point.row().contains(time))) {
                Optional<Chart> timed = timed(points, telling(names, points), time, rows, visit);
                if (timed.isPresent()) return timed.stream();
            }
        List<String> same = new ArrayList<>(INDICATORS);
        if (isShare(points)) same.addAll(BASES);
        return groups(points.stream(), point -> key(point, same)).stream()
                .flatMap(group -> compared(group, names, visit).stream());
    }

    private static List<String> telling(List<String> names, List<Point> points) {
        return names.stream().filter(column -> differs(column, points)).toList();
    }

    /** Bars from the longest on. */
    private static Optional<Chart> compared(List<Point> points, List<String> names, Visit visit) {
        List<String> telling = new ArrayList<>(telling(names, points));
        for (String further : FURTHER)
            if (repeats(points, telling) && differs(further, points)) telling.add(further);
        if (telling.isEmpty() || points.size() < 2) return Optional.empty();
        List<Point> drawn =
                points.stream()
                        .sorted(Comparator.comparing(Point::value).reversed())
                        .limit(MOST_BARS)
                        .toList();
        List<Bar> bars = new ArrayList<>();
        for (Point point : drawn) bars.add(bar("", label(point, telling, visit), point));
        return Optional.of(
                new Chart(title(points, visit), isShare(points), false, categories(bars), bars));
    }

    /** Bars in the order of time, a colour for each thing that is measured; gaps stay open. */
    private static Optional<Chart> timed(
            List<Point> points, List<String> telling, String time, Rows rows, Visit visit) {
        List<String> keyed = Stream.concat(telling.stream(), Stream.of(time)).toList();
        long series = points.stream().map(point -> key(point, telling)).distinct().count();
        if (!differs(time, points) || repeats(points, keyed) || series > MOST_SERIES)
            return Optional.empty();
        if (series == points.size() && series > 1) return Optional.empty();
        Set<String> times =
                rows.bindings().stream()
                        .filter(row -> row.contains(time))
                        .map(row -> Values.text(row.get(time)))
                        .collect(Collectors.toCollection(TreeSet::new));
        List<Bar> bars =
                points.stream()
                        .map(
                                point ->
                                        bar(
                                                label(point, telling, visit),
                                                Values.text(point.row().get(time)),
                                                point))
                        .toList();
        return Optional.of(
                new Chart(unit(points, visit), isShare(points), true, List.copyOf(times), bars));
    }

    private static Bar bar(String series, String category, Point point) {
        return new Bar(series, category, point.value(), point.amount(), point.exact());
    }

    private static List<String> categories(List<Bar> bars) {
        return bars.stream().map(Bar::category).toList();
    }

    private static String unit(List<Point> points, Visit visit) {
        Node unit = points.get(0).unit();
        return unit == null || isShare(points) ? "" : visit.namer().of(unit).text();
    }

    /** What is compared, where the rows say it. */
    private static String title(List<Point> points, Visit visit) {
        Binding row = points.get(0).row();
        return INDICATORS.stream()
                .filter(row::contains)
                .map(column -> visit.namer().of(row.get(column)).text())
                .findFirst()
                .orElse("");
    }

    private static boolean isShare(List<Point> points) {
        return Iris.unit("ratio").equals(points.get(0).unit());
    }

    private static boolean differs(String column, List<Point> points) {
        return points.stream()
                        .map(point -> Optional.ofNullable(point.row().get(column)))
                        .distinct()
                        .count()
                > 1;
    }

    private static List<Optional<Node>> key(Point point, List<String> columns) {
        return columns.stream()
                .map(column -> Optional.ofNullable(point.row().get(column)))
                .toList();
    }

    private static boolean repeats(List<Point> points, List<String> columns) {
        Set<List<Optional<Node>>> seen = new HashSet<>();
        return !points.stream().allMatch(point -> seen.add(key(point, columns)));
    }

    private static String label(Point point, List<String> columns, Visit visit) {
        return columns.stream()
                .filter(point.row()::contains)
                .map(column -> visit.namer().of(point.row().get(column)).text())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    @Override
    public String kind() {
        return "chart";
    }

    @Override
    public JsonObject json() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Chart chart : charts) {
            JsonArrayBuilder bars = Json.createArrayBuilder();
            for (int i = 0; i < chart.bars().size(); i++) {
                Bar bar = chart.bars().get(i);
                bars.add(
                        Json.createObjectBuilder()
                                .add("series", bar.series())
                                .add(
                                        "at",
                                        chart.timed()
                                                ? chart.categories().indexOf(bar.category())
                                                : i)
                                .add("value", bar.value())
                                .add("amount", bar.amount())
                                .add("exact", bar.exact()));
            }
            array.add(
                    Json.createObjectBuilder()
                            .add("title", chart.title())
                            .add("share", chart.share())
                            .add("timed", chart.timed())
                            .add("categories", Json.createArrayBuilder(chart.categories()))
                            .add("bars", bars));
        }
        return Json.createObjectBuilder().add("charts", array).build();
    }
}
