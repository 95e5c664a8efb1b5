package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.Shipped;
import org.liantu.serve.data.LinkedData;
import org.liantu.serve.explore.Explorer;
import org.liantu.store.Store;

/** The pages of zones, one at a glance and two compared, over HTTP. */
class ZonesTest {

    private static final Path SAMPLE = Shipped.HOME.resolve("data/sample-2025/facts.jsonl");
    private static final String EAST = "zones/" + Web.encoded("东汀园区");
    private static final String BOTH =
            "compare?one=" + Web.encoded("东汀园区") + "&other=" + Web.encoded("西汀园区");

    @TempDir private static Path folder;

    private static Store store;
    private static Server server;
    private static Web web;

    /** A fact of a zone; {@code more} holds the keys beyond subject, predicate, value and unit. */
    private static String figure(String measure, String value, String unit, String more) {
        return """
                "kind":"indicator","predicate":"%s","value":%s,"unit":"%s","assertion":"stated",%s"surface":"%s"\
                """
                .formatted(measure, value, unit, more, value);
    }

    private static String period(String period, String basis) {
        return "\"period\":\"%s\",\"basis\":\"%s\",".formatted(period, basis);
    }

    private static Path report(String id, String zone, List<String> figures) throws IOException {
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (String figure : figures)
            lines.append(
                    """
                    {"id":"f%d","subject":"%s",%s,"start":%d,"end":%d}
                    """
                            .formatted(++number, zone, figure, number * 10, number * 10 + 8));
        Path own = Files.createDirectory(folder.resolve(id));
        Files.writeString(
                own.resolve("report.json"),
                "{\"id\":\"%s\",\"zone\":\"%s\",\"title\":\"%s公报\"}".formatted(id, zone, zone));
        Files.writeString(
                own.resolve("entities.jsonl"),
                "{\"name\":\"%s\",\"type\":\"zone\"}%n".formatted(zone));
        return Files.writeString(own.resolve("facts.jsonl"), lines);
    }

    @BeforeAll
    static void start() throws IOException {
        String now = period("2025", "explicit");
        String before = period("2024", "explicit");
        String guessed = period("2025", "inferred");
        Path east =
                report(
                        "east",
                        "东汀园区",
                        List.of(
                                figure("地区生产总值", "40000000000", "CNY", now),
                                figure("地区生产总值", "32000000000", "CNY", before),
                                figure("地区生产总值增长率", "0.25", "ratio", now),
                                figure("研发经费", "900000000", "CNY", now + "\"approx\":\"over\","),
                                figure("研发经费", "600000000", "CNY", before),
                                figure("高新技术企业数", "50", "家", now),
                                figure("上市企业数", "8", "家", guessed),
                                figure("企业数", "100", "家", now + "\"scope\":\"年营收1亿元以上\","),
                                figure("项目数", "30", "个", now + "\"status\":\"planned\","),
                                figure("面积", "286000000", "m2", ""),
                                figure("常住人口", "120000", "人", period("2025-H1", "explicit")),
                                figure("东汀特有物数", "5", "个", now)));
        Path west =
                report(
                        "west",
                        "西汀园区",
                        List.of(
                                figure("地区生产总值", "60000000000", "CNY", now),
                                figure("地区生产总值增长率", "0.2", "ratio", now),
                                figure("高新技术企业数", "80", "家", before),
                                figure("上市企业数", "9", "家", now),
                                figure("企业数", "70", "家", now + "\"scope\":\"年营收10亿元以上\","),
                                figure("项目数", "40", "个", now),
                                figure("面积", "60000", "m2", ""),
                                figure("研发经费", "700000000", "CNY", now),
                                figure("研发经费", "800000000", "CNY", now),
                                figure("常住人口", "150000", "人", now)));
        store = Shipped.filled(east, west, SAMPLE);
        server =
                Server.start(
                        store,
                        Settings.DEFAULT.withPort(0),
                        new LinkedData(store, Shipped.shapes()),
                        new Explorer(store, Shipped.questions()));
        web = new Web(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static Document page(String path) {
        HttpResponse<String> answer = web.get(path, "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[style], [onclick], script:not([src])")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        return page;
    }

    private static Element row(Document page, String measure) {
        return page.select("#both").first().parent().select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static String change(Document page, String measure) {
        return row(page, measure).select("> td").last().text();
    }

    @ParameterizedTest
    @CsvSource({
        "地区生产总值, '+200亿元1.5 倍'",
        "地区生产总值增长率, −5百分点",
        "高新技术企业数, 不作比较：时期不同",
        "上市企业数, 不作比较：一方的时期是推断的",
        "企业数, 不作比较：范围不同",
        "项目数, 不作比较：一方是计划，一方不是",
        "面积, 不作比较：时期未说明",
        "常住人口, 不作比较：时期不同",
        "研发经费, 不作比较：同一口径有几个数值"
    })
    void comparesOnlyWhatIsAlike(String measure, String change) {
        assertThat(change(page(BOTH + "&lang=zh"), measure).replace("元 1", "元1")).isEqualTo(change);
    }

    @Test
    void showsBothSidesWithTheirPassages() {
        Document page = page(BOTH + "&lang=zh");
        Element row = row(page, "地区生产总值");
        assertThat(row.select(".figure").eachText()).containsExactly("400亿元", "600亿元");
        assertThat(row.select("svg.share rect").eachAttr("width")).containsExactly("67", "100");
        for (Element link : row.select("td a"))
            assertThat(
                            web.get(
                                            link.attr("href").substring(1).replaceFirst("#.*", ""),
                                            "text/html")
                                    .statusCode())
                    .isEqualTo(200);
        assertThat(page.select("#only-one").first().parent().text()).contains("东汀特有物数", "5个");
        assertThat(page.select("#only-other")).isEmpty();
        assertThat(page.select("#answered")).hasSize(1);
    }

    @Test
    void comparesTwoYearsOfAZone() {
        String years = "compare?one=" + Web.encoded("东汀园区") + "&year=2024&otherYear=2025";
        Document page = page(years + "&lang=zh");
        assertThat(change(page, "地区生产总值")).startsWith("+80亿元").endsWith("1.25 倍");
        assertThat(change(page, "研发经费")).startsWith("约 +3亿元").endsWith("约 1.5 倍");
        assertThat(page.select("#only-other").first().parent().text()).contains("高新技术企业数");
        assertThat(page.select("#both").first().parent().text()).doesNotContain("面积");
        assertThat(page.select("#chains, #projects")).isEmpty();
        assertThat(page(years + "&lang=en").text())
                .contains("about +CNY 300 million", "1.25 times");
    }

    @Test
    void comparesZonesInTheYearAskedFor() {
        Document page = page(BOTH + "&lang=zh&year=2025");
        assertThat(change(page, "地区生产总值")).startsWith("+200亿元");
        assertThat(page.select("#only-one").first().parent().text()).contains("高新技术企业数");
        assertThat(change(page, "常住人口")).isEqualTo("不作比较：时期不同");
    }

    @Test
    void showsChainsAndProjectsOfBoth() {
        Document page =
                page(
                        "compare?lang=zh&one="
                                + Web.encoded("示例高新区")
                                + "&other="
                                + Web.encoded("东汀园区"));
        assertThat(page.select(".stages .held")).isNotEmpty();
        assertThat(page.select(".stages li:not(.held)")).isNotEmpty();
        assertThat(page.select(".stages .held").text()).contains("有企业").doesNotContain("未见");
    }

    @Test
    void helpsToChoose() {
        Document none = page("compare?lang=en");
        assertThat(none.select("datalist option").eachAttr("value")).contains("东汀园区", "西汀园区");
        assertThat(none.select("form label")).hasSize(4);
        String one = none.select(".chips a[href^=/compare]").first().attr("href");
        assertThat(page(one.substring(1)).select(".chips a[href*=&other=]")).hasSize(2);
        assertThat(page(EAST + "?lang=en").select("a[href*=/compare]").eachAttr("href"))
                .anyMatch(href -> href.contains("otherYear=2025") && href.contains("lang=en"))
                .anyMatch(href -> href.contains("&other="));
    }

    @ParameterizedTest
    @CsvSource({
        "one=none&other=东汀园区, 404, named 'none'",
        "one=东汀园区&other=汀园, 404, near it are",
        "one=东汀园区&other=东汀园区, 400, nothing to compare",
        "one=东汀园区&year=2025, 400, nothing to compare",
        "one=东汀园区&year=25&otherYear=2024, 400, year is a year",
        "one=东汀园区&otherYear=2024, 400, otherYear needs year",
        "one=<b>&other=x, 404, '<b>'"
    })
    void saysWhatIsWrong(String query, int status, String message) {
        StringBuilder encoded = new StringBuilder();
        for (String part : query.split("(?<=[=&])|(?=[=&])"))
            encoded.append(part.matches("[=&]") ? part : Web.encoded(part));
        HttpResponse<String> answer = web.get("compare?" + encoded, "text/html");
        assertThat(answer.statusCode()).isEqualTo(status);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains(message);
        assertThat(page.select("form[action=/compare]")).hasSize(1);
    }

    @Test
    void showsAZoneByWhatMattersMost() {
        Document page = page(EAST + "?lang=zh");
        List<String> tiles = page.select(".tiles .card > small:first-child").eachText();
        assertThat(tiles.subList(0, 3)).containsExactly("地区生产总值", "研发经费", "高新技术企业数");
        assertThat(tiles)
                .doesNotHaveDuplicates()
                .doesNotContain("地区生产总值增长率")
                .hasSizeLessThanOrEqualTo(12);
        assertThat(tiles.subList(tiles.size() - 2, tiles.size())).containsExactly("东汀特有物数", "项目数");
        Element first = page.select(".tiles .card").first();
        assertThat(first.text()).contains("400亿元", "增长 25%", "2025");
        assertThat(page.select(".tiles .card:contains(面积) .figure").text()).isEqualTo("286平方千米");
        assertThat(page.select(".charts svg .name").eachText()).contains("320亿元", "400亿元");
        assertThat(page.select("details summary").eachText())
                .anyMatch(text -> text.startsWith("金额"));
        assertThat(page.select("details").text()).contains("320亿元");
        assertThat(page.select("a[href^=/reports/east]")).isNotEmpty();
        assertThat(page(EAST + "?lang=en").text())
                .contains("286 km²", "growth 25%", "CNY 40 billion");
    }

    @Test
    void showsTheShippedZone() {
        Document page =
                Jsoup.parse(
                        web.get("zones/" + Web.encoded("示例高新区") + "?lang=zh", "text/html").body());
        assertThat(page.select(".tiles .card")).isNotEmpty();
        assertThat(page.select(".counts svg.share")).isNotEmpty();
        for (Element link : page.select("section > p > a[href^=/questions/]"))
            assertThat(page(link.attr("href").substring(1)).select("tbody tr").size())
                    .isGreaterThanOrEqualTo(
                            link.closest("section").select(".wide tbody tr").size());
        assertThat(web.get("zones/none", "text/html").statusCode()).isEqualTo(404);
    }
}
