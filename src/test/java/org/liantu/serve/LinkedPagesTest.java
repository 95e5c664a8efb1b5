package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.Shipped;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;

/** The pages of linked data, as a person reads them and a crawler follows them. */
class LinkedPagesTest {

    private static final String FIRM = "data/enterprise/" + Web.encoded("联创电子");

    private static final Web web = Web.shipped();

    private static Document page(String path) {
        HttpResponse<String> answer = web.get(path, "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), web.base() + path);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 联创电子, 事实, 生产, zh",
        "?lang=zh, 联创电子, 事实, 生产, zh",
        "?lang=en, Lianchuang Electronic, Facts, vision module for robots, en"
    })
    void tellsOfAThingInTheLanguageAskedFor(
            String query, String name, String heading, String words, String language) {
        Document page = page(FIRM + query);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isEqualTo(name);
        assertThat(page.select("h2").eachText()).contains(heading);
        assertThat(page.text()).contains(words, "5371–5385");
    }

    @Test
    void takesTheLanguageThatTheBrowserPrefers() {
        HttpResponse<String> answer =
                Web.send(
                        web.at(FIRM)
                                .header("Accept", "text/html")
                                .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5"));
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        assertThat(answer.headers().allValues("Vary")).contains("Accept", "Accept-Language");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/zone/%E5%8D%97%E6%98%8C%E9%AB%98%E6%96%B0%E5%8C%BA",
                "data/fact/nanchang-gaoxin-2026-f582?lang=en",
                "data/passage/nanchang-gaoxin-2026-5371-5385",
                "data/report/nanchang-gaoxin-2026",
                "ontology",
                "ontology?lang=en",
                "dump/"
            })
    void isSoundForReadersAndTheirTools(String path) {
        Document page = page(path);
        assertThat(page.select("html").attr("lang")).isIn("zh", "en");
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main, header, footer > p")).hasSizeGreaterThan(2);
        assertThat(page.select("script:not([src^=/static/]), [onclick], [style]")).isEmpty();
        assertThat(page.select("a").eachText()).doesNotContain("");
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (Element link : page.select("a[href^=#]"))
            assertThat(ids).contains(link.attr("href").substring(1));
        for (Element link : page.select("[src], link[href]"))
            assertThat(link.attr("src") + link.attr("href")).startsWith("/");
    }

    @Test
    void leadsToNothingThatIsNotThere() {
        Set<String> seen = new HashSet<>();
        for (String path : List.of(FIRM + "?lang=en", "ontology/core", "dump/"))
            for (Element link : page(path).select("a[href^=/], link[href^=/]")) {
                String address = link.attr("href").substring(1).replaceFirst("#.*", "");
                if (seen.add(address) && !address.contains(".gz"))
                    assertThat(web.get(address, "text/html").statusCode())
                            .as(address)
                            .isEqualTo(200);
            }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    @Test
    void showsEveryTermOfTheOntology() {
        Document chinese = page("ontology");
        Document english = page("ontology?lang=en");
        Set<Node> terms =
                Shipped.vocabulary()
                        .graph()
                        .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                        .mapWith(triple -> triple.getSubject())
                        .filterKeep(node -> node.getURI().startsWith(LT.NS))
                        .toSet();
        for (Node term : terms) {
            String id = term.getURI().substring(LT.NS.length());
            assertThat(chinese.getElementById(id)).as(id).isNotNull();
            assertThat(english.getElementById(id).select("p").text()).as(id).isNotBlank();
        }
        Element supply = english.getElementById("Supply");
        assertThat(supply.text()).contains("Used", "10 times", "Constraints", "Example");
        assertThat(chinese.getElementById("supplier").text()).contains("定义域", "供应");
        assertThat(page("ontology#supplies").getElementById("supplies").select("h3 a").attr("href"))
                .isEqualTo("#supplies");
    }

    @Test
    void givesTheOntologyInEverySyntax() {
        Graph turtle = RDFParser.fromString(web.get("ontology.ttl").body(), Lang.TURTLE).toGraph();
        assertThat(turtle.contains(LT.term("supplies"), RDFS.label.asNode(), Node.ANY)).isTrue();
        assertThat(turtle.contains(Iris.unit("CNY"), Node.ANY, Node.ANY)).isFalse();
        assertThat(web.get("ontology.csv").body().lines().count()).isGreaterThan(300);
        assertThat(web.get("ontology").headers().firstValue("Content-Type"))
                .contains("text/turtle;charset=utf-8");
    }
}
