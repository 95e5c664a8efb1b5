package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.Shipped;
import org.liantu.query.Question;
import org.liantu.serve.explore.Explorer;

/** The explorer's pages over HTTP, on the real graph, as read without JavaScript. */
class ExplorerTest {

    private static final Web web = Web.shipped();

    static Document page(String path) {
        HttpResponse<String> answer = web.get(path, "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), web.base() + path);
    }

    @ParameterizedTest
    @CsvSource({"zh, 看清一条产业链, LED产业链", "en, See a whole industrial chain, LED chain"})
    void startsWithASearchBoxAndWhatThereIs(String language, String title, String chain) {
        Document page = page("?lang=" + language);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("form[role=search] input[name=q]")).hasSize(1);
        assertThat(page.select(".card b").eachText()).contains(chain);
    }

    @ParameterizedTest
    @CsvSource({
        "联创电子, 联创电子",
        "联创, 联创电子",
        "zhaochi, 兆驰",
        "lcdz, 联创电子",
        "ZHAOCHI, 兆驰",
        "南昌华勤, 南昌华勤电子科技有限公司"
    })
    void findsByNameAliasPinyinAndPartOfAName(String typed, String name) {
        Document page = page("search?lang=zh&q=" + Web.encoded(typed));
        assertThat(page.select(".card b").eachText()).contains(name);
        JsonArray suggested =
                Json.createReader(
                                new StringReader(
                                        web.get("suggest?lang=zh&q=" + Web.encoded(typed)).body()))
                        .readArray();
        assertThat(suggested)
                .hasSizeLessThanOrEqualTo(8)
                .anyMatch(each -> each.asJsonObject().getString("name").equals(name));
        String address = suggested.getJsonObject(0).getString("href").substring(1);
        assertThat(web.get(address, "text/html").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%20",
                "%E4%B8%8D%E5%AD%98%E5%9C%A8xyz",
                "%22%3E%3Cb%3E%5B(*",
                "%F0%9F%98%80"
            })
    void saysThatNothingIsFound(String typed) {
        Document page = page("search?q=" + typed);
        assertThat(page.select(".card")).isEmpty();
        assertThat(page.select(".lead").text()).contains("拼音");
        assertThat(web.get("suggest?q=" + typed).body()).isEqualTo("[]");
    }

    @Test
    void showsWhatWasTypedAsText() {
        Document page = page("search?q=" + Web.encoded("<script>alert(1)</script>\"'"));
        assertThat(page.select("h1").text()).contains("<script>alert(1)</script>\"'");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "static/liantu.css, text/css;charset=utf-8, 200",
        "static/liantu.js, text/javascript;charset=utf-8, 200",
        "static/liantu.svg, image/svg+xml, 200",
        "static/missing.css, text/plain;charset=utf-8, 404",
        "static/..%2fpage%2flayout.peb, text/plain;charset=utf-8, 404",
        "static/, text/plain;charset=utf-8, 404"
    })
    void servesItsOwnFilesOnly(String path, String type, int status) {
        HttpResponse<String> answer = web.get(path);
        assertThat(answer.statusCode()).isIn(status, status == 404 ? 400 : status);
        if (status == 200) assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    }

    @Test
    void drawsYearsWithGapsBoundsAndChangedMeasures() {
        Document page = page("data/enterprise/" + Web.encoded("江西兆驰半导体有限公司") + "?lang=zh");
        Element table = page.select("section[aria-labelledby=series] table").first();
        assertThat(table.select("tbody tr").eachText())
                .containsExactly(
                        "2020 产值 8.73亿元",
                        "2021 产值 24.2亿元",
                        "2022 产值 未给出",
                        "2023 产值 超42.71亿元",
                        "2024 营业收入 近60亿元");
        assertThat(page.select("rect.column")).hasSize(4);
        assertThat(page.select("rect.column.about")).hasSize(2);
        assertThat(page.select("rect.column.other")).hasSize(1);
    }

    @Test
    void drawsWhoStandsAroundInTheChainAndHowThatIsKnown() {
        Document page = page("data/enterprise/" + Web.encoded("江西兆驰半导体有限公司") + "?lang=zh");
        assertThat(page.select("path.link.implied")).hasSize(2);
        assertThat(page.select("path.link.derived")).hasSize(1);
        assertThat(page.select("svg a title").eachText()).contains("4英寸氮化镓外延芯片", "江西兆驰晶显有限公司");
        Document product = page("data/product/" + Web.encoded("LED芯片") + "?lang=zh");
        assertThat(product.select("path.link.background")).isNotEmpty();
        for (Element link : product.select("svg a"))
            assertThat(web.get(link.attr("href").substring(1), "text/html").statusCode())
                    .isEqualTo(200);
    }

    @Test
    void putsContradictionsSideBySide() {
        Document page = page("data/zone/" + Web.encoded("南昌高新区") + "?lang=zh");
        assertThat(page.select(".pair > li")).hasSize(2);
        assertThat(page.select(".pair .sentence").eachText())
                .allMatch(sentence -> sentence.contains("南昌高新区"))
                .anyMatch(sentence -> sentence.contains("10家"))
                .anyMatch(sentence -> sentence.contains("13家"));
        assertThat(page.select(".pair").text()).contains("引述", "甘锋", "1454–1468");
    }

    @ParameterizedTest
    @CsvSource({
        "zh, '1,140亿元'",
        "en, CNY 114 billion",
        "zh, 超6.7万户",
        "zh, 6%",
        "zh, '超300家'",
        "en, over 300"
    })
    void writesAmountsAsTheLanguageDoes(String language, String amount) {
        Document page = page("data/zone/" + Web.encoded("南昌高新区") + "?lang=" + language);
        assertThat(page.select(".sentence").eachText())
                .anyMatch(sentence -> sentence.endsWith(amount));
    }

    @ParameterizedTest
    @CsvSource({"zh, 、", "en, ', '"})
    void dividesListsAsTheLanguageDoes(String language, String separator) {
        List<Element> lists =
                page("data/zone/" + Web.encoded("南昌高新区") + "?lang=" + language)
                        .select(".card > .lines dd")
                        .stream()
                        .filter(list -> list.select("> a").size() > 1)
                        .toList();
        assertThat(lists).isNotEmpty();
        for (Element list : lists)
            assertThat(list.text())
                    .isEqualTo(String.join(separator, list.select("> a").eachText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void answersEveryQuestionAsInItsExample(String language) {
        assertThat(page("questions/?lang=" + language).select(".questions a"))
                .hasSize(Shipped.questions().all().size());
        for (Question question : Shipped.questions().all()) {
            Document page = page("questions/" + question.name() + "?lang=" + language);
            isSound(page, question.name());
            assertThat(page.select("h1").text())
                    .isEqualTo(language.equals("zh") ? question.chinese() : question.english());
            assertThat(page.select("form.fields label")).hasSize(question.parameters().size());
            assertThat(page.select("tbody tr").size())
                    .as(question.name())
                    .isEqualTo(Math.min(300, recorded(question)));
            String query = page.select("pre").last().text();
            assertThat(query).contains("SELECT");
            String editor = page.select("a[href^=/editor?question=]").attr("href");
            assertThat(page(editor.substring(1)).select("textarea").text()).isEqualTo(query);
        }
    }

    /** Rows of the answer that is recorded beside a question. */
    private static int recorded(Question question) {
        try {
            String name = question.file().toString().replaceFirst("rq$", "tsv");
            return Files.readAllLines(Path.of(name)).size() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void answersWhatTheFormSaysAndOffersItAsFiles() {
        Document page = page("questions/producers-of?lang=zh&product=" + Web.encoded("机器人视觉模块"));
        assertThat(page.select("input[name=product]").val()).isEqualTo("机器人视觉模块");
        assertThat(page("questions/stage-coverage?lang=zh").select("datalist option"))
                .extracting(Element::val)
                .contains("南昌高新区", "LED产业链");
        assertThat(page.select("tbody").text()).contains("联创电子");
        assertThat(page.select(".download a").eachText())
                .containsExactly("CSV", "TSV", "JSON", "JSON-LD", "Turtle");
        for (Element file : page.select(".download a")) {
            HttpResponse<String> answer = web.get(file.attr("href").substring(1));
            assertThat(answer.statusCode()).as(file.text()).isEqualTo(200);
            assertThat(answer.body()).as(file.text()).contains("联创电子");
        }
        String csv = web.get(page.select(".download a").attr("href").substring(1)).body();
        assertThat(csv).startsWith("\uFEFFproducer,");
        assertThat(csv.lines().count() - 1).isEqualTo(page.select("tbody tr").size());
        String address = page.select("pre").first().text().replaceAll("^curl '|'$", "");
        assertThat(address).startsWith(web.base()).matches("[!-~]+");
        assertThat(Web.send(HttpRequest.newBuilder(URI.create(address))).body())
                .isEqualTo(csv.substring(1));
        assertThat(page.select("pre").eachText())
                .anyMatch(code -> code.contains("pandas.read_csv(\"" + address + "\")"))
                .anyMatch(code -> code.contains("read.csv(\"" + address + "\""));
    }

    @Test
    void suggestsNamesOfAClassInFieldsOfWhichThereAreMany() {
        Document page = page("questions/suppliers-of?lang=zh");
        String type = page.select("input[name=customer]").attr("data-suggest");
        assertThat(type).isEqualTo("lt:Entity");
        assertThat(page.select("input[name=customer]").hasAttr("list")).isFalse();
        assertThat(kinds("LED", "")).contains("产业链环节", "产品");
        assertThat(kinds("LED", "lt:Stage")).containsOnly("产业链环节");
        assertThat(kinds("兆驰", "lt:Organization")).contains("企业");
        assertThat(kinds("兆驰", "lt:Product")).isEmpty();
    }

    private static List<String> kinds(String typed, String type) {
        String address = "suggest?lang=zh&q=" + Web.encoded(typed) + "&type=" + Web.encoded(type);
        return Json.createReader(new StringReader(web.get(address).body())).readArray().stream()
                .map(each -> each.asJsonObject().getString("kind"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "questions/producers-of?product=xyz, 400, has no lt:Entity named",
        "questions/figure-of?subject=%27%20%7D%20DROP%20ALL%20%23, 400, lt:Entity named",
        "questions/nothing-like-it, 404, no question",
        "suggest?q=x&type=lt:Nothing, 400, is no class",
        "editor?question=producers-of&product=xyz, 400, no lt:Entity named",
        "editor?question=nothing-like-it, 404, no question"
    })
    void saysWhatIsWrongWithAQuestion(String path, int status, String words) {
        HttpResponse<String> answer = web.get(path, "text/html");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).text()).contains(words);
    }

    @Test
    void stopsAQuestionThatIsOutOfTime() {
        Settings hurried = Settings.DEFAULT.withPort(0).withTimeout(Duration.ofNanos(1_000_000));
        try (Server hasty =
                Server.start(
                        Shipped.store(),
                        hurried,
                        new Explorer(Shipped.store(), Shipped.questions()))) {
            Web brief = new Web(hasty.url());
            HttpResponse<String> answer = brief.get("questions/stage-coverage", "text/html");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("--timeout").doesNotContain("Exception");
        }
    }

    @Test
    void showsAChainFromItsFirstStageToItsLastWithItsGaps() {
        Document page = page("chains/" + Web.encoded("LED产业链") + "?lang=zh");
        assertThat(page.select(".stage h2").eachText())
                .containsExactly("LED衬底", "LED外延", "LED芯片制造", "LED封装", "LED模组", "LED应用");
        assertThat(page.select(".stage.gap h2").eachText()).containsExactly("LED衬底");
        assertThat(page.select(".stage.onward.background")).hasSize(5);
        assertThat(page.select(".holder.stated").text()).contains("江西兆驰晶显有限公司");
        assertThat(page.select(".holder.implied").text()).contains("江西兆驰半导体有限公司");
        assertThat(page("chains/").select(".card b").eachText()).contains("LED产业链");
    }

    @Test
    void simulatesAnOutageOfWhateverIsClicked() {
        String chain = "chains/" + Web.encoded("LED产业链");
        Document page = page(chain + "?lang=zh");
        Element stop = page.select(".holder a.stop[aria-label*=MOCVD]").first();
        assertThat(stop).isNotNull();
        Document hit = page(chain + stop.attr("href").replaceFirst("#.*", ""));
        assertThat(hit.select("section[aria-labelledby=outage] tbody").text()).contains("LED外延片");
        assertThat(hit.select(".holder.hit").text()).contains("LED外延片");
        Document named = page(chain + "?lang=en&stopped=" + Web.encoded("MOCVD设备"));
        assertThat(named.select("section[aria-labelledby=outage] tbody tr"))
                .hasSameSizeAs(hit.select("section[aria-labelledby=outage] tbody tr"));
    }

    @Test
    void showsTheWayBetweenTwoWithItsEvidence() {
        Document page =
                page(
                        "chains/"
                                + Web.encoded("具身智能产业链")
                                + "?lang=zh&one="
                                + Web.encoded("联创电子")
                                + "&other="
                                + Web.encoded("欧菲光"));
        assertThat(page.select("section[aria-labelledby=way] tbody").text())
                .contains("联创电子", "欧菲光", "5411–5478", "隐含");
        assertThat(page.select(".holder.way").text()).contains("联创电子", "欧菲光");
    }

    @ParameterizedTest
    @CsvSource({
        "chains/%E4%B8%8D%E5%AD%98%E5%9C%A8, 404, no chain",
        "chains/LED%E4%BA%A7%E4%B8%9A%E9%93%BE?stopped=xyz, 400, has no lt:Entity named",
        "chains/LED%E4%BA%A7%E4%B8%9A%E9%93%BE?one=xyz&other=LED, 400, has no lt:Entity named"
    })
    void saysWhatIsWrongWithAChain(String path, int status, String words) {
        HttpResponse<String> answer = web.get(path, "text/html");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).text()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "questions/",
                "chains/",
                "zones/%E5%8D%97%E6%98%8C%E9%AB%98%E6%96%B0%E5%8C%BA",
                "reports/nanchang-gaoxin-2026",
                "compare?one=%E5%8D%97%E6%98%8C%E9%AB%98%E6%96%B0%E5%8C%BA&year=2025&otherYear=2026"
            })
    void weighsLittle(String path) {
        int weight = 0;
        for (String each :
                List.of(path, "static/liantu.css", "static/liantu.js", "static/liantu.svg"))
            weight += packed(web.get(each, "text/html").body());
        assertThat(weight).isLessThan(100_000);
    }

    private static int packed(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size();
    }

    /** Of every address, the part before the question mark is enough to tell pages of one kind. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?lang=en"})
    void leadsToNothingThatIsNotThereNorElsewhere(String language) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(language));
        while (!open.isEmpty() && seen.size() < 60) {
            String path = open.poll();
            HttpResponse<String> answer = web.get(path, "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            boolean explored = !path.matches("(data|dump|ontology|index|api/|\\.well-known).*");
            if (!explored) continue;
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .get()
                    .asString()
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe", "http");
            Document page = Jsoup.parse(answer.body());
            isSound(page, path);
            for (Element link : page.select("a[href^=/], link[href], script[src], img[src]")) {
                String address = (link.attr("href") + link.attr("src")).replaceFirst("#.*", "");
                assertThat(address).as(path).startsWith("/");
                if (seen.add(address) && !address.startsWith("/static/"))
                    open.add(address.substring(1));
            }
        }
        assertThat(seen).hasSizeGreaterThan(25);
    }

    private static void isSound(Document page, String path) {
        assertThat(page.select("html").attr("lang")).as(path).isIn("zh", "en");
        assertThat(page.select("h1")).as(path).hasSize(1);
        assertThat(page.select("script:not([src^=/static/]), [onclick], [style]"))
                .as(path)
                .isEmpty();
        assertThat(page.select("a").eachText()).as(path).doesNotContain("");
        assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        for (Element field : page.select("main input:not([type=hidden]), main select"))
            assertThat(
                            field.hasAttr("aria-label")
                                    || !page.select("label[for=" + field.id() + "]").isEmpty())
                    .as(path + " " + field)
                    .isTrue();
    }
}
