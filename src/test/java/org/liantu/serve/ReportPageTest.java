package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.Shipped;
import org.liantu.exchange.Texts;
import org.liantu.serve.api.Api;
import org.liantu.serve.data.LinkedData;
import org.liantu.serve.explore.Explorer;
import org.liantu.store.Store;

/**
 * The pages of reports over HTTP: with their texts, without them, and with what is none of them.
 */
class ReportPageTest {

    private static final String SAMPLE = "sample-2025";
    private static final String EXTRACTED = "jiwan-2025";
    private static final Path DATA = Shipped.HOME.resolve("data");

    @TempDir private static Path texts;

    private static Store store;
    private static Server server;
    private static Web web;
    private static Server bare;

    @BeforeAll
    static void start() throws IOException {
        Path extracted = DATA.resolve("sample/reports/" + EXTRACTED + ".txt");
        Files.copy(DATA.resolve(SAMPLE + "/sample.txt"), texts.resolve(SAMPLE + ".txt"));
        Files.copy(extracted, texts.resolve(EXTRACTED + ".txt"));
        store = Shipped.filled(DATA.resolve(SAMPLE + "/facts.jsonl"), extracted);
        server = serve(store, Texts.in(texts));
        web = new Web(server.url());
        bare = serve(store, Texts.NONE);
    }

    @AfterAll
    static void stop() {
        server.close();
        bare.close();
        store.close();
    }

    private static Server serve(Store store, Texts texts) {
        return Server.start(
                store,
                Settings.DEFAULT.withPort(0),
                new Api(store, Shipped.questions(), Shipped.vocabulary()),
                new LinkedData(store, Shipped.shapes(), texts),
                new Explorer(store, Shipped.questions(), texts));
    }

    private static Document page(Web web, String path) {
        HttpResponse<String> answer = web.get(path, "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** What is marked for a place, however many pieces it is in. */
    private static String marked(Document page, String place) {
        StringBuilder marked = new StringBuilder();
        for (Element piece : page.select(".given"))
            if (List.of(piece.attr("data-places").split(" ")).contains(place))
                marked.append(piece.wholeText());
        return marked.toString();
    }

    private static void marksJustThePlaces(Document page, String text) {
        Set<String> ids = new HashSet<>(page.select("[id]").eachAttr("id"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select(".told")).isNotEmpty();
        for (Element told : page.select(".told")) {
            String place = told.attr("data-place");
            int start = Integer.parseInt(place.substring(0, place.indexOf('-')));
            int end = Integer.parseInt(place.substring(place.indexOf('-') + 1));
            assertThat(marked(page, place))
                    .as(place)
                    .isEqualTo(text.substring(start, end).replace("\n", ""));
            assertThat(told.select("li .sentence")).as(place).isNotEmpty();
            assertThat(told.select("h3 a").attr("href")).isEqualTo("#passage-" + place);
        }
        for (Element link : page.select("a[href^=#]"))
            assertThat(ids).contains(link.attr("href").substring(1));
    }

    @ParameterizedTest
    @CsvSource({SAMPLE + ", zh", SAMPLE + ", en", EXTRACTED + ", zh"})
    void marksTheTextWhereFactsRestOnIt(String report, String language) throws IOException {
        String text = Files.readString(texts.resolve(report + ".txt"));
        Document page = page(web, "reports/" + report + "?lang=" + language);
        marksJustThePlaces(page, text);
        assertThat(page.select(".text").text().replace(" ", ""))
                .isEqualTo(text.replaceAll("\\s+", ""));
        assertThat(page.select("[style], [onclick]")).isEmpty();
        assertThat(page.select("script[src=/static/report.js][defer]")).hasSize(1);
    }

    @Test
    void tellsOfPlacesThatOverlap() {
        Document page = page(web, "reports/" + SAMPLE);
        assertThat(page.select(".given.depth-2, .given.depth-3")).isNotEmpty();
        for (Element piece : page.select(".given"))
            assertThat(piece.attr("href"))
                    .isEqualTo("#facts-" + piece.attr("data-places").split(" ")[0]);
    }

    @Test
    void tellsInOurWordsWhereNoTextIsAtHand() {
        Document page = page(new Web(bare.url()), "reports/" + SAMPLE + "?lang=en");
        assertThat(page.select(".given, .text, script[src*=report]")).isEmpty();
        assertThat(page.select(".quiet").text()).contains("not at hand");
        Element first = page.getElementById("passage-12-37");
        assertThat(first.text()).contains("12–37", "gross regional product", "CNY 8.64 billion");
        assertThat(page.select(".told").eachAttr("id"))
                .hasSameSizeAs(page(web, "reports/" + SAMPLE).select(".told"));
    }

    @Test
    void listsReportsWithTheirZones() {
        Document page = page(web, "reports/?lang=zh");
        Element sample = page.select("main .card:contains(一条链上的示例高新区)").first();
        assertThat(sample.select("a").attr("href")).isEqualTo("/reports/" + SAMPLE + "?lang=zh");
        assertThat(sample.text()).contains("示例高新区", "2026-04-20", "条事实");
        Document home = page(web, "?lang=zh");
        assertThat(home.select(".card a[href^=/reports/]").eachText()).contains("一条链上的示例高新区");
        assertThat(home.select(".hero").text()).containsPattern("2 篇报道 · \\d+ 条事实 · \\d+ 家企业");
    }

    @Test
    void leadsFromFactToPassageAndBack() {
        Document firm = page(web, "data/enterprise/" + Web.encoded("澄星半导体有限公司") + "?lang=zh");
        Element quote = firm.select("blockquote:has(mark:contains(主要生产LED芯片))").first();
        assertThat(quote.select("p").first().text()).startsWith("澄星半导体有限公司").endsWith("。");
        String place = quote.select("a[href*=#passage-]").attr("href");
        Document report = page(web, place.substring(1).replaceFirst("#.*", ""));
        String anchor = place.substring(place.indexOf('#') + 1);
        assertThat(report.getElementById(anchor)).as(place).isNotNull();
        Element told = report.getElementById(anchor.replace("passage-", "facts-"));
        String fact = told.select("a[href^=/data/fact/]").first().attr("href");
        assertThat(page(web, fact.substring(1)).select("a[href*=/reports/]").eachAttr("href"))
                .anyMatch(link -> link.endsWith("#" + anchor));
        Document passage = page(web, "data/passage/" + SAMPLE + "-12-37?lang=zh");
        assertThat(passage.select("blockquote mark").first().text()).contains("地区生产总值");
        assertThat(page(web, "data/report/" + SAMPLE).select("main a").eachAttr("href"))
                .contains("/reports/" + SAMPLE);
    }

    @Test
    void givesTextsInNoOtherForm() throws IOException {
        String words = "它的LED芯片供应一路之隔的";
        assertThat(Files.readString(texts.resolve(SAMPLE + ".txt"))).contains(words);
        assertThat(web.get("reports/" + SAMPLE, "text/html").body().replaceAll("<[^>]*>", ""))
                .contains(words);
        for (String path :
                List.of(
                        "data/report/" + SAMPLE + ".ttl",
                        "data/report/" + SAMPLE + ".jsonld",
                        "data/report/" + SAMPLE + ".csv",
                        "api/facts?report=" + SAMPLE,
                        "static/" + SAMPLE + ".txt"))
            assertThat(web.get(path).body()).as(path).doesNotContain(words);
        assertThat(web.query("SELECT * { ?s ?p ?o }").body()).doesNotContain(words);
    }

    @ParameterizedTest
    @CsvSource({
        "reports/none, 404, none",
        "reports/" + SAMPLE + "?at=x, 400, at is a place",
        "reports/" + SAMPLE + "?at=-1, 400, at is a place",
        "reports/..%2F" + SAMPLE + ", 404, no report"
    })
    void saysWhatIsWrong(String path, int status, String message) {
        HttpResponse<String> answer = web.get(path, "text/html");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).select(".lead").text()).contains(message);
    }

    /** A report of one fact, whose text holds a character of two UTF-16 units before it. */
    private static Path report(Path folder, String text, String digest) throws IOException {
        Files.writeString(
                folder.resolve("report.json"),
                """
                {"id": "wide", "zone": "𠮷光园区", "title": "宽字", "sha256": %s, "length": %d}
                """
                        .formatted(digest, text.length()));
        int start = text.indexOf("产值");
        Files.writeString(
                folder.resolve("facts.jsonl"),
                """
                {"id":"f1","kind":"indicator","subject":"𠮷光园区","predicate":"产值","value":500000000,"unit":"CNY","period":"2025","assertion":"stated","start":%d,"end":%d,"surface":"5亿元","basis":"explicit"}
                """
                        .formatted(start, start + 5));
        return folder.resolve("facts.jsonl");
    }

    private static String quoted(String text) {
        return "\"" + DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countsAsTheFactsDo(boolean digest, @TempDir Path folder) throws IOException {
        String text = "\ufeff2025年，𠮷光园区😀产值5亿元。\r\n第二段。\r\n";
        Files.writeString(folder.resolve("wide.txt"), text);
        try (Store wide = Shipped.filled(report(folder, text, digest ? quoted(text) : "null"));
                Server serving = serve(wide, Texts.in(folder))) {
            Document page = page(new Web(serving.url()), "reports/wide");
            assertThat(page.select(".given").text()).isEqualTo("产值5亿元");
            assertThat(page.select(".text p").eachText()).hasSize(2).last().isEqualTo("第二段。");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2025年，𠮷光园区😀产值5亿元！",
        "false, 2025年，𠮷光园区😀产值6亿元。",
        "false, 2025年，𠮷光园区产值5亿元。"
    })
    void marksNothingInAnotherText(boolean digest, String other, @TempDir Path folder)
            throws IOException {
        String text = "2025年，𠮷光园区😀产值5亿元。";
        Files.writeString(folder.resolve("wide.txt"), other);
        try (Store wide = Shipped.filled(report(folder, text, digest ? quoted(text) : "null"));
                Server serving = serve(wide, Texts.in(folder))) {
            Web served = new Web(serving.url());
            Document page = page(served, "reports/wide?lang=en");
            assertThat(page.select(".given, .text")).isEmpty();
            assertThat(page.select(".problem").text()).contains("not the one");
            assertThat(page.select(".told .sentence")).hasSize(1);
            assertThat(page(served, "data/fact/wide-f1").select("mark")).isEmpty();
            Files.writeString(folder.resolve("wide.txt"), text);
            assertThat(page(served, "reports/wide").select(".given").text()).isEqualTo("产值5亿元");
        }
    }

    @Test
    void cutsALongReportIntoParts(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        StringBuilder facts = new StringBuilder();
        int number = 1;
        while (number <= 3000) {
            int start = text.length();
            text.append("甲").append(number).append("厂产值").append(number).append("亿元，");
            facts.append(
                    """
                    {"id":"f%1$d","kind":"indicator","subject":"甲%1$d厂","predicate":"产值","value":%1$d00000000,"unit":"CNY","assertion":"stated","start":%2$d,"end":%3$d,"surface":"%1$d亿元"}
                    """
                            .formatted(number, start, text.length() - 1));
            text.append("据说还有许多别的事情可以说一说，但这里都不说了。");
            if (++number % 40 == 0) text.append('\n');
        }
        assertThat(text).hasSizeGreaterThan(100_000);
        Files.writeString(folder.resolve("long.txt"), text);
        Files.writeString(folder.resolve("long.jsonl"), facts);
        try (Store filled = Shipped.filled(folder.resolve("long.jsonl"));
                Server serving = serve(filled, Texts.in(folder))) {
            Web served = new Web(serving.url());
            Set<String> told = new LinkedHashSet<>();
            List<String> parts = page(served, "reports/long").select("nav .chip").eachAttr("href");
            assertThat(parts).hasSizeBetween(10, 40);
            for (String part : parts) {
                HttpResponse<String> answer = served.get(part.substring(1), "text/html");
                assertThat(answer.body().length()).isLessThan(400_000);
                Document page = Jsoup.parse(answer.body());
                marksJustThePlaces(page, text.toString());
                told.addAll(page.select(".told").eachAttr("data-place"));
            }
            assertThat(told).hasSize(3000);
            String fact =
                    page(served, "data/fact/long-f2999")
                            .select("blockquote a")
                            .eachAttr("href")
                            .stream()
                            .filter(link -> link.contains("#passage-"))
                            .findFirst()
                            .orElseThrow();
            assertThat(
                            page(served, fact.substring(1).replaceFirst("#.*", ""))
                                    .getElementById(fact.substring(fact.indexOf('#') + 1)))
                    .isNotNull();
        }
    }
}
