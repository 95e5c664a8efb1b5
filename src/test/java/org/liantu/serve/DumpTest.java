package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.Shipped;
import org.liantu.chain.Iris;
import org.w3c.dom.NodeList;

/** The whole: dumps, what describes them, and the lists for crawlers. */
class DumpTest {

    private static final Web web = Web.shipped();

    private static DatasetGraph load(String address, Lang syntax)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient()
                        .send(
                                web.at("")
                                        .uri(URI.create(address))
                                        .header("Accept-Encoding", "gzip")
                                        .build(),
                                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        try (InputStream plain = new GZIPInputStream(answer.body())) {
            return RDFParser.source(plain).lang(syntax).toDatasetGraph();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dump/report/nanchang-gaoxin-2026, https://w3id.org/liantu/id/report/nanchang-gaoxin-2026",
        "dump/graph/derived, https://w3id.org/liantu/id/graph/derived",
        "dump/ontology, https://w3id.org/liantu/ontology"
    })
    void holdAGraphWhole(String address, String name) throws Exception {
        Node graph = org.apache.jena.graph.NodeFactory.createURI(name);
        Graph stored =
                Shipped.store()
                        .read(
                                dataset -> {
                                    Graph copy = GraphFactory.createDefaultGraph();
                                    dataset.getGraph(graph).find().forEach(copy::add);
                                    return copy;
                                });
        DatasetGraph quads = load(web.base() + address + ".nq.gz", Lang.NQUADS);
        assertThat(quads.getGraph(graph).isIsomorphicWith(stored)).isTrue();
        Graph triples = load(web.base() + address + ".ttl.gz", Lang.TURTLE).getDefaultGraph();
        assertThat(triples.isIsomorphicWith(stored)).isTrue();
    }

    @Test
    void holdAllGraphs() throws Exception {
        DatasetGraph all = load(web.base() + "dump/liantu.nq.gz", Lang.NQUADS);
        long stored = Shipped.store().read(dataset -> dataset.stream().count());
        assertThat(all.stream().count()).isEqualTo(stored);
    }

    @Test
    void areFoundByTheDescriptionOfTheDataSet() throws Exception {
        Graph description =
                RDFParser.fromString(web.get(".well-known/void").body(), Lang.TURTLE).toGraph();
        List<Node> dumps =
                description
                        .find(Node.ANY, DCAT.downloadURL.asNode(), Node.ANY)
                        .mapWith(triple -> triple.getObject())
                        .toList();
        assertThat(dumps).hasSize(8);
        for (Node dump : dumps)
            load(dump.getURI(), dump.getURI().contains(".nq") ? Lang.NQUADS : Lang.TURTLE);
        assertThat(description.contains(Iris.DATASET, VOID.dataDump.asNode(), Node.ANY)).isTrue();
        String lookUp =
                description
                        .find(Iris.DATASET, VOID.uriLookupEndpoint.asNode(), Node.ANY)
                        .next()
                        .getObject()
                        .getURI();
        assertThat(
                        web.get(
                                        lookUp.substring(web.base().length())
                                                + Web.encoded(Iris.BASE + "indicator/gdp"))
                                .body())
                .contains("ind:gdp");
    }

    @Test
    void areNotSentTwice() {
        HttpResponse<String> first = web.get("dump/graph/dataset.nq.gz");
        HttpResponse<String> second =
                Web.send(
                        web.at("dump/graph/dataset.nq.gz")
                                .header(
                                        "If-None-Match",
                                        first.headers().firstValue("ETag").orElseThrow()));
        assertThat(second.statusCode()).isEqualTo(304);
    }

    @Test
    void crawlersFindEveryEntity() throws Exception {
        NodeList maps = locations("sitemap.xml", "sitemapindex");
        assertThat(maps.getLength()).isEqualTo(1);
        String first = maps.item(0).getTextContent().substring(web.base().length());
        NodeList pages = locations(first, "urlset");
        assertThat(pages.getLength()).isGreaterThan(1300).isLessThan(50_000);
        for (int i = 0; i < pages.getLength(); i += 100) {
            String page = pages.item(i).getTextContent();
            assertThat(page).matches("[!-~]+");
            assertThat(web.get(page.substring(web.base().length())).statusCode()).isEqualTo(200);
        }
        assertThat(web.get("robots.txt").body())
                .contains("Sitemap: " + web.base() + "sitemap.xml", "Disallow: /liantu");
    }

    private static NodeList locations(String path, String root) throws Exception {
        HttpResponse<String> answer = web.get(path);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/xml;charset=utf-8");
        org.w3c.dom.Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new java.io.ByteArrayInputStream(
                                        answer.body()
                                                .getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo(root);
        return document.getElementsByTagName("loc");
    }
}
