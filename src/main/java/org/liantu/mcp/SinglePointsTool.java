package org.liantu.mcp;

import java.util.Map;
import org.liantu.query.Questions;

/** What alone, or in pairs, stops a product. */
record SinglePointsTool(Questions questions) implements Tool {

    private static final Input INPUT =
            Input.of(
                            Map.of("target", "LED芯片"),
                            Field.required("target", Field.Type.TEXT, "产品", "the product"),
                            Field.optional(
                                    "pairs",
                                    Field.Type.BOOLEAN,
                                    "true:只有同时停止才使其停产的两家企业",
                                    "true: pairs of firms that stop it only together"))
                    .paged();

    @Override
    public String name() {
        return "single_points";
    }

    @Override
    public Text title() {
        return new Text("单点", "Single points of failure");
    }

    @Override
    public Text description() {
        return new Text(
                "哪些企业、产品或供应单独停止(或哪两家同时停止),就使某一产品无法制造。",
                "Which firms, products or supplies alone (or which pairs of firms together) stop a product from being made.");
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public Reply call(Arguments arguments, View view) {
        String question = arguments.is("pairs") ? "critical-pairs" : "single-points";
        Table table =
                QuestionTool.table(
                        questions.get(question),
                        Map.of("target", arguments.text("target")),
                        arguments.rows(),
                        view);
        return new Reply(table.content(), table.text());
    }
}
