package org.liantu.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.liantu.store.Names;

/** From a name, an alias or a part of one to what it may mean. */
final class FindTool implements Tool {

    private static final int MOST = 50;

    private static final Input INPUT =
            Input.of(
                    Map.of("name", "兆驰", "type", "lt:Enterprise"),
                    Field.required(
                            "name",
                            Field.Type.TEXT,
                            "名称、别名或其一部分,中文或英文",
                            "name, alias or part of one, Chinese or English"),
                    Field.optional(
                            "type",
                            Field.Type.TEXT,
                            "类,如 lt:Enterprise 或 企业;不写为任何类",
                            "class, such as lt:Enterprise or enterprise; any if left out"),
                    Field.optional(
                            "limit",
                            Field.Type.INTEGER,
                            "最多几个,不写为10",
                            "at most how many, 10 if left out"));

    @Override
    public String name() {
        return "find";
    }

    @Override
    public Text title() {
        return new Text("查名称", "Look up a name");
    }

    @Override
    public Text description() {
        return new Text(
                "按名称、别名或名称的一部分(中文、英文)查找企业、产品、园区、指标等,给出 IRI、类型和名称。名称有歧义时先用它。",
                "Finds firms, products, zones, indicators and anything else by name, alias or part of a name, and gives IRI, type and labels. Call it first when a name may be ambiguous.");
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public Optional<Map<String, Object>> output() {
        return Optional.of(
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of("found", Map.of("type", "array", "items", Map.of("type", "object"))),
                        "required",
                        List.of("found")));
    }

    @Override
    public Reply call(Arguments arguments, View view) {
        String name = arguments.text("name");
        int limit = arguments.number("limit", 10, 1, MOST);
        Optional<Node> type =
                arguments.optional("type").map(each -> Schema.of(view).type(each, arguments));
        Map<String, Object> found = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        List<Names.Found> matches = Names.of(view.dataset()).near(name, type);
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Names.Found match : matches.subList(0, Math.min(limit, matches.size()))) {
            Map<String, Object> entry = content(match, view);
            shown.add(entry);
            text.append(entry.get("name")).append(" | ").append(entry.get("types"));
            text.append(" | ").append(entry.get("labels"));
            if (entry.containsKey("aliases")) text.append(" | ").append(entry.get("aliases"));
            text.append("\n");
        }
        found.put("found", shown);
        if (matches.size() > limit)
            found.put(
                    "note", matches.size() + " fit; give a higher limit, a longer name or a type");
        if (shown.isEmpty())
            found.put("note", "nothing is called so; try a shorter part of the name, or no type");
        if (found.containsKey("note")) text.append(found.get("note")).append("\n");
        return new Reply(found, text.toString());
    }

    private static Map<String, Object> content(Names.Found found, View view) {
        Node thing = found.thing();
        List<String> types = view.classes(thing).stream().map(Terms::name).toList();
        Set<String> aliases =
                new TreeSet<>(
                        view.objects(thing, SKOS.altLabel.asNode()).stream()
                                .map(Node::getLiteralLexicalForm)
                                .toList());
        return Terms.map(
                "name",
                Terms.name(thing),
                "iri",
                thing.getURI(),
                "types",
                types,
                "labels",
                view.labels(thing),
                "aliases",
                List.copyOf(aliases),
                "matched",
                found.text());
    }
}
