package org.liantu.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.liantu.chain.Iris;
import org.liantu.serve.Bounds;

/**
 * The facts that rows rest on: those that a row shows, and those that the query's pattern met when
 * it gave the row. Where there is none, the facts that stand on the passages that the row shows.
 */
final class Evidence {

    private static final String FACT = Iris.BASE + "fact/";
    private static final String PASSAGE = Iris.BASE + "passage/";

    private final Passages passages;
    private final List<Var> shared;
    private final Map<List<Node>, Set<Node>> met = new HashMap<>();

    /**
     * Asks for the facts.
     *
     * @param wider gives, for each row, the facts beside those of its columns that tell the row
     */
    Evidence(Query wider, Table table, DatasetGraph dataset, Bounds bounds) {
        passages = new Passages(dataset);
        Set<Var> columns = Set.copyOf(wider.getProjectVars());
        shared = table.columns().stream().filter(columns::contains).toList();
        table.rows().forEach(row -> met.put(key(row), facts()));
        if (met.isEmpty()) return;
        try (QueryExec execution = bounds.execution(narrowed(wider, table), dataset)) {
            RowSet rows = execution.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                Set<Node> facts = met.get(key(row));
                if (facts != null) addFacts(row, facts);
            }
        }
    }

    /**
     * The same for the things of this page only. A service would be asked once for each of them, so
     * a query with one stays as it is.
     */
    private Query narrowed(Query wider, Table table) {
        List<Var> columns =
                shared.stream()
                        .filter(
                                column ->
                                        table.rows().stream()
                                                .allMatch(
                                                        row ->
                                                                row.contains(column)
                                                                        && row.get(column).isURI()))
                        .toList();
        if (columns.isEmpty() || Asked.hasService(wider)) return wider;
        Set<Binding> things = new LinkedHashSet<>();
        for (Binding row : table.rows()) {
            BindingBuilder builder = Binding.builder();
            columns.forEach(column -> builder.add(column, row.get(column)));
            things.add(builder.build());
        }
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(new ElementData(columns, List.copyOf(things)));
        pattern.addElement(wider.getQueryPattern());
        Query narrowed = wider.cloneQuery();
        narrowed.setQueryPattern(pattern);
        return narrowed;
    }

    private static Set<Node> facts() {
        return new TreeSet<>(Comparator.comparing(Node::getURI));
    }

    private List<Node> key(Binding row) {
        return shared.stream()
                .map(column -> row.contains(column) ? row.get(column) : Node.ANY)
                .toList();
    }

    private static void addFacts(Binding row, Set<Node> facts) {
        row.forEach(
                (column, value) -> {
                    if (value.isURI() && value.getURI().startsWith(FACT)) facts.add(value);
                });
    }

    /** The facts that a row of the table rests on, in the order of their IRIs. */
    Set<Node> of(Binding row) {
        Set<Node> facts = facts();
        facts.addAll(met.getOrDefault(key(row), Set.of()));
        addFacts(row, facts);
        if (facts.isEmpty())
            row.forEach(
                    (column, value) -> {
                        if (value.isURI() && value.getURI().startsWith(PASSAGE))
                            facts.addAll(passages.facts(value));
                    });
        return facts;
    }

    /** The passages of facts, in one cell. */
    String passages(Set<Node> facts) {
        return facts.stream()
                .flatMap(fact -> passages.of(fact).stream())
                .distinct()
                .map(Node::getURI)
                .collect(Collectors.joining(" "));
    }

    /** The facts of a row, each with its passages. */
    ArrayNode json(Set<Node> facts) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Node fact : facts) {
            ArrayNode places = json.addObject().put("fact", fact.getURI()).putArray("passages");
            passages.of(fact).forEach(passage -> places.add(passages.json(passage)));
        }
        return json;
    }
}
