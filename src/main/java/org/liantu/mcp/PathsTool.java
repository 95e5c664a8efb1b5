package org.liantu.mcp;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.liantu.chain.LT;

/** Shortest ways between two things, each hop with the facts that state it. */
final class PathsTool implements Tool {

    private static final List<String> USUAL =
            List.of(
                    "supplies",
                    "produces",
                    "hasComponent",
                    "needs",
                    "partnerOf",
                    "atStage",
                    "nextStage");
    private static final Query PATHS = Sparql.file("paths.rq");

    private static final Input INPUT =
            Input.of(
                            Map.of("from", "联创电子", "to", "欧菲光", "paths", 2),
                            Field.required(
                                    "from", Field.Type.TEXT, "起点:名称或 IRI", "start: name or IRI"),
                            Field.required("to", Field.Type.TEXT, "终点:名称或 IRI", "end: name or IRI"),
                            Field.optional(
                                    "along",
                                    Field.Type.TEXTS,
                                    "沿哪些关系,不写为供应、生产、组成、投入、合作、处于环节、下一环节",
                                    "relations to go along; supply, production, parts, inputs, cooperation and stages if left out"),
                            Field.optional(
                                            "direction",
                                            Field.Type.TEXT,
                                            "方向,不写为 both",
                                            "which way to go, both if left out")
                                    .oneOf(List.of("forward", "backward", "both")),
                            Field.optional(
                                    "paths",
                                    Field.Type.INTEGER,
                                    "几条路径,不写为1",
                                    "how many paths, 1 if left out"),
                            Field.optional(
                                    "max_hops",
                                    Field.Type.INTEGER,
                                    "最多几跳,不写为8",
                                    "hops at most, 8 if left out"))
                    .paged();

    @Override
    public String name() {
        return "paths";
    }

    @Override
    public Text title() {
        return new Text("两者之间的路径", "Paths between two");
    }

    @Override
    public Text description() {
        return new Text(
                "两者之间最短的几条联系(供应、生产、组成、合作、环节……),每一跳附陈述它的事实和段落。只沿供应关系:along=[\"lt:supplies\"], direction=\"forward\"。",
                "The shortest ways between two things over supply, production, parts, cooperation and stages; each hop with the facts and passages that state it. For supply only: along=[\"lt:supplies\"], direction=\"forward\".");
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public Reply call(Arguments arguments, View view) {
        Schema schema = Schema.of(view);
        List<String> asked = arguments.texts("along");
        List<Node> along =
                asked.isEmpty()
                        ? USUAL.stream().map(LT::term).toList()
                        : asked.stream().map(name -> schema.relation(name, arguments)).toList();
        Query query =
                Sparql.bind(
                        Service.with(PATHS, LT.term("along"), along),
                        Map.of(
                                "start",
                                Entity.find(arguments.text("from"), arguments, view),
                                "end",
                                Entity.find(arguments.text("to"), arguments, view),
                                "direction",
                                LT.term(arguments.optional("direction").orElse("both")),
                                "paths",
                                NodeFactoryExtra.intToNode(arguments.number("paths", 1, 1, 10)),
                                "most",
                                NodeFactoryExtra.intToNode(
                                        arguments.number("max_hops", 8, 1, 20))));
        Table table = view.table(query, arguments.rows());
        return new Reply(table.content(), table.text());
    }
}
