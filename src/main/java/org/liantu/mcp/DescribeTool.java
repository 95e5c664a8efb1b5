package org.liantu.mcp;

import java.util.Map;
import java.util.Optional;

/** What the graph says of one thing. */
final class DescribeTool implements Tool {

    private static final Input INPUT =
            Input.of(
                            Map.of("name", "ent:联创电子"),
                            Field.required(
                                    "name",
                                    Field.Type.TEXT,
                                    "名称、前缀名或 IRI;企业、产品、事实、段落、报告等皆可",
                                    "name, prefixed name or IRI of anything: a firm, a product, a fact, a passage, a report"))
                    .paged();

    @Override
    public String name() {
        return "describe";
    }

    @Override
    public Text title() {
        return new Text("关于它的事实", "What is said of it");
    }

    @Override
    public Text description() {
        return new Text(
                "图谱对某一事物的全部陈述:属性、所涉事实,每条附出处段落。也可展开答案中引用的 fact:、passage:、report:。",
                "All that the graph says of one thing: its properties and the facts it takes part in, each with its passage. It also opens a fact:, passage: or report: that another answer cites.");
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
        return Entity.reply(
                Entity.find(arguments.text("name"), arguments, view), arguments.rows(), view);
    }
}
