package org.liantu.serve.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.OWL;
import org.liantu.chain.LT;
import org.liantu.serve.Bounds;

/** Paths between entities, a row a hop: {@code SERVICE lt:paths} for those who write no SPARQL. */
record PathsResource(Bounds bounds) implements RowsResource {

    private static final Template PATHS = Template.read("paths");
    private static final Template FACTS = Template.read("paths-facts");
    private static final int MOST_HOPS = 1000;
    private static final List<String> MODES =
            List.of("shortest", "allShortest", "kShortest", "simple", "reachable");
    private static final List<String> NUMBERS =
            List.of("k", "minHops", "maxHops", "limitPerPair", "maxVisited");
    private static final Input ALONG =
            new Input(
                    "along",
                    new Input.Term(OWL.ObjectProperty.asNode()),
                    false,
                    true,
                    "沿哪些关系(名称或 IRI),前加 ^ 为反向;不写为供应",
                    "the relations to follow, by name or IRI, each the other way with ^ before it; supplies if absent",
                    "lt:supplies");

    @Override
    public String path() {
        return "/paths";
    }

    @Override
    public String chinese() {
        return "两个实体之间的路径,每跳一行";
    }

    @Override
    public String english() {
        return "Paths between entities, a row a hop";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.entity("from", "起点", "where it starts", "欧菲微电子").repeated().demanded(),
                Input.entity("to", "终点,不写为任意", "where it ends; anywhere if absent", "多家机器人龙头企业")
                        .repeated(),
                ALONG,
                Input.choice("mode", MODES, "求哪些路径", "which paths"),
                Input.choice(
                        "direction",
                        List.of("forward", "backward", "both"),
                        "方向",
                        "which way relations are followed"),
                Input.whole("k", 1, Page.MOST, "最短的几条", "how many of the shortest; 3 if absent"),
                Input.whole("minHops", 0, MOST_HOPS, "至少几跳", "hops at least"),
                Input.whole(
                        "maxHops", 0, MOST_HOPS, "至多几跳", "hops at most; 6 for simple if absent"),
                Input.entity("via", "经过", "a node that it leads through", "欧菲光").repeated(),
                Input.entity("avoid", "避开", "a node that it does not lead through", "欧菲光")
                        .repeated(),
                Input.whole("limitPerPair", 1, Page.MOST, "每对端点几条", "paths for each pair of ends"),
                Input.whole(
                        "maxVisited",
                        1,
                        Page.FARTHEST,
                        "最多访问多少节点",
                        "nodes that a search may visit"),
                Call.EVIDENCE);
    }

    @Override
    public Prepared prepare(Call call, DatasetGraph dataset) {
        Map<String, List<Node>> arguments = new LinkedHashMap<>();
        for (String ends : List.of("from", "to", "via", "avoid")) {
            List<Node> given = call.terms(ends, dataset);
            if (!given.isEmpty()) arguments.put(ends, given);
        }
        for (String choice : List.of("mode", "direction"))
            call.text(choice).ifPresent(word -> arguments.put(choice, List.of(LT.term(word))));
        for (String number : NUMBERS)
            call.text(number).ifPresent(text -> arguments.put(number, List.of(integer(text))));
        if (call.text("mode").filter("kShortest"::equals).isPresent())
            arguments.putIfAbsent("k", List.of(integer("3")));
        if (call.text("mode").filter("simple"::equals).isPresent())
            arguments.putIfAbsent("maxHops", List.of(integer("6")));
        Map<String, List<Node>> request = new LinkedHashMap<>(arguments);
        request.putIfAbsent("to", List.of(Var.alloc("end")));
        List<Triple> inverses = new ArrayList<>();
        request.put("along", along(call, inverses, dataset));
        Asked asked = new Asked(PATHS.asking(request, inverses), FACTS.with(Map.of()));
        return new Rows("paths", this, arguments, asked).prepared(call, dataset, bounds);
    }

    private static List<Node> along(Call call, List<Triple> inverses, DatasetGraph dataset) {
        List<Node> along = new ArrayList<>();
        for (String text : call.texts("along")) {
            boolean inverse = text.startsWith("^");
            Node property = ALONG.term(inverse ? text.substring(1) : text, dataset);
            Node value = inverse ? NodeFactory.createBlankNode() : property;
            if (inverse) inverses.add(Triple.create(value, LT.term("inverse"), property));
            along.add(value);
        }
        return along.isEmpty() ? List.of(LT.term("supplies")) : along;
    }

    private static Node integer(String text) {
        return NodeFactory.createLiteralDT(text, XSDDatatype.XSDinteger);
    }
}
