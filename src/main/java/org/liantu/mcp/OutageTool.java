package org.liantu.mcp;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.liantu.chain.LT;

/** What can no longer be made when something stops. */
final class OutageTool implements Tool {

    private static final Query OUTAGE = Sparql.file("outage.rq");

    private static final Input INPUT =
            Input.of(
                            Map.of("stopped", List.of("MOCVD设备")),
                            Field.required(
                                    "stopped",
                                    Field.Type.TEXTS,
                                    "同时停止的企业、基地、产品或供应事实",
                                    "firms, sites, products or supply facts that stop together"))
                    .paged();

    @Override
    public String name() {
        return "outage";
    }

    @Override
    public Text title() {
        return new Text("停产影响", "What an outage stops");
    }

    @Override
    public Text description() {
        return new Text(
                "若这些企业、产品或供应同时停止,逐轮波及哪些产品和企业,缘由何在。依据报道和参考产业链;source 为参考链的出处。",
                "If these firms, products or supplies stop together: which products fall and which firms are hit, round by round, and why. By what reports state and by reference chains; source says where those come from.");
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public Reply call(Arguments arguments, View view) {
        List<Node> stopped =
                arguments.texts("stopped").stream()
                        .map(name -> Entity.find(name, arguments, view))
                        .toList();
        if (stopped.isEmpty())
            throw new ArgumentException("'stopped' names nothing", arguments.example());
        Table table =
                view.table(Service.with(OUTAGE, LT.term("stopped"), stopped), arguments.rows());
        return new Reply(table.content(), table.text());
    }
}
