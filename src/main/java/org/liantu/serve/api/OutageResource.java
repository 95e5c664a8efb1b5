package org.liantu.serve.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.liantu.chain.LT;
import org.liantu.serve.Bounds;

/** What an outage reaches, round by round: {@code SERVICE lt:outage}. */
record OutageResource(Bounds bounds) implements RowsResource {

    private static final Template OUTAGE = Template.read("outage");
    private static final Template FACTS = Template.read("outage-facts");
    private static final Input STOPPED =
            Input.entity(
                            "stopped",
                            "一同停止的企业、产品、供应事实",
                            "the firms, products and facts of supply that stop together",
                            "MOCVD设备")
                    .repeated()
                    .demanded();
    private static final Input SUPPLY =
            new Input(
                    "stopped",
                    new Input.Term(LT.term("Supply")),
                    true,
                    true,
                    STOPPED.chinese(),
                    STOPPED.english(),
                    STOPPED.example());

    @Override
    public String path() {
        return "/outage";
    }

    @Override
    public String chinese() {
        return "企业、产品或供应停止后,逐轮波及什么,缘由是什么";
    }

    @Override
    public String english() {
        return "What can no longer be made, and who is hit, when firms, products or supplies stop";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                STOPPED,
                Input.decimal(
                        "threshold",
                        "失去多大份额的供应算断供,0 至 1",
                        "the share of a supply whose loss counts, above 0 and at most 1; 1 if absent"),
                Input.choice(
                        "bySupply",
                        List.of("true", "false"),
                        "写明产品的供应关系是否算数",
                        "whether supplies that name the item count; true if absent"),
                Call.EVIDENCE);
    }

    @Override
    public Prepared prepare(Call call, DatasetGraph dataset) {
        Map<String, List<Node>> arguments = new LinkedHashMap<>();
        arguments.put(
                "stopped",
                call.texts("stopped").stream()
                        .map(
                                text ->
                                        (text.contains("fact/") ? SUPPLY : STOPPED)
                                                .term(text, dataset))
                        .toList());
        call.text("threshold")
                .ifPresent(
                        share ->
                                arguments.put("threshold", literal(share, XSDDatatype.XSDdecimal)));
        call.text("bySupply")
                .ifPresent(
                        word -> arguments.put("bySupply", literal(word, XSDDatatype.XSDboolean)));
        Asked asked = new Asked(OUTAGE.asking(arguments, List.of()), FACTS.with(Map.of()));
        return new Rows("outage", this, arguments, asked).prepared(call, dataset, bounds);
    }

    private static List<Node> literal(String text, XSDDatatype type) {
        return List.of(NodeFactory.createLiteralDT(text, type));
    }
}
