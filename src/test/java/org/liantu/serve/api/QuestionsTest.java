package org.liantu.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.Shipped;
import org.liantu.query.Answer;
import org.liantu.query.Question;

/** Every question of {@code queries/}, asked over HTTP with its example. */
class QuestionsTest {

    private static ApiServer api;

    @BeforeAll
    static void start() {
        api = ApiServer.shipped();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    static Stream<Question> questions() {
        return ApiServer.questions().all().stream();
    }

    private static String[] example(Question question, String... further) {
        List<String> parameters = new ArrayList<>();
        question.example()
                .forEach(
                        (name, value) -> {
                            parameters.add(name);
                            parameters.add(value);
                        });
        parameters.addAll(List.of(further));
        return parameters.toArray(String[]::new);
    }

    private static long rows(Question question) {
        return Shipped.store()
                .read(
                        dataset ->
                                Answer.to(question.bind(question.example(), dataset), dataset)
                                        .recorded()
                                        .lines()
                                        .skip(1)
                                        .count());
    }

    @Test
    void listsThemAllWithParametersAndExamples() {
        JsonNode list = api.json("Questions", "/questions");
        assertThat(list.at("/total").asLong()).isEqualTo(questions().count());
        JsonNode figureOf =
                stream(list.get("questions"))
                        .filter(each -> each.get("name").asText().equals("figure-of"))
                        .findFirst()
                        .orElseThrow();
        assertThat(figureOf.at("/title/zh").asText())
                .isEqualTo(ApiServer.question("figure-of").chinese());
        assertThat(figureOf.at("/parameters/2/name").asText()).isEqualTo("year");
        assertThat(figureOf.at("/parameters/2/required").asBoolean()).isFalse();
        assertThat(figureOf.at("/parameters/2/type").asText()).endsWith("XMLSchema#integer");
        assertThat(figureOf.at("/example/indicator").asText()).isEqualTo("GDP");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void answersAsTheQuestionDoes(Question question) {
        JsonNode answer = api.json("Rows", "/questions/" + question.name(), example(question));
        assertThat(answer.at("/total").asLong()).isEqualTo(rows(question));
        assertThat(answer.get("rows")).hasSize((int) Math.min(1000, rows(question)));
        assertThat(answer.at("/title/en").asText()).isEqualTo(question.english());
        for (JsonNode row : answer.get("rows"))
            assertThat(row.fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(
                            stream(answer.get("columns")).map(JsonNode::asText).toList());
    }

    /** What is saved can be had again: the query of an answer, run by itself, gives its rows. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void saysAQueryThatGivesTheSameRows(Question question) {
        String path = "/questions/" + question.name();
        JsonNode answer = api.json("Rows", path, example(question));
        HttpResponse<String> again =
                api.web.query(answer.get("query").asText(), "text/tab-separated-values");
        HttpResponse<String> tsv =
                api.web.get(
                        ApiServer.path(path, example(question, "format", "tsv", "limit", "10000")));
        assertThat(again.body()).isEqualTo(tsv.body());
    }

    @Test
    void bindsNamesNumbersAndIris() {
        JsonNode answer =
                api.json(
                        "Rows",
                        "/questions/figure-of",
                        "subject",
                        "zone/南昌高新区",
                        "indicator",
                        "https://w3id.org/liantu/id/indicator/gdp",
                        "year",
                        "2025");
        assertThat(answer.at("/arguments/subject/0/zh").asText()).isEqualTo("南昌高新区");
        assertThat(answer.at("/arguments/year/0").asLong()).isEqualTo(2025);
        JsonNode gdp = answer.at("/rows/0");
        assertThat(gdp.at("/value").decimalValue()).isEqualByComparingTo("114000000000");
        assertThat(gdp.at("/measure/id").asText()).isEqualTo("indicator/gdp");
        assertThat(gdp.at("/unit/zh").asText()).isNotBlank();
        assertThat(gdp.get("bound").isNull()).isTrue();
        assertThat(answer.at("/dataVersion").asText())
                .isEqualTo(ApiServer.version(Shipped.store()));
    }

    @Test
    void pagesMakeTheWhole() {
        List<String> whole = new ArrayList<>();
        api.json("Rows", "/questions/enterprises-in-zone", "zone", "南昌高新区")
                .get("rows")
                .forEach(row -> whole.add(row.toString()));
        assertThat(whole).hasSizeGreaterThan(14).doesNotHaveDuplicates();
        List<String> paged = new ArrayList<>();
        String next =
                ApiServer.path("/questions/enterprises-in-zone", "zone", "南昌高新区", "limit", "7");
        while (next != null) {
            HttpResponse<String> page = api.web.get(next);
            JsonNode json = ApiServer.read(page.body());
            json.get("rows").forEach(row -> paged.add(row.toString()));
            assertThat(json.get("total").asInt()).isEqualTo(whole.size());
            assertThat(link(page, "first")).endsWith("offset=0");
            assertThat(link(page, "prev") == null).isEqualTo(json.get("offset").asInt() == 0);
            next = link(page, "next");
            assertThat(next).isEqualTo(json.path("next").asText(null));
            if (next != null) next = next.substring(api.web.base().length());
        }
        assertThat(paged).isEqualTo(whole);
        JsonNode third =
                api.json(
                        "Rows",
                        "/questions/enterprises-in-zone",
                        "zone",
                        "南昌高新区",
                        "limit",
                        "7",
                        "page",
                        "3");
        assertThat(third.at("/rows/0").toString()).isEqualTo(whole.get(14));
    }

    private static String link(HttpResponse<String> page, String relation) {
        return page.headers().allValues("Link").stream()
                .filter(link -> link.endsWith("; rel=\"" + relation + "\""))
                .map(link -> link.substring(1, link.indexOf('>')))
                .findFirst()
                .orElse(null);
    }

    @Test
    void negotiatesTheFormat() {
        String path =
                ApiServer.path("/questions/figure-of", example(ApiServer.question("figure-of")));
        assertThat(api.web.get(path, "text/csv").body()).startsWith("measure,value,unit");
        assertThat(api.web.get(path, "text/tab-separated-values, text/csv;q=0.5").body())
                .startsWith("?measure\t?value");
        assertThat(api.web.get(path, "text/html, */*;q=0.1").body()).startsWith("{");
        HttpResponse<String> chosen = api.web.get(path + "&format=csv", "application/json");
        assertThat(chosen.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(chosen.headers().allValues("Vary")).contains("Accept");
        assertThat(link(chosen, "describedby")).endsWith("format=json");
    }

    @Test
    void jsonLdLosesNothing() {
        String path =
                ApiServer.path(
                        "/questions/figure-of",
                        example(
                                ApiServer.question("figure-of"),
                                "format",
                                "jsonld",
                                "evidence",
                                "true"));
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(api.web.get(path).body()))
                .lang(Lang.JSONLD11)
                .parse(graph);
        String column = api.web.base() + "api/questions/figure-of#";
        Node zero =
                NodeFactory.createLiteralDT(
                        "0.06", org.apache.jena.datatypes.xsd.XSDDatatype.XSDdecimal);
        assertThat(graph.contains(Node.ANY, NodeFactory.createURI(column + "value"), zero))
                .isTrue();
        assertThat(
                        graph.contains(
                                NodeFactory.createURI("https://w3id.org/liantu/id/indicator/gdp"),
                                RDFS.label.asNode(),
                                NodeFactory.createLiteralLang("地区生产总值", "zh")))
                .isTrue();
        assertThat(
                        graph.stream()
                                .filter(
                                        triple ->
                                                triple.getPredicate()
                                                        .getURI()
                                                        .endsWith("#wasDerivedFrom"))
                                .map(triple -> triple.getObject().getURI()))
                .isNotEmpty()
                .allMatch(iri -> iri.startsWith("https://w3id.org/liantu/id/fact/"));
    }

    @Test
    void turtleSaysWhatJsonLdDoes() {
        String path =
                ApiServer.path("/questions/figure-of", example(ApiServer.question("figure-of")));
        Graph linked = GraphFactory.createDefaultGraph();
        Graph turtle = GraphFactory.createDefaultGraph();
        RDFParser.fromString(api.web.get(path + "&format=jsonld").body(), Lang.JSONLD11)
                .parse(linked);
        HttpResponse<String> answer = api.web.get(path, "text/turtle");
        RDFParser.fromString(answer.body(), Lang.TURTLE).parse(turtle);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("text/turtle;charset=utf-8");
        assertThat(answer.body()).contains("PREFIX ind:").doesNotContain("PREFIX tech:");
        assertThat(lines(turtle)).isNotEmpty().isEqualTo(lines(linked));
        assertThat(api.web.get(path + "&format=ttl").statusCode()).isEqualTo(200);
    }

    /** Triples without the names of blank nodes, and without the time of the request. */
    private static List<String> lines(Graph graph) {
        return graph.stream()
                .filter(triple -> !triple.getPredicate().getURI().endsWith("#time"))
                .map(
                        triple ->
                                triple.getPredicate()
                                        + " "
                                        + (triple.getObject().isBlank()
                                                ? ""
                                                : triple.getObject().toString()))
                .sorted()
                .toList();
    }

    @Test
    void csvStartsAsExcelWantsIt() {
        String path =
                ApiServer.path(
                        "/questions/figure-of",
                        example(ApiServer.question("figure-of"), "format", "csv"));
        String plain = api.web.get(path).body();
        assertThat(plain).startsWith("measure,");
        assertThat(api.web.get(path + "&bom=true").body()).isEqualTo("\uFEFF" + plain);
    }

    @Test
    void evidenceIsTheFactsThatGaveTheRow() {
        JsonNode answer =
                api.json(
                        "Rows",
                        "/questions/figure-of",
                        example(ApiServer.question("figure-of"), "evidence", "true"));
        for (JsonNode row : answer.get("rows")) {
            assertThat(row.get("evidence")).isNotEmpty();
            String where = row.at("/where/iri").asText();
            assertThat(row.at("/evidence/0/passages/0/iri").asText()).isEqualTo(where);
            assertThat(row.at("/evidence/0/passages/0/gloss/zh").asText()).isNotBlank();
        }
        HttpResponse<String> csv =
                api.web.get(
                        ApiServer.path(
                                "/questions/figure-of",
                                example(
                                        ApiServer.question("figure-of"),
                                        "evidence",
                                        "true",
                                        "format",
                                        "csv")));
        assertThat(csv.body().lines().findFirst().orElseThrow())
                .endsWith(",evidence_facts,evidence_passages");
        assertThat(csv.body()).contains("id/fact/", "id/passage/");
    }

    /** Rows of background knowledge and of computed figures rest on no fact of a report. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void whatShowsAPassageHasEvidence(Question question) {
        JsonNode answer =
                api.json(
                        "Rows",
                        "/questions/" + question.name(),
                        example(question, "evidence", "true"));
        for (JsonNode row : answer.get("rows"))
            if (row.toString().contains("\"id\":\"passage/")
                    || row.toString().contains("\"id\":\"fact/"))
                assertThat(row.get("evidence")).as(row.toString()).isNotEmpty();
        if (answer.get("columns").toString().contains("\"where\"") && !answer.get("rows").isEmpty())
            assertThat(answer.findValues("fact").toString().contains("id/fact/"))
                    .isEqualTo(answer.get("rows").toString().contains("id/passage/"));
    }

    @Test
    void noParameterOrColumnBearsANameOfTheFace() {
        Set<String> taken =
                Stream.concat(
                                Call.PAGING.stream(),
                                Stream.of(Call.EVIDENCE, Call.format(List.of(Format.JSON))))
                        .map(Input::name)
                        .collect(Collectors.toSet());
        questions()
                .forEach(
                        question -> {
                            question.parameters()
                                    .forEach(each -> assertThat(taken).doesNotContain(each.name()));
                            assertThat(question.query().getResultVars())
                                    .doesNotContain("evidence", "iri", "zh", "en", "rows");
                        });
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes.stream();
    }
}
