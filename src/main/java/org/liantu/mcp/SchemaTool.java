package org.liantu.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * The ontology in short.
 *
 * @param shapes the graph of the shapes
 */
record SchemaTool(Graph shapes) implements Tool {

    private static final Input INPUT =
            Input.of(
                    Map.of("terms", List.of("lt:Supply", "lt:supplies")),
                    Field.optional(
                            "terms",
                            Field.Type.TEXTS,
                            "要细看的类或属性;不写则列出全部",
                            "classes or properties to see in full; without them all are listed"));

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public Text title() {
        return new Text("图谱的类与属性", "Classes and properties");
    }

    @Override
    public Text description() {
        return new Text(
                "图谱的本体:类、属性(中英文名称、定义、实例数)及形状约束。写 SPARQL 之前用它。",
                "The graph's ontology: classes, properties (labels in zh and en, definitions, counts) and what shapes expect. Use it before writing SPARQL.");
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public Optional<Map<String, Object>> output() {
        return Optional.empty();
    }

    @Override
    public Reply call(Arguments arguments, View view) {
        Schema schema = Schema.of(view);
        List<String> terms = arguments.texts("terms");
        Map<String, Object> content =
                terms.isEmpty()
                        ? schema.overview()
                        : Map.of(
                                "terms",
                                terms.stream()
                                        .map(
                                                name ->
                                                        schema.detail(
                                                                schema.term(name, arguments),
                                                                shapes))
                                        .toList());
        return new Reply(content, Json.write(content));
    }
}
