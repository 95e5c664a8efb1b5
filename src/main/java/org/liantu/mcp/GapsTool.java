package org.liantu.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liantu.query.Question;
import org.liantu.query.Questions;

/** Where the chains of a zone have gaps (补链), as some questions together tell. */
record GapsTool(Questions questions) implements Tool {

    /** By chain, and without one. */
    private static final Map<String, String> OF_CHAIN =
            ordered(
                    "stages", "stage-coverage",
                    "inputs", "chain-inputs-without-local-maker",
                    "elsewhere", "makers-elsewhere");

    private static final Map<String, String> OF_ZONE =
            ordered(
                    "stages", "stages-without-firm",
                    "inputs", "inputs-without-local-maker");

    private static final Input INPUT =
            Input.of(
                            Map.of("zone", "南昌高新区", "chain", "LED产业链"),
                            Field.required("zone", Field.Type.TEXT, "园区", "the zone"),
                            Field.optional(
                                    "chain",
                                    Field.Type.TEXT,
                                    "产业链;不写则为该园区的各条链",
                                    "the chain; all chains of the zone if left out"))
                    .paged();

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public Text title() {
        return new Text("产业链缺口", "Gaps of a chain");
    }

    @Override
    public Text description() {
        return new Text(
                "园区在某条产业链上的缺口:各环节有几家本地企业(stages),哪些投入没有本地企业生产(inputs),别处谁生产(elsewhere)。没有陈述不等于没有。",
                "Where a zone has gaps in a chain: how many local firms stand at each stage (stages), inputs that no local firm makes (inputs), who makes them elsewhere (elsewhere). Not stated is not the same as not there.");
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
                        Map.of(
                                "stages",
                                Table.SCHEMA,
                                "inputs",
                                Table.SCHEMA,
                                "elsewhere",
                                Table.SCHEMA),
                        "required",
                        List.of("stages", "inputs")));
    }

    @Override
    public Reply call(Arguments arguments, View view) {
        Optional<String> chain = arguments.optional("chain");
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("zone", arguments.text("zone"));
        chain.ifPresent(each -> given.put("chain", each));
        Map<String, Object> content = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        (chain.isPresent() ? OF_CHAIN : OF_ZONE)
                .forEach(
                        (part, name) -> {
                            Question question = questions.get(name);
                            Table table =
                                    QuestionTool.table(question, given, arguments.rows(), view);
                            content.put(part, table.content());
                            text.append("## ").append(question.chinese()).append("\n");
                            text.append(table.text()).append("\n");
                        });
        return new Reply(content, text.toString());
    }
}
