package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.exec.UpdateExec;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.query.Questions;
import org.liantu.serve.explore.Explorer;
import org.liantu.store.Store;

/** What the pages of questions hand to the script that draws their answers. */
class PicturesTest {

    private static final Web web = Web.shipped();

    @TempDir private Path folder;

    private static Document page(String path) {
        return Jsoup.parse(web.get(path, "text/html").body());
    }

    private static JsonObject drawing(String path, String kind) {
        return drawing(page(path), kind);
    }

    private static JsonObject drawing(Document page, String kind) {
        Element figure = page.select("figure.drawing[data-" + kind + "]").first();
        assertThat(figure).as(page.text()).isNotNull();
        assertThat(figure.hasAttr("hidden")).isTrue();
        assertThat(figure.select("[role=img][aria-label]")).hasSize(1);
        assertThat(page.select("script[src=/static/picture.js]")).hasSize(1);
        return Json.createReader(new StringReader(figure.attr("data-" + kind))).readObject();
    }

    private static List<JsonObject> objects(JsonObject in, String key) {
        return in.getJsonArray(key).stream().map(JsonValue::asJsonObject).toList();
    }

    private static List<String> strings(List<JsonObject> in, String key) {
        return in.stream().map(each -> each.getString(key)).toList();
    }

    @Test
    void hopsMakeAGraphFromLeftToRight() {
        JsonObject graph = drawing("questions/what-stops?lang=zh", "graph");
        List<JsonObject> nodes = objects(graph, "nodes");
        List<JsonObject> edges = objects(graph, "edges");
        assertThat(graph.getBoolean("directed")).isTrue();
        assertThat(strings(nodes, "name")).contains("MOCVD设备", "LED外延片").doesNotHaveDuplicates();
        assertThat(nodes)
                .filteredOn(node -> node.getBoolean("asked"))
                .extracting(node -> node.getString("name"))
                .containsExactly("MOCVD设备");
        assertThat(strings(edges, "known")).contains("background", "stated");
        assertThat(edges)
                .allMatch(
                        edge ->
                                edge.getInt("from") != edge.getInt("to")
                                        && edge.getInt("to") < nodes.size());
        for (JsonObject node : nodes)
            assertThat(web.get(node.getString("href").substring(1), "text/html").statusCode())
                    .isIn(200, 404);
    }

    @Test
    void headersLeadThroughMoreColumnsOrAParameter() {
        JsonObject parts = drawing("questions/parts-and-makers?lang=zh", "graph");
        List<JsonObject> nodes = objects(parts, "nodes");
        assertThat(strings(nodes, "kind")).contains("enterprise", "product");
        for (JsonObject edge : objects(parts, "edges"))
            assertThat(nodes.get(edge.getInt("to")).getString("kind")).isEqualTo("product");
        JsonObject suppliers = drawing("questions/suppliers-of?lang=zh", "graph");
        assertThat(objects(suppliers, "nodes"))
                .anyMatch(
                        node ->
                                node.getBoolean("asked")
                                        && node.getString("name").contains("兆驰晶显"));
    }

    @Test
    void pairsWithoutDirectionHaveNone() {
        assertThat(drawing("questions/possible-identities?lang=zh", "graph").getBoolean("directed"))
                .isFalse();
    }

    @Test
    void yearsMakeAChartWithGapsBoundsAndAColourAMeasure() {
        List<JsonObject> charts =
                objects(drawing("questions/yearly-series?lang=zh", "chart"), "charts");
        assertThat(charts).hasSize(1);
        assertThat(charts.get(0).getBoolean("timed")).isTrue();
        assertThat(charts.get(0).getJsonArray("categories").toString())
                .isEqualTo("[\"2020\",\"2021\",\"2022\",\"2023\",\"2024\"]");
        List<JsonObject> bars = objects(charts.get(0), "bars");
        assertThat(strings(bars, "series")).containsExactly("产值", "产值", "产值", "营业收入");
        assertThat(strings(bars, "amount"))
                .containsExactly("8.73亿元", "24.2亿元", "超42.71亿元", "近60亿元");
        assertThat(bars)
                .extracting(bar -> bar.getBoolean("exact"))
                .containsExactly(true, true, false, false);
        assertThat(bars).extracting(bar -> bar.getInt("at")).containsExactly(0, 1, 3, 4);
    }

    @Test
    void onlyWhatCanBeComparedSharesAChart() {
        Document page = page("questions/enterprises-with-figures?lang=zh");
        List<JsonObject> charts = objects(drawing(page, "chart"), "charts");
        assertThat(strings(charts, "title")).contains("产值").doesNotHaveDuplicates();
        int drawn = charts.stream().mapToInt(chart -> objects(chart, "bars").size()).sum();
        int rows = page.select("tbody tr").size();
        assertThat(drawn).isLessThan(rows);
        assertThat(page.select("figcaption").text()).endsWith("未画出的数值：" + (rows - drawn));
        for (JsonObject chart : charts)
            assertThat(objects(chart, "bars"))
                    .hasSizeGreaterThan(1)
                    .isSortedAccordingTo(
                            (one, other) ->
                                    other.getJsonNumber("value")
                                            .bigDecimalValue()
                                            .compareTo(
                                                    one.getJsonNumber("value").bigDecimalValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"shares", "changed-measures", "report-details", "policies", "stages-of"})
    void theRestIsATable(String question) {
        Document page = page("questions/" + question + "?lang=zh");
        assertThat(page.select("tbody tr")).isNotEmpty();
        assertThat(page.select("figure, script[src=/static/picture.js]")).isEmpty();
    }

    @Test
    void aGraphHasABoundOfWhichItTells() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("chain")).resolve("all.rq"),
                """
                # zh: 所有供应
                # en: All supplies
                PREFIX lt: <https://w3id.org/liantu/ontology#>
                SELECT ?supplier ?input ?maker
                { ?supplier lt:supplies ?input . ?input lt:supplies ?maker }
                """
                        .replace("PREFIX", "# show: graph supplier input maker\nPREFIX"));
        Store store = Store.inMemory();
        String supplies =
                IntStream.range(0, 290)
                        .mapToObj(
                                i ->
                                        "e:a%d lt:supplies e:b%d . e:b%d lt:supplies e:c%d ."
                                                .formatted(i, i, i, i))
                        .collect(Collectors.joining("\n"));
        store.write(
                dataset ->
                        UpdateExec.dataset(dataset)
                                .update(
                                        "PREFIX lt: <https://w3id.org/liantu/ontology#>"
                                                + " PREFIX e: <https://w3id.org/liantu/id/enterprise/>"
                                                + " INSERT DATA { GRAPH e:g { "
                                                + supplies
                                                + " } }")
                                .execute());
        try (Server own =
                Server.start(
                        store,
                        Settings.DEFAULT.withPort(0),
                        new Explorer(store, Questions.read(folder)))) {
            Document page =
                    Jsoup.parse(new Web(own.url()).get("questions/all", "text/html").body());
            assertThat(objects(drawing(page, "graph"), "edges")).hasSize(500);
            assertThat(page.select("figcaption").text()).endsWith("未画出的连线：80");
        }
    }

    @Test
    void writesCodesInTheLanguageOfThePage() {
        assertThat(page("questions/what-stops?lang=zh").select("tbody").text())
                .contains("缺少投入", "产品")
                .doesNotContain("input missing");
        assertThat(page("questions/what-stops?lang=en").select("tbody").text())
                .contains("input missing");
        assertThat(page("questions/yearly-series?lang=zh").select("tbody td").eachText())
                .contains("2020", "未给出");
    }
}
