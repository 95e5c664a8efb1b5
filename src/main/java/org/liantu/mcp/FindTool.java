package org.liantu.mcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.queryparser.classic.QueryParser;

/** From a name, an alias or a part of one to what it may mean. */
final class FindTool implements Tool {

    private static final int MOST = 50;
    private static final int SEARCHED = 400;

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
        List<Match> matches = find(name, type, view);
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Match match : matches.subList(0, Math.min(limit, matches.size()))) {
            Map<String, Object> entry = match.content(view);
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

    /** What may be meant, the likeliest first. */
    static List<Match> find(String name, Optional<Node> type, View view) {
        TextIndex index = view.dataset().getContext().get(TextQuery.textIndex);
        List<Match> matches = matches(index, QueryParser.escape(name), type, view);
        if (matches.isEmpty() && name.matches("[\\p{IsLatin}\\p{N}.&-]+"))
            matches = matches(index, QueryParser.escape(name) + "*", type, view);
        for (int end = name.length() - 1; matches.isEmpty() && end > 1; end--)
            matches = matches(index, QueryParser.escape(name.substring(0, end)), type, view);
        String wanted = name.toLowerCase(Locale.ROOT);
        return matches.stream()
                .sorted(
                        Comparator.comparing((Match match) -> match.distance(wanted))
                                .thenComparing(match -> -match.score())
                                .thenComparing(match -> match.node().toString()))
                .toList();
    }

    private static List<Match> matches(
            TextIndex index, String words, Optional<Node> type, View view) {
        List<Match> matches = new ArrayList<>();
        for (TextHit hit :
                index.query((String) null, List.of(), words, null, null, SEARCHED, null)) {
            view.call().check();
            if (!hit.getNode().isURI() || type.isPresent() && !isA(hit.getNode(), type.get(), view))
                continue;
            matches.add(
                    new Match(
                            hit.getNode(),
                            hit.getLiteral().getLiteralLexicalForm(),
                            hit.getScore()));
        }
        return matches;
    }

    private static boolean isA(Node node, Node type, View view) {
        for (Node each : view.objects(node, RDF.type.asNode()))
            if (each.equals(type) || view.above(each).contains(type)) return true;
        return false;
    }

    /** Something whose name fits. */
    record Match(Node node, String matched, float score) {

        private int distance(String wanted) {
            String name = matched.toLowerCase(Locale.ROOT);
            return name.equals(wanted) ? 0 : name.startsWith(wanted) ? 1 : 2;
        }

        private Map<String, Object> content(View view) {
            List<String> types = view.classes(node).stream().map(Terms::name).toList();
            Set<String> aliases =
                    new TreeSet<>(
                            view.objects(node, SKOS.altLabel.asNode()).stream()
                                    .map(Node::getLiteralLexicalForm)
                                    .toList());
            return Terms.map(
                    "name",
                    Terms.name(node),
                    "iri",
                    node.getURI(),
                    "types",
                    types,
                    "labels",
                    view.labels(node),
                    "aliases",
                    List.copyOf(aliases),
                    "matched",
                    matched);
        }
    }
}
