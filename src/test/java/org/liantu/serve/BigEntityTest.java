package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.Shipped;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.serve.data.LinkedData;
import org.liantu.store.Store;

/** A zone of 10 000 facts and 1200 relations is told in pages; names that are code do nothing. */
class BigEntityTest {

    private static final int FACTS = 10_000;
    private static final int RELATIONS = 1200;
    private static final Node ZONE = NodeFactory.createURI(Iris.BASE + "zone/big");
    private static final Node REPORT = Iris.report("big");
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private static Store store;
    private static Server server;
    private static Web web;

    @BeforeAll
    static void start() {
        store = Store.inMemory();
        store.write(
                dataset -> {
                    Node type = RDF.type.asNode();
                    dataset.add(REPORT, ZONE, type, LT.term("Zone"));
                    dataset.add(REPORT, ZONE, RDFS.label.asNode(), label("<b onclick=x>&\"大区"));
                    for (int i = 0; i < RELATIONS; i++)
                        dataset.add(REPORT, ZONE, LT.term("builds"), iri("facility/f" + i));
                    for (int i = 0; i < FACTS; i++) {
                        Node fact = Iris.fact("big", "f" + i);
                        dataset.add(REPORT, fact, type, LT.Fact);
                        dataset.add(REPORT, fact, type, LT.Observation);
                        dataset.add(REPORT, fact, LT.about, ZONE);
                        dataset.add(REPORT, fact, RDF.subject.asNode(), ZONE);
                        dataset.add(REPORT, fact, LT.predicate, label("产值"));
                    }
                });
        server =
                Server.start(
                        store,
                        Settings.DEFAULT.withPort(0),
                        new LinkedData(store, Shipped.shapes()));
        web = new Web(server.url());
    }

    private static Node iri(String key) {
        return NodeFactory.createURI(Iris.BASE + key);
    }

    private static Node label(String text) {
        return NodeFactory.createLiteralLang(text, "zh");
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static List<HttpResponse<String>> pages(String first) {
        List<HttpResponse<String>> pages = new ArrayList<>();
        for (String address = first; address != null; ) {
            HttpResponse<String> page = web.get(address);
            assertThat(page.statusCode()).isEqualTo(200);
            pages.add(page);
            Matcher next = NEXT.matcher(String.join(", ", page.headers().allValues("Link")));
            address = next.find() ? next.group(1).substring(1) : null;
        }
        return pages;
    }

    @Test
    void tellsAllInPagesThatLeadToOneAnother() {
        List<HttpResponse<String>> pages = pages("data/zone/big.nt");
        assertThat(pages).hasSize((FACTS + RELATIONS + 2 + 499) / 500);
        Graph all = GraphFactory.createDefaultGraph();
        Set<Node> seen = new HashSet<>();
        for (HttpResponse<String> page : pages) {
            Graph graph = RDFParser.fromString(page.body(), Lang.NTRIPLES).toGraph();
            assertThat(graph.contains(ZONE, RDFS.label.asNode(), Node.ANY)).isTrue();
            graph.find(Node.ANY, LT.about, ZONE)
                    .forEach(triple -> assertThat(seen.add(triple.getSubject())).isTrue());
            GraphUtil.addInto(all, graph);
        }
        assertThat(seen).hasSize(FACTS);
        long wanted =
                store.read(
                        dataset ->
                                dataset.getGraph(REPORT).find().toList().stream()
                                        .filter(all::contains)
                                        .count());
        assertThat(wanted)
                .isEqualTo(store.read(dataset -> dataset.getGraph(REPORT).size()).longValue());
        assertThat(pages.get(3).headers().allValues("Link"))
                .contains("</data/zone/big.nt?page=3>; rel=\"prev\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, hydra:next",
        "rdf, hydra:next",
        "jsonld, '\"next\": \"http'",
        "html, 'rel=\"next\"'"
    })
    void saysInEachSyntaxWhereTheNextPageIs(String suffix, String words) {
        String page = web.get("data/zone/big." + suffix + "?page=2").body();
        assertThat(page.replace(": ", ":")).contains(words.replace(": ", ":"));
        assertThat(page).contains("page=3", "data/zone/big");
    }

    @Test
    void losesNothingOfAPage() {
        Graph turtle =
                RDFParser.fromString(web.get("data/zone/big.ttl?page=4").body(), Lang.TURTLE)
                        .toGraph();
        for (String suffix : List.of("rdf", "jsonld"))
            assertThat(
                            RDFParser.fromString(
                                            web.get("data/zone/big." + suffix + "?page=4")
                                                    .body()
                                                    .replace("big." + suffix, "big.ttl"),
                                            suffix.equals("rdf") ? Lang.RDFXML : Lang.JSONLD)
                                    .toGraph()
                                    .isIsomorphicWith(turtle))
                    .as(suffix)
                    .isTrue();
    }

    @Test
    void hasNoPageBehindTheLast() {
        assertThat(web.get("data/zone/big?page=23").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = web.get("data/zone/big?page=24");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("this has no page 24");
    }

    @Test
    void showsANameThatIsCodeAsText() {
        String page = web.get("data/zone/big.html").body();
        assertThat(page).doesNotContain("<b onclick").contains("&lt;b onclick");
    }

    @Test
    void answersAnewAfterAWrite() {
        HttpResponse<String> before = web.get("data/facility/f1.ttl");
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(
                        Web.send(web.at("data/facility/f1.ttl").header("If-None-Match", tag))
                                .statusCode())
                .isEqualTo(304);
        store.write(
                dataset ->
                        dataset.add(REPORT, iri("facility/f1"), RDFS.label.asNode(), label("新厂")));
        HttpResponse<String> after =
                Web.send(web.at("data/facility/f1.ttl").header("If-None-Match", tag));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("新厂");
    }
}
