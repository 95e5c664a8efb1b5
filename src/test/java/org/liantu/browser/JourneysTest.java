package org.liantu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The ways that people take through the pages, each with a browser that remembers nothing. */
@Tag("browser")
class JourneysTest {

    private static Site site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = Site.open();
        browser = Browser.open(site);
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    @BeforeEach
    void arrive() {
        browser.startAnew();
    }

    @AfterEach
    void hadNothingToComplainOf() {
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh, 江西兆驰半导体有限公司, 企业", "en, 'Jiangxi Zhaochi Semiconductor Co., Ltd.', enterprise"})
    void findsAFirmByPinyinWithTheKeyboardAndReadsAPassage(
            String language, String name, String kind) {
        browser.go("/?lang=" + language);
        browser.tabTo("main input[type=search]");
        browser.press("zhaochibandaoti");
        List<String> offered = browser.texts("main [role=option]");
        int index = indexOf(offered, name);
        for (int i = 0; i <= index; i++) browser.press(Keys.ARROW_DOWN);
        assertThat(browser.text("main [aria-selected=true]")).contains(name, kind);
        assertThat(Barrier.on(browser)).noneMatch(Barrier::isGrave);
        browser.shootAtEachWidth("suggestions-" + language);
        browser.press(Keys.ENTER);
        browser.await("the firm's page", () -> browser.place().contains("/enterprise/"));
        assertThat(browser.text("h1")).isEqualTo(name);
        String gloss = browser.text(".facts blockquote p");
        String place = browser.text(".facts blockquote footer a[href*='#passage-']");
        assertThat(gloss).isNotBlank();
        browser.follow(".facts blockquote footer a[href*='#passage-']");
        assertThat(browser.text(".told:target")).contains(place.replaceAll("[^\\d–]", ""));
        assertThat(browser.text("main")).contains(gloss);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 江西兆驰晶显有限公司, 江西兆驰半导体有限公司",
        "en, 'Jiangxi Zhaochi Jingxian Co., Ltd.', 'Jiangxi Zhaochi Semiconductor Co., Ltd.'"
    })
    void walksThePictureToASupplierAndBack(String language, String name, String supplier) {
        browser.go("/data/enterprise/江西兆驰晶显有限公司?lang=" + language);
        assertThat(browser.text("h1")).isEqualTo(name);
        String here = browser.place();
        browser.shootAtEachWidth("neighbourhood-" + language);
        browser.follow(".picture a[href*='%E5%85%86%E9%A9%B0%E5%8D%8A%E5%AF%BC%E4%BD%93']");
        assertThat(browser.text("h1")).isEqualTo(supplier);
        browser.back();
        browser.await("the page before", () -> browser.place().equals(here));
        assertThat(browser.text("h1")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"zh, 10家, 13家, 引述, 甘锋", "en, 10, 13, quoted, Gan Feng"})
    void seesTwoFiguresThatContradictSideBySide(
            String language, String one, String other, String manner, String speaker) {
        browser.go("/data/zone/南昌高新区?lang=" + language);
        List<WebElement> pair = browser.seeAll(".pair > li");
        assertThat(pair).hasSize(2);
        assertThat(pair.get(0).getLocation().getY()).isEqualTo(pair.get(1).getLocation().getY());
        assertThat(pair.get(0).getText()).contains(one);
        assertThat(pair.get(1).getText()).contains(other, manner, speaker);
        browser.shootAtEachWidth("contradiction-" + language);
        browser.width(390);
        assertThat(pair.get(1).getLocation().getY())
                .isGreaterThan(pair.get(0).getLocation().getY());
    }

    @ParameterizedTest
    @CsvSource({"zh, LED产业链, LED衬底, LED外延片", "en, LED chain, LED substrates, LED epitaxial wafer"})
    void seesAGapInAChainAndWhomAnOutageReaches(
            String language, String name, String gap, String hit) {
        browser.go("/chains/?lang=" + language);
        browser.follow("main a[href*='/chains/LED']");
        assertThat(browser.text("h1")).isEqualTo(name);
        browser.see("#map[data-state=ready]");
        assertThat(browser.has("#stages[open]")).isFalse();
        browser.click("#stages > summary");
        assertThat(browser.texts(".stage.gap h2")).contains(gap);
        assertThat(browser.has(".hit")).isFalse();
        browser.click(".stop[aria-label*=MOCVD]");
        browser.see("#map[data-reached]:not([data-reached='0'])");
        assertThat(browser.texts(".hit")).anyMatch(text -> text.contains(hit));
        assertThat(browser.texts("section[aria-labelledby=outage] tbody tr"))
                .hasSizeGreaterThan(2)
                .anyMatch(row -> row.contains(hit));
        browser.shootAtEachWidth("outage-" + language);
    }

    @ParameterizedTest
    @CsvSource({"zh, MOCVD设备, 停产", "en, MOCVD, stops"})
    void stopsAThingInThePictureWithTheKeyboardAndGoesBack(
            String language, String typed, String says) {
        browser.go("/chains/LED产业链?lang=" + language);
        browser.see("#map[data-state=ready]");
        String here = browser.place();
        browser.tabTo("#find");
        browser.press(typed, Keys.ENTER);
        assertThat(browser.text("#panel-name")).contains("MOCVD");
        assertThat(browser.seeAll("#panel [data-part=links] button")).isNotEmpty();
        assertThat(Barrier.on(browser)).noneMatch(Barrier::isGrave);
        browser.shootAtEachWidth("chosen-" + language);
        browser.tabTo("[data-act=stop]");
        browser.press(Keys.ENTER);
        browser.see("#map[data-reached]:not([data-reached='0'])");
        assertThat(browser.place()).contains("stopped=").contains("MOCVD");
        String reached = browser.see("#map").getAttribute("data-reached");
        assertThat(browser.text("#told")).contains("MOCVD", says, reached);
        assertThat(browser.script("return liantuChain.cy.nodes('.hit').length > 0"))
                .isEqualTo(true);
        browser.shootAtEachWidth("stopped-" + language);
        browser.back();
        browser.see("#map[data-reached='0']");
        assertThat(browser.place()).isEqualTo(here);
        assertThat(browser.see("html").findElement(By.id("told")).isDisplayed()).isFalse();
        assertThat(browser.script("return liantuChain.cy.nodes('.hit').length")).isEqualTo(0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void readsTheEvidenceOfAFirmInThePicture(String language) {
        browser.go("/chains/LED产业链?lang=" + language);
        browser.see("#map[data-state=ready]");
        browser.script(
                """
                liantuChain.choose(liantuChain.map.things.findIndex(thing =>
                  thing.places.some(place => place.standings.some(standing => standing.passages.length))))""");
        String name = browser.text("#panel-name");
        browser.follow("#panel [data-part=standings] a[href*='/passage/']");
        assertThat(browser.text("main")).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"zh, 欧菲光, 隐含", "en, OFILM, implied"})
    void findsTheWayBetweenTwoWithTheEvidenceOfEachHop(
            String language, String other, String manner) {
        browser.go("/chains/具身智能产业链?lang=" + language);
        browser.see("#map[data-state=ready]");
        browser.fill("#one", "联创电子");
        browser.fill("#other", other);
        browser.click("section[aria-labelledby=way] button");
        browser.see("#map[data-hops='2']");
        List<String> hops = browser.texts("section[aria-labelledby=way] tbody tr");
        assertThat(hops).hasSize(2).allMatch(hop -> hop.contains(manner));
        assertThat(hops.get(1)).contains(other);
        assertThat(browser.seeAll("section[aria-labelledby=way] a[href*='/passage/']")).hasSize(2);
        browser.click("#stages > summary");
        assertThat(browser.texts(".holder.way")).anyMatch(text -> text.contains(other));
        browser.shootAtEachWidth("way-" + language);
        browser.follow("section[aria-labelledby=way] a[href*='/passage/']");
        assertThat(browser.text("main")).contains(other);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, /questions/what-stops",
        "en, /questions/what-stops",
        "zh, /questions/yearly-series",
        "en, /questions/yearly-series"
    })
    void seesAnAnswerDrawnAboveItsTable(String language, String question) {
        browser.go(question + "?lang=" + language);
        assertThat(browser.see(".drawing [role=img]").getAttribute("aria-label")).isNotBlank();
        browser.await(
                "a drawing",
                () ->
                        Boolean.TRUE.equals(
                                browser.script(
                                        """
                                        return [...document.querySelectorAll(".drawing canvas")].some(each =>
                                          each.getContext("2d").getImageData(0, 0, each.width, each.height).data.some(byte => byte))""")));
        assertThat(browser.seeAll("tbody tr")).isNotEmpty();
        if (browser.has(".drawing [data-zoom='0']")) browser.click(".drawing [data-zoom='0']");
    }

    @ParameterizedTest
    @CsvSource({"zh, 欧菲光", "en, OFILM"})
    void runsAQuestionInTheEditor(String language, String name) {
        browser.go("/questions/producers-of?product=3D感知模组&lang=" + language);
        browser.follow("main a[href^='/editor']");
        assertThat(browser.place()).startsWith("/editor").contains("lang=" + language);
        browser.see(".CodeMirror");
        assertThat(
                        browser.script(
                                "return document.querySelector('.CodeMirror').CodeMirror.getValue()"))
                .asString()
                .contains("SELECT", "3D感知模组");
        browser.click(".run");
        assertThat(browser.texts(".result tbody tr")).anyMatch(row -> row.contains("欧菲光"));
        assertThat(Barrier.on(browser)).noneMatch(Barrier::isGrave);
        browser.shootAtEachWidth("editor-ran-" + language);
        browser.follow(".result tbody a[href*='/enterprise/']");
        assertThat(browser.text("h1")).contains(name);
        browser.go("/editor?lang=" + language + "&query=ASK%20%7B%7D");
        browser.click(".CodeMirror");
        browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.await("an answer", () -> browser.text(".result").contains("true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void goesFromAFactToItsPlaceInTheReportAndBack(String language) {
        String firm = "澄星半导体有限公司";
        browser.go("/data/enterprise/" + firm + "?lang=" + language);
        String name = browser.text("h1");
        String marked = browser.text(".facts blockquote mark");
        browser.follow(".facts blockquote:has(mark) a[href*='#passage-']");
        assertThat(browser.place()).startsWith("/reports/sample-2025");
        assertThat(String.join("", browser.texts(".given.chosen"))).contains(marked);
        assertThat(browser.text(".told.chosen .sentence")).contains(name);
        browser.shootAtEachWidth("report-chosen-" + language);
        browser.follow(".told.chosen li a[href*='/data/fact/']");
        assertThat(browser.text("blockquote mark")).isEqualTo(marked);
        browser.follow(".sentence a, .lines a[href*='/enterprise/']");
        assertThat(browser.text("h1")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void seesWhichFactsRestOnAMark(String language) {
        browser.go("/reports/sample-2025?lang=" + language);
        WebElement mark = browser.seeAll(".given").get(5);
        String place = mark.getAttribute("data-places").split(" ")[0];
        mark.click();
        assertThat(browser.see(".told.chosen").getAttribute("data-place")).isEqualTo(place);
        assertThat(browser.texts(".told.chosen .sentence")).isNotEmpty();
        assertThat(browser.script("return document.activeElement.dataset.place")).isEqualTo(place);
        assertThat(
                        browser.script(
                                """
                                const told = document.querySelector(".told.chosen").getBoundingClientRect();
                                return told.top >= 0 && told.top < innerHeight"""))
                .isEqualTo(true);
        assertThat(browser.place()).contains("/reports/sample-2025");
        browser.tabTo(".told.chosen a[href*='/data/fact/']");
    }

    @ParameterizedTest
    @CsvSource({"zh, 地区生产总值, 倍, 不作比较", "en, gross regional product, times, Not compared"})
    void comparesTwoZonesAndComputesNothingOfUnlikeThings(
            String language, String alike, String times, String refusal) {
        browser.go("/compare?lang=" + language);
        browser.follow("main .chip[href*='%E5%8D%97%E6%98%8C']");
        browser.follow("main .chip[href*='other=%E7%A4%BA%E4%BE%8B']");
        List<WebElement> rows = browser.seeAll("section[aria-labelledby=both] tbody tr");
        assertThat(rows)
                .filteredOn(row -> row.getText().startsWith(alike))
                .anyMatch(row -> row.getText().contains(times));
        List<WebElement> unlike =
                rows.stream().filter(row -> row.getText().contains(refusal)).toList();
        assertThat(unlike)
                .isNotEmpty()
                .allMatch(row -> row.findElements(By.cssSelector("b.number")).isEmpty());
        browser.shootAtEachWidth("compared-" + language);
        browser.fill("#other", "无此园区xyz");
        browser.follow("main form button");
        assertThat(browser.text("[role=alert]")).contains("无此园区xyz");
        assertThat(browser.complaints()).singleElement().asString().contains("404");
    }

    @ParameterizedTest
    @CsvSource({"zh, '1,140亿元'", "en, CNY 114 billion"})
    void seesAZoneAtAGlanceAndGoesOnToAWholeAnswer(String language, String product) {
        browser.go("/?lang=" + language);
        browser.follow("main a[href*='/zones/']");
        assertThat(browser.texts(".figure")).contains(product);
        browser.shootAtEachWidth("zone-" + language);
        WebElement section = browser.see("main section p a[href*='/questions/']");
        String question = section.getText();
        browser.follow(section);
        assertThat(browser.text("h1")).isEqualTo(question);
        assertThat(browser.seeAll("tbody tr")).isNotEmpty();
        assertThat(browser.place()).contains("lang=" + language);
    }

    @ParameterizedTest
    @CsvSource({"zh, 欧菲光, 复制", "en, OFILM, Copy"})
    void asksAQuestionOfItsOwnAndTakesTheAnswerAlong(String language, String maker, String copy)
            throws IOException {
        browser.go("/questions/producers-of?lang=" + language);
        browser.fill("input[name=product]", "3D感知模组");
        browser.press(Keys.ENTER);
        browser.await("the answer", () -> browser.place().contains("product="));
        assertThat(browser.texts("tbody tr")).anyMatch(row -> row.contains(maker));
        browser.shootAtEachWidth("question-" + language);
        browser.click("section[aria-labelledby=again] summary");
        assertThat(browser.text("details[open] button")).isEqualTo(copy);
        browser.click("details[open] button");
        browser.await("a sign", () -> browser.text("details[open] button").equals("✓"));
        assertThat(browser.clipboard())
                .isEqualTo(browser.text("details[open] pre"))
                .startsWith("curl 'http://localhost");
        browser.click(".download a");
        Path file = browser.download();
        assertThat(file.getFileName().toString()).endsWith(".csv");
        assertThat(Files.readString(file))
                .startsWith("\ufeffproducer,operator,")
                .contains("https://w3id.org/liantu/id/enterprise/欧菲光,")
                .endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void isToldWhichNameIsWrong(String language) {
        browser.go("/questions/producers-of?lang=" + language);
        browser.fill("input[name=product]", "无此产品xyz");
        browser.press(Keys.ENTER);
        browser.await("the answer", () -> browser.place().contains("product="));
        assertThat(browser.text("[role=alert]")).contains("无此产品xyz");
        assertThat(browser.see("input[name=product]").getAttribute("value")).isEqualTo("无此产品xyz");
        browser.shootAtEachWidth("wrong-name-" + language);
        assertThat(browser.complaints()).singleElement().asString().contains("400");
    }

    @ParameterizedTest
    @CsvSource({
        "/data/zone/南昌高新区, zh, en",
        "/chains/LED产业链?stopped=MOCVD设备, en, zh",
        "/questions/producers-of?product=3D感知模组, zh, en",
        "/search?q=zhaochi, en, zh"
    })
    void switchesTheLanguageAndStaysInPlace(String path, String from, String to) {
        browser.go(path + (path.contains("?") ? "&" : "?") + "lang=" + from);
        browser.follow("header a[hreflang=" + to + "]");
        assertThat(browser.see("html").getAttribute("lang")).isEqualTo(to);
        assertThat(browser.place()).startsWith(path.replaceFirst("\\?.*", ""));
        assertThat(List.of(browser.place().split("[?&]")))
                .contains("lang=" + to)
                .contains(path.replaceFirst(".*\\?", ""));
    }

    @Test
    void remembersLightAndDark() {
        browser.systemTheme("dark");
        browser.go("/?lang=zh");
        String dark = background();
        browser.click("[data-theme-switch]");
        String light = background();
        assertThat(light).isNotEqualTo(dark);
        browser.go("/questions/?lang=zh");
        assertThat(background()).isEqualTo(light);
        browser.systemTheme("light");
        browser.click("[data-theme-switch]");
        browser.go("/?lang=en");
        assertThat(background()).isEqualTo(dark);
    }

    private String background() {
        return browser.see("body").getCssValue("background-color");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void worksWithoutScripts(String language) {
        try (Browser plain = Browser.withoutScripts(site)) {
            plain.go("/?lang=" + language);
            assertThat(plain.has("[data-theme-switch]:not([hidden])")).isFalse();
            plain.fill("main input[type=search]", "lcdz");
            plain.follow("main form[role=search] button");
            plain.follow("main a[href*='/enterprise/']");
            assertThat(plain.seeAll(".facts blockquote")).isNotEmpty();
            plain.go("/chains/LED产业链?lang=" + language);
            plain.fill("#stopped", "MOCVD设备");
            plain.follow("section[aria-labelledby=outage] button");
            assertThat(plain.seeAll(".hit")).isNotEmpty();
            plain.go("/questions/producers-of?lang=" + language);
            plain.fill("input[name=product]", "3D感知模组");
            plain.follow("form.fields button");
            assertThat(plain.texts("tbody tr")).isNotEmpty();
            assertThat(plain.complaints()).isEmpty();
        }
    }

    private static int indexOf(List<String> texts, String part) {
        for (int i = 0; i < texts.size(); i++) if (texts.get(i).contains(part)) return i;
        throw new AssertionError(part + " is not among " + texts);
    }
}
