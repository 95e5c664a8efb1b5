package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.chain.Iris;

/** The SPARQL editor's page, as it is without JavaScript, and what it hands to its script. */
class EditorTest {

    private static final Web web = Web.shipped();

    private static Document page(String path) {
        HttpResponse<String> answer = web.get(path, "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        return Jsoup.parse(answer.body(), web.base() + path);
    }

    @Test
    void isAFormThatGetsTheAnswer() {
        Element form = page("editor?lang=zh").select("form.editor").first();
        assertThat(form).isNotNull();
        assertThat(form.select("button[name], button:not([type]):not([hidden])")).hasSize(1);
        for (Element format : form.select("option")) {
            String body =
                    "query="
                            + Web.encoded(form.select("textarea").text())
                            + "&format="
                            + format.val();
            HttpResponse<String> answer =
                    web.post(
                            form.attr("action").substring(1),
                            "application/x-www-form-urlencoded",
                            body);
            assertThat(answer.statusCode()).as(format.val()).isEqualTo(200);
            assertThat(answer.body()).as(format.val()).contains("supplier", "欧菲微电子");
        }
        assertThat(page("?lang=zh").select("header nav a[href^=/editor], footer a[href^=/editor]"))
                .hasSize(2);
    }

    @Test
    void holdsTheQueryOrTheQuestionOfItsAddress() {
        String query = "SELECT * { ?s ?p \"<b>&\" }";
        assertThat(page("editor?query=" + Web.encoded(query)).select("textarea").text())
                .isEqualTo(query);
        Document bound =
                page("editor?lang=en&question=customers-of&supplier=" + Web.encoded("欧菲微电子"));
        assertThat(bound.select("textarea").text()).contains("enterprise/欧菲微电子");
        assertThat(bound.select(".lead").text())
                .isEqualTo(Shipped.questions().get("customers-of").english());
    }

    @Test
    void offersEveryQuestionAsAnExample() {
        List<String> examples = page("editor?lang=en").select("aside li a").eachAttr("href");
        assertThat(examples).hasSameSizeAs(Shipped.questions().all());
        for (String example : examples.subList(0, 10)) {
            assertThat(example).endsWith("&lang=en");
            String query = page(example.substring(1)).select("textarea").text();
            assertThat(QueryFactory.create(query).isSelectType()).isTrue();
        }
    }

    @Test
    void completesOurPrefixesClassesAndProperties() {
        String data = page("editor?lang=zh").select("form.editor").attr("data-terms");
        JsonObject terms = Json.createReader(new StringReader(data)).readObject();
        assertThat(terms.getJsonObject("prefixes").keySet())
                .isEqualTo(Iris.PREFIXES.getNsPrefixMap().keySet());
        assertThat(terms.getJsonArray("class"))
                .contains(term("lt:Enterprise", "企业"))
                .doesNotContain(term("lt:supplies", "供应"));
        assertThat(terms.getJsonArray("property")).contains(term("lt:supplies", "供应"));
    }

    private static JsonObject term(String name, String label) {
        return Json.createObjectBuilder().add("name", name).add("label", label).build();
    }
}
