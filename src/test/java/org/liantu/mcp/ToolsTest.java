package org.liantu.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.Shipped;
import org.liantu.query.Answer;
import org.liantu.query.Question;
import org.liantu.query.Questions;

/** What the tools answer over the Nanchang graph, and what they refuse. */
class ToolsTest {

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static List<Question> questions() throws IOException {
        return Questions.read(Shipped.HOME.resolve("queries")).all();
    }

    @Test
    @SuppressWarnings("unchecked")
    void findsByNameAliasAndHalfAName() {
        for (String name : List.of("江西兆驰半导体有限公司", "兆驰半导体", "兆驰半", "兆驰半导体公司"))
            assertThat(
                            (List<Map<String, Object>>)
                                    served.answer("find", Map.of("name", name)).get("found"))
                    .extracting(entry -> entry.get("name"))
                    .as(name)
                    .contains("ent:江西兆驰半导体有限公司");
        assertThat(served.answer("find", Map.of("name", "Lianchuang", "type", "企业")).toString())
                .contains("ent:联创电子", "lt:Enterprise");
        assertThat(served.answer("find", Map.of("name", "Lianch")).toString()).contains("ent:联创电子");
        assertThat(served.answer("find", Map.of("name", "*:* /.*/ (\"")).toString())
                .contains("nothing is called so");
    }

    @Test
    void anAnswerCarriesFactsAndPassages() {
        Map<String, Object> content =
                served.answer(
                        "figure_of", Map.of("subject", "南昌高新区", "indicator", "GDP", "year", 2025));
        assertThat(Served.rows(content).get(0))
                .containsEntry("measure", "ind:gdp")
                .containsEntry("value", 114000000000L)
                .containsKey("evidence");
        assertThat(Served.citations(content).get(0))
                .containsEntry("passage", "passage:nanchang-gaoxin-2026-59-83")
                .containsEntry("title", "千亿之后 再攀新高")
                .containsKeys("start", "end", "says", "iri");
        String text =
                Served.text(
                        served.call("figure_of", Map.of("subject", "南昌高新区", "indicator", "GDP")));
        assertThat(text).contains("114000000000", "[passage:nanchang-gaoxin-2026-59-83]");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionAnswersItsExampleAsRecorded(Question question) {
        Map<String, Object> example =
                QuestionTool.arguments(question).example().isEmpty()
                        ? Map.of()
                        : Map.copyOf(QuestionTool.arguments(question).example());
        Map<String, Object> content =
                served.answer(
                        "ask_question",
                        Map.of("question", question.name(), "arguments", example, "limit", 500));
        Answer.Rows recorded =
                Shipped.store()
                        .read(
                                dataset ->
                                        (Answer.Rows)
                                                Answer.to(
                                                        question.bind(question.example(), dataset),
                                                        dataset));
        long distinct = recorded.cells().stream().distinct().count();
        if (distinct <= 500) assertThat(Served.rows(content)).hasSize((int) distinct);
        else assertThat(content).containsEntry("more", true);
    }

    @Test
    void pagesThroughRowsWithoutGapOrRepetition() {
        Map<String, Object> arguments = Map.of("zone", "南昌高新区");
        List<Map<String, Object>> whole =
                Served.rows(
                        served.answer(
                                "ask_question",
                                Map.of(
                                        "question",
                                        "enterprises-in-zone",
                                        "arguments",
                                        arguments,
                                        "limit",
                                        500)));
        Map<String, Object> first = page(arguments, 0);
        assertThat(first)
                .containsEntry("more", true)
                .containsEntry("note", "more rows follow: call again with offset=3");
        assertThat(
                        Stream.of(0, 3, 6)
                                .flatMap(offset -> Served.rows(page(arguments, offset)).stream())
                                .toList())
                .isEqualTo(whole.subList(0, 9));
        assertThat(page(arguments, whole.size()))
                .containsEntry("more", false)
                .extracting(Served::rows)
                .isEqualTo(List.of());
    }

    private static Map<String, Object> page(Map<String, Object> arguments, int offset) {
        return served.answer(
                "ask_question",
                Map.of(
                        "question",
                        "enterprises-in-zone",
                        "arguments",
                        arguments,
                        "limit",
                        3,
                        "offset",
                        offset));
    }

    @Test
    void findsTheQuestionForAWish() {
        for (String wish : List.of("谁向兆驰晶显供应产品?", "Which suppliers does it have?"))
            assertThat(served.answer("list_questions", Map.of("about", wish)).toString())
                    .as(wish)
                    .contains("suppliers-of");
        assertThat(
                        served.answer("list_questions", Map.of("about", "contradicting figures"))
                                .toString())
                .contains("conflicting-figures");
        assertThat(served.answer("list_questions", Map.of("topic", "outage")).toString())
                .contains("what-stops", "example", "停产");
        assertThat(served.answer("list_questions", Map.of()).toString()).contains("figure-of");
    }

    @Test
    void describesAnything() {
        Map<String, Object> content = served.answer("describe", Map.of("name", "联创电子"));
        assertThat(content.toString()).contains("prod:机器人视觉模块", "passage:nanchang-gaoxin-2026");
        assertThat(
                        served.answer("describe", Map.of("name", "fact:nanchang-gaoxin-2026-f568"))
                                .toString())
                .contains("passage:nanchang-gaoxin-2026-5371-5385");
        assertThat(
                        served.answer(
                                        "describe",
                                        Map.of("name", "passage:nanchang-gaoxin-2026-5371-5385"))
                                .toString())
                .contains("fact:nanchang-gaoxin-2026-f568", "nanchang-gaoxin-2026-f569");
    }

    @Test
    void findsPathsWithTheFactsOfEachHop() {
        Map<String, Object> content =
                served.answer("paths", Map.of("from", "联创电子", "to", "欧菲光", "paths", 2));
        assertThat(Served.rows(content))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsKeys("hop", "from", "relation", "to"));
        assertThat(Served.rows(content)).anySatisfy(row -> assertThat(row).containsKey("evidence"));
        assertThat(Served.citations(content)).isNotEmpty();
        assertThat(
                        Served.rows(
                                served.answer(
                                        "paths",
                                        Map.of(
                                                "from",
                                                "欧菲微电子",
                                                "to",
                                                "group:nanchang-gaoxin-2026-多家机器人龙头企业",
                                                "along",
                                                List.of("供应"),
                                                "direction",
                                                "forward"))))
                .hasSize(1);
        assertThat(
                        served.refusal(
                                "paths",
                                Map.of(
                                        "from",
                                        "联创电子",
                                        "to",
                                        "欧菲光",
                                        "along",
                                        List.of("lt:suplies"))))
                .contains("there is no relation 'lt:suplies'", "for example");
    }

    @Test
    void simulatesAnOutageOfSeveral() {
        assertThat(Served.rows(served.answer("outage", Map.of("stopped", List.of("MOCVD设备")))))
                .anySatisfy(row -> assertThat(row).containsEntry("reason", "input missing"));
        assertThat(
                        Served.rows(
                                served.answer(
                                        "outage",
                                        Map.of(
                                                "stopped",
                                                List.of("MOCVD设备", "ent:联创电子"),
                                                "limit",
                                                500))))
                .anySatisfy(row -> assertThat(row).containsEntry("affected", "ent:联创电子"))
                .anySatisfy(row -> assertThat(row).containsEntry("affected", "prod:MOCVD设备"));
    }

    @Test
    void namesSinglePointsAndGaps() {
        assertThat(Served.rows(served.answer("single_points", Map.of("target", "LED芯片"))))
                .isNotEmpty();
        served.answer("single_points", Map.of("target", "手机", "pairs", true));
        assertThat(served.answer("gaps", Map.of("zone", "南昌高新区", "chain", "LED产业链")))
                .containsKeys("stages", "inputs", "elsewhere");
        assertThat(served.answer("gaps", Map.of("zone", "南昌高新区")))
                .containsOnlyKeys("stages", "inputs");
    }

    @Test
    void showsTheSchemaInShortAndInFull() {
        assertThat(served.answer("schema", Map.of()).toString())
                .contains("lt:Enterprise", "企业", "instances");
        assertThat(
                        served.answer(
                                        "schema",
                                        Map.of("terms", List.of("lt:Supply", "supplies", "状态类别")))
                                .toString())
                .contains("definition", "expects", "lt:planned");
        assertThat(served.refusal("schema", Map.of("terms", List.of("lt:Suply"))))
                .contains("no class or property 'lt:Suply'");
    }

    @Test
    void answersSparqlOfEachForm() {
        Map<String, Object> content =
                served.answer(
                        "query_sparql",
                        Map.of(
                                "query",
                                "SELECT ?fact ?who ?where { ?fact lt:supplier ?who ; lt:statedIn ?where }"));
        assertThat(Served.rows(content)).allSatisfy(row -> assertThat(row).containsKey("evidence"));
        assertThat(Served.citations(content)).isNotEmpty();
        assertThat(
                        served.answer(
                                "query_sparql",
                                Map.of("query", "ASK { ent:联创电子 a lt:Enterprise }")))
                .containsEntry("answer", true);
        assertThat(served.answer("query_sparql", Map.of("query", "DESCRIBE ent:联创电子")).toString())
                .contains("lt:Enterprise");
        assertThat(
                        served.answer(
                                        "query_sparql",
                                        Map.of(
                                                "query",
                                                "CONSTRUCT { ?a lt:supplies ?b } { ?a lt:supplies ?b } LIMIT 3"))
                                .toString())
                .contains("lt:supplies");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("find", Map.of(), "'name' is missing"),
                Arguments.of("find", Map.of("name", 7), "'name' is a text, not 7"),
                Arguments.of(
                        "find", Map.of("name", "x", "limit", 1000), "'limit' is 1 to 50, not 1000"),
                Arguments.of(
                        "find",
                        Map.of("nam", "x", "name", "x"),
                        "no argument 'nam', expected name"),
                Arguments.of("find", Map.of("name", "x", "type", "lt:Firm"), "no class 'lt:Firm'"),
                Arguments.of("ask_question", Map.of("question", "figures"), "near it are"),
                Arguments.of(
                        "ask_question", Map.of("question", "figure-of"), "'subject' is missing"),
                Arguments.of(
                        "ask_question",
                        Map.of("question", "figure-of", "arguments", "GDP"),
                        "'arguments' is an object"),
                Arguments.of(
                        "figure_of",
                        Map.of("subject", "南昌高新区", "indicator", "GDP", "year", "last"),
                        "'year' is a whole number"),
                Arguments.of(
                        "figure_of", Map.of("subject", "南昌高新", "indicator", "GDP"), "zone:南昌高新区, "),
                Arguments.of(
                        "paths",
                        Map.of("from", "兆驰x", "to", "欧菲光"),
                        "the graph has nothing named '兆驰x'; near it are"),
                Arguments.of(
                        "chain_map",
                        Map.of("chain", "LED产业"),
                        "the graph has no lt:Chain named 'LED产业'; near it are chain:LED产业链; for example {\"chain\":\"具身智能产业链\"}"),
                Arguments.of(
                        "paths",
                        Map.of("from", "联创电子", "to", "欧菲光", "direction", "up"),
                        "one of forward, backward, both"),
                Arguments.of("outage", Map.of("stopped", List.of()), "names nothing"),
                Arguments.of("describe", Map.of("name", "ent:没有这家"), "the graph has no <"),
                Arguments.of("query_sparql", Map.of("query", "SELEC *"), "not a SPARQL query"),
                Arguments.of(
                        "query_sparql",
                        Map.of("query", "DELETE WHERE { ?s ?p ?o }"),
                        "updates are not taken"),
                Arguments.of(
                        "query_sparql",
                        Map.of("query", "SELECT * { SERVICE <http://127.0.0.1:9/x> { ?s ?p ?o } }"),
                        ""),
                Arguments.of(
                        "query_sparql",
                        Map.of("query", "DESCRIBE ?s { ?s a lt:Fact }"),
                        "more than 1000 triples"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongCallIsToldWhatIsRight(String tool, Map<String, Object> arguments, String message) {
        assertThat(served.refusal(tool, arguments))
                .contains(message)
                .doesNotContain("Exception", "org.", "\tat ");
        if (!message.isEmpty()) assertThat(served.refusal(tool, arguments)).contains("for example");
    }

    @Test
    void anArgumentIsATermAndNeverSyntax() {
        String hostile = "x\" . } ; DROP ALL #";
        assertThat(served.refusal("figure_of", Map.of("subject", hostile, "indicator", "GDP")))
                .contains("named '" + hostile + "'");
        assertThat(
                        Served.rows(
                                served.answer(
                                        "ask_question",
                                        Map.of(
                                                "question",
                                                "facts-with-number",
                                                "arguments",
                                                Map.of("number", hostile)))))
                .isEmpty();
        assertThat(
                        Served.rows(
                                served.answer(
                                        "query_sparql",
                                        Map.of(
                                                "query",
                                                "SELECT (<java:org.apache.jena.sparql.function.library.now>() AS ?x) {}"))))
                .containsExactly(Map.of());
    }
}
