package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.Shipped;
import org.liantu.serve.data.LinkedData;
import org.liantu.serve.explore.Explorer;

/** A chain's page, and what its picture is drawn from, on the sample chain of 40 firms. */
class ChainPageTest {

    private static final String CHAIN = Web.encoded("园林机器狗产业链");
    private static final String LED = Web.encoded("LED产业链");

    private static Server server;
    private static Web web;

    @BeforeAll
    static void start() {
        server =
                Server.start(
                        Shipped.sampleChain(),
                        Settings.DEFAULT.withPort(0),
                        new LinkedData(Shipped.sampleChain(), Shipped.shapes()),
                        new Explorer(Shipped.sampleChain(), Shipped.questions()));
        web = new Web(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Document page(String path) {
        HttpResponse<String> answer = web.get(path, "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), server.url() + path);
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static JsonObject map(String path) {
        HttpResponse<String> answer = web.get("chain-map/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return json(answer.body());
    }

    private static int number(JsonObject map, String id) {
        JsonArray things = map.getJsonArray("things");
        return IntStream.range(0, things.size())
                .filter(i -> things.getJsonObject(i).getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonArray link(JsonObject map, String from, String relation, String to) {
        int start = number(map, from);
        int end = number(map, to);
        return map.getJsonArray("links").stream()
                .map(each -> each.asJsonArray())
                .filter(each -> each.getInt(0) == start && each.getInt(1) == end)
                .filter(each -> each.getString(2).equals(relation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesThePictureItsStagesThingsLinksAndPassages() {
        JsonObject map = map(CHAIN + "?lang=zh");
        assertThat(map.getJsonArray("stages"))
                .hasSize(6)
                .extracting(stage -> stage.asJsonObject().getString("name"))
                .startsWith("机器狗原料", "机器狗基材");
        assertThat(map.getJsonArray("things")).hasSize(68);
        JsonArray supply = link(map, "ent:晨矿粉体", "supplies", "ent:磁谷磁材");
        assertThat(supply.getString(3)).isEqualTo("stated");
        JsonArray passage =
                map.getJsonArray("passages").getJsonArray(supply.getJsonArray(4).getInt(0));
        assertThat(passage.getString(0)).startsWith("chain-supplies-");
        assertThat(link(map, "prod:烧结磁环", "needs", "prod:钕铁磁粉").getString(3)).isEqualTo("stated");
        assertThat(map.getJsonObject("relations").getString("supplies")).isEqualTo("供应");
        JsonObject firm = map.getJsonArray("things").getJsonObject(number(map, "ent:北辰磁材"));
        assertThat(firm.getBoolean("product")).isFalse();
        assertThat(firm.getJsonArray("places"))
                .extracting(place -> place.asJsonObject().getInt("stage"))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(firm.getJsonArray("places").toString()).contains("烧结磁环", "钕铁磁粉");
    }

    @Test
    void tellsHowEachLinkIsKnownAndWhichStagesAreGaps() {
        JsonObject map = map(LED + "?lang=en");
        assertThat(map.getJsonArray("stages"))
                .allMatch(stage -> stage.asJsonObject().getBoolean("gap"))
                .extracting(stage -> stage.asJsonObject().getString("onward"))
                .containsExactly(
                        "background", "background", "background", "background", "background", "");
        assertThat(map.getJsonArray("links"))
                .isNotEmpty()
                .allMatch(link -> link.asJsonArray().getString(3).equals("background"));
        assertThat(map.getJsonArray("passages")).isEmpty();
        assertThat(page("chains/" + LED).select(".stage.gap")).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"zh, 晨矿粉体", "en, Chenkuang Powders"})
    void namesThingsInTheLanguageAskedFor(String language, String name) {
        JsonObject map = map(CHAIN + "?lang=" + language);
        JsonObject firm = map.getJsonArray("things").getJsonObject(number(map, "ent:晨矿粉体"));
        assertThat(firm.getString("name")).isEqualTo(name);
        assertThat(firm.getString("href")).endsWith("?lang=" + language);
    }

    @Test
    void pointsThePageAtThePicture() {
        Document page = page("chains/" + CHAIN + "?lang=zh");
        Element picture = page.getElementById("map");
        assertThat(picture.hasAttr("hidden")).isTrue();
        assertThat(picture.attr("data-map")).isEqualTo("/chain-map/" + CHAIN + "?lang=zh");
        assertThat(picture.select("[role=img]").attr("aria-label")).contains("园林机器狗产业链");
        for (Element script : page.select("script"))
            assertThat(web.get(script.attr("src").substring(1)).statusCode()).isEqualTo(200);
        assertThat(page.select("#outage-part, #way-part").eachAttr("data-marks"))
                .allMatch(String::isEmpty);
    }

    @Test
    void saysInWhichRoundAnOutageReachesWhom() {
        Document page = page("chains/" + CHAIN + "?lang=zh&stopped=" + Web.encoded("prod:钕铁磁粉"));
        Element outage = page.getElementById("outage-part");
        JsonObject rounds = json(outage.attr("data-marks"));
        assertThat(rounds.getInt("prod:钕铁磁粉")).isZero();
        assertThat(rounds.getInt("prod:烧结磁环")).isEqualTo(1);
        assertThat(outage.attr("data-things")).isEqualTo(String.valueOf(rounds.size() - 1));
        assertThat(outage.select("h2").text()).endsWith("钕铁磁粉");
        assertThat(page.getElementById("stopped").val()).isEqualTo("钕铁磁粉");
        assertThat(page.select(".holder.hit:contains(烧结磁环) .round").eachText()).contains("1");
    }

    @Test
    void marksTheHopsOfAWay() {
        Document page =
                page(
                        "chains/"
                                + CHAIN
                                + "?lang=zh&one="
                                + Web.encoded("晨矿粉体")
                                + "&other="
                                + Web.encoded("磁谷磁材"));
        Element way = page.getElementById("way-part");
        JsonArray hops = Json.createReader(new StringReader(way.attr("data-marks"))).readArray();
        assertThat(hops).hasSize(1);
        assertThat(hops.getJsonArray(0).getValuesAs(JsonString::getString))
                .isEqualTo(List.of("ent:晨矿粉体", "ent:磁谷磁材", "supplies"));
        assertThat(page.select(".holder.way").text()).contains("晨矿粉体", "磁谷磁材");
    }

    @Test
    void givesNoFactForAHopThatNoFactStates() {
        Document page =
                page(
                        "chains/"
                                + LED
                                + "?lang=zh&one="
                                + Web.encoded("蓝宝石衬底")
                                + "&other="
                                + Web.encoded("LED外延片"));
        assertThat(page.select("#way-part tbody tr")).hasSize(1);
        assertThat(page.select("#way-part tbody").text()).contains("蓝宝石衬底", "LED外延片");
    }

    @ParameterizedTest
    @CsvSource({"chain-map/none, no chain 'none'", "chain-map/, no chain ''"})
    void saysThatThereIsNoSuchChain(String path, String words) {
        HttpResponse<String> answer = web.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(words);
    }
}
