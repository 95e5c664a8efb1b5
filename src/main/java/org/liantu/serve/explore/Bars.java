package org.liantu.serve.explore;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * Bar charts of the numbers of one column, one chart a unit, for what has another unit cannot be
 * compared.
 *
 * @param left numbers that are not drawn
 */
record Bars(List<Chart> charts, int left) implements Picture {

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

    /** Columns that tell bars of one name apart. */
    private static final List<String> FURTHER = List.of("period", "scope", "item", "status");

    /**
     * A chart.
     *
     * @param share whether its numbers are parts of one
     * @param categories what its axis names, in order: years, or what is compared
     */
    record Chart(
            String unit, boolean share, boolean timed, List<String> categories, List<Bar> bars) {}

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
        Map<Optional<Node>, List<Point>> byUnit =
                rows.bindings().stream()
                        .flatMap(row -> point(measure, row, visit).stream())
                        .collect(
                                Collectors.groupingBy(
                                        point -> Optional.ofNullable(point.unit()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<String> names = names(measure, rows);
        List<Chart> charts =
                byUnit.values().stream()
                        .flatMap(points -> chart(points, names, rows, visit).stream())
                        .sorted(Comparator.comparing(chart -> -chart.bars().size()))
                        .limit(MOST_CHARTS)
                        .toList();
        int all = byUnit.values().stream().mapToInt(List::size).sum();
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
        Node unit = row.contains("unit") ? row.get("unit") : null;
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

    private static Optional<Chart> chart(
            List<Point> points, List<String> names, Rows rows, Visit visit) {
        List<String> telling =
                names.stream()
                        .filter(column -> differs(column, points))
                        .collect(Collectors.toList());
        String time =
                Stream.of("year", "period")
                        .filter(column -> has(column, points))
                        .findFirst()
                        .orElse("");
        if (!time.isEmpty()) {
            Optional<Chart> timed = timed(points, telling, time, rows, visit);
            if (timed.isPresent()) return timed;
        }
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
                new Chart(unit(points, visit), isShare(points), false, categories(bars), bars));
    }

    /** Bars in the order of time, a colour for each thing that is measured; gaps stay open. */
    private static Optional<Chart> timed(
            List<Point> points, List<String> telling, String time, Rows rows, Visit visit) {
        List<String> keyed = Stream.concat(telling.stream(), Stream.of(time)).toList();
        long series = points.stream().map(point -> key(point, telling)).distinct().count();
        if (!differs(time, points) || repeats(points, keyed) || series > MOST_SERIES)
            return Optional.empty();
        if (series == points.size() && series > 2) return Optional.empty();
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

    private static boolean isShare(List<Point> points) {
        return Iris.unit("ratio").equals(points.get(0).unit());
    }

    private static boolean has(String column, List<Point> points) {
        return points.stream().allMatch(point -> point.row().contains(column));
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
                            .add("unit", chart.unit())
                            .add("share", chart.share())
                            .add("timed", chart.timed())
                            .add("categories", Json.createArrayBuilder(chart.categories()))
                            .add("bars", bars));
        }
        return Json.createObjectBuilder().add("charts", array).build();
    }
}
