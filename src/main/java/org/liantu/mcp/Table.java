package org.liantu.mcp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.PatternVars;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;

/**
 * Some rows of an answer, and what they rest on.
 *
 * @param more whether there are rows behind these
 */
record Table(List<String> columns, List<Row> rows, Rows asked, boolean more, View view) {

    /** The shape of a table in structured answers. */
    static final Map<String, Object> SCHEMA =
            Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of(
                            "columns", Map.of("type", "array", "items", Map.of("type", "string")),
                            "rows", Map.of("type", "array", "items", Map.of("type", "object")),
                            "labels", Map.of("type", "object"),
                            "citations", Map.of("type", "array", "items", Map.of("type", "object")),
                            "prefixes", Map.of("type", "object"),
                            "more", Map.of("type", "boolean"),
                            "note", Map.of("type", "string")),
                    "required",
                    List.of("columns", "rows", "more"));

    private static final Var FACT = Var.alloc("fact");
    private static final String EVIDENCE = "evidence";

    /**
     * One row.
     *
     * @param facts that state it, as far as the query tells
     */
    record Row(List<@Nullable Node> cells, Set<Node> facts) {}

    /** The rows of a SELECT that are asked for. */
    static Table of(Query query, Rows asked, View view) {
        Query withFacts = withFacts(query);
        boolean merged = withFacts != query;
        try (QueryExec execution = view.execution(withFacts)) {
            RowSet found = execution.select();
            List<Var> columns = new ArrayList<>(found.getResultVars());
            if (merged) columns.remove(FACT);
            Map<Object, Row> rows = new LinkedHashMap<>();
            boolean more = false;
            while (!more && found.hasNext()) {
                view.call().check();
                Binding binding = found.next();
                List<@Nullable Node> cells = new ArrayList<>();
                for (Var column : columns) cells.add(binding.get(column));
                Object key = merged ? cells : rows.size();
                more = !rows.containsKey(key) && rows.size() == asked.end();
                if (more) break;
                Row row = rows.computeIfAbsent(key, any -> new Row(cells, new LinkedHashSet<>()));
                Node fact = merged ? binding.get(FACT) : null;
                if (fact != null) row.facts().add(fact);
            }
            List<Row> shown = rows.values().stream().skip(asked.offset()).toList();
            for (Row row : shown)
                for (Node cell : row.cells())
                    if (cell != null && Citation.isFact(cell)) row.facts().add(cell);
            return new Table(
                    columns.stream().map(Var::getVarName).toList(), shown, asked, more, view);
        }
    }

    /** The query with its {@code ?fact} shown, where it has one and each row stands for itself. */
    private static Query withFacts(Query query) {
        boolean plain =
                !query.isQueryResultStar()
                        && !query.hasGroupBy()
                        && !query.hasAggregators()
                        && !query.hasLimit()
                        && !query.hasOffset()
                        && !query.getProjectVars().contains(FACT)
                        && PatternVars.vars(query.getQueryPattern()).contains(FACT);
        if (!plain) return query;
        Query wider = query.cloneQuery();
        wider.addResultVar(FACT);
        return wider;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** For programs. */
    Map<String, Object> content() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> cells = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                Object value = Terms.value(row.cells().get(i));
                if (value != null) cells.put(columns.get(i), value);
            }
            if (!row.facts().isEmpty())
                cells.put(EVIDENCE, row.facts().stream().map(Terms::name).toList());
            all.add(cells);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("columns", columns);
        content.put("rows", all);
        content.put("more", more);
        content.putAll(
                Terms.map(
                        "note",
                        note(),
                        "labels",
                        labels(),
                        "citations",
                        citations(),
                        "prefixes",
                        Terms.prefixes(names())));
        return content;
    }

    /** For a model to read: a line a row, then the passages. */
    String text() {
        if (rows.isEmpty()) return "No row. 图谱没有陈述答案。The graph states no answer.";
        StringBuilder text = new StringBuilder(String.join(" | ", columns)).append("\n");
        for (Row row : rows) {
            text.append(
                    row.cells().stream()
                            .map(cell -> cell == null ? "" : String.valueOf(Terms.value(cell)))
                            .collect(Collectors.joining(" | ")));
            if (!row.facts().isEmpty())
                text.append(
                        row.facts().stream()
                                .map(Terms::name)
                                .collect(Collectors.joining(", ", "  ← ", "")));
            text.append("\n");
        }
        String note = note();
        if (note != null) text.append(note).append("\n");
        for (Map<String, Object> citation : citations())
            text.append(Citation.line(citation)).append("\n");
        return text.toString();
    }

    private @Nullable String note() {
        return more
                ? "more rows follow: call again with offset=" + asked.end()
                : asked.offset() > 0 && rows.isEmpty()
                        ? "no row that far; offset is too large"
                        : null;
    }

    private List<Map<String, Object>> citations() {
        Set<Node> passages = new LinkedHashSet<>();
        for (Row row : rows) {
            for (Node cell : row.cells())
                if (cell != null && Citation.isPassage(cell)) passages.add(cell);
            for (Node fact : row.facts()) passages.addAll(view.objects(fact, LT.statedIn));
        }
        return passages.stream().map(passage -> Citation.of(passage, view)).toList();
    }

    /** Labels that a name does not show: English ones, and those of indicators and units. */
    private Map<String, Object> labels() {
        Map<String, Object> labels = new TreeMap<>();
        for (Row row : rows)
            for (Node cell : row.cells()) {
                if (cell == null || !isEntity(cell) || labels.containsKey(Terms.name(cell)))
                    continue;
                Map<String, String> texts = view.labels(cell);
                boolean shown = texts.size() == 1 && cell.getURI().endsWith("/" + texts.get("zh"));
                if (!texts.isEmpty() && !shown) labels.put(Terms.name(cell), texts);
            }
        return labels;
    }

    private static boolean isEntity(Node node) {
        return node.isURI()
                && (node.getURI().startsWith(Iris.BASE) || node.getURI().startsWith(LT.NS))
                && !Citation.isFact(node)
                && !Citation.isPassage(node);
    }

    private Collection<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Row row : rows) {
            for (Node cell : row.cells())
                if (cell != null && cell.isURI()) names.add(Terms.name(cell));
            row.facts().forEach(fact -> names.add(Terms.name(fact)));
        }
        return names;
    }
}
