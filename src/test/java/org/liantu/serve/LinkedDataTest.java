package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.Shipped;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;

/** Every IRI of the Nanchang graph over HTTP, as clients of all kinds ask for it. */
class LinkedDataTest {

    private static final String FIRM = Web.encoded("联创电子");
    private static final Path GOLDEN = Path.of("src/test/resources/linked-data/enterprise.jsonld");

    private static final Web web = Web.shipped();

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "id/enterprise/FIRM, /data/enterprise/FIRM",
        "id/enterprise/FIRM.ttl, /data/enterprise/FIRM.ttl",
        "id/enterprise/FIRM.html?lang=en, /data/enterprise/FIRM.html?lang=en",
        "id/fact/nanchang-gaoxin-2026-f582, /data/fact/nanchang-gaoxin-2026-f582",
        "id/report/nanchang-gaoxin-2026, /data/report/nanchang-gaoxin-2026",
        "id/graph/reference, /data/graph/reference",
        "id/rule/upstream-stages, /data/rule/upstream-stages"
    })
    void sendsFromAThingToItsDocument(String thing, String document) {
        HttpResponse<String> answer = web.get(thing.replace("FIRM", FIRM));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).isEqualTo(document.replace("FIRM", FIRM));
        assertThat(web.get(header(answer, "Location").substring(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void takesChineseThatIsNotEncoded() throws IOException {
        assertThat(raw("GET /id/enterprise/联创电子 HTTP/1.1"))
                .startsWith("HTTP/1.1 303")
                .contains("Location: /data/enterprise/" + FIRM);
        assertThat(raw("GET /data/enterprise/联创电子.nt HTTP/1.1")).contains("200 OK", "联创电子");
        assertThat(raw("GET /data/enterprise/%e8%81%94创电子.nt HTTP/1.1")).contains("200 OK");
    }

    private static String raw(String line) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(web.base()).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    (line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | text/turtle",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8 | text/html",
                "application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1 | application/rdf+xml",
                "text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3 | text/turtle",
                "application/n-triples, text/turtle;q=0.9 | application/n-triples",
                "application/ld+json | application/ld+json",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\" | application/ld+json",
                "application/json | application/json",
                "text/csv;q=0.9, application/pdf | text/csv",
                "text/n3 | text/n3",
                "text/turtle;q=0, text/*;q=0.1, application/rdf+xml;q=0.05 | text/n3",
                "text/html;q=0.2, text/turtle;q=0.3 | text/turtle"
            })
    void answersInTheFormThatTheClientLikesBest(String accept, String type) {
        HttpResponse<String> answer = web.get("data/enterprise/" + FIRM, accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(answer.headers().allValues("Vary")).contains("Accept");
        assertThat(header(answer, "Content-Location")).startsWith("/data/enterprise/" + FIRM + ".");
        HttpResponse<String> named = web.get(header(answer, "Content-Location").substring(1));
        if (type.equals("text/html")) assertThat(named.body()).contains("联创电子");
        else assertThat(named.body()).isEqualTo(answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle;charset=utf-8",
        "jsonld, application/ld+json",
        "nt, application/n-triples;charset=utf-8",
        "rdf, application/rdf+xml",
        "csv, text/csv;charset=utf-8;header=present",
        "html, text/html;charset=utf-8"
    })
    void answersInTheFormThatTheAddressNames(String suffix, String type) {
        HttpResponse<String> answer =
                web.get("data/enterprise/" + FIRM + "." + suffix, "image/png");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
    }

    static Stream<String> documents() {
        return Stream.of(
                "data/enterprise/" + FIRM,
                "data/zone/" + Web.encoded("南昌高新区"),
                "data/report/nanchang-gaoxin-2026",
                "data/fact/nanchang-gaoxin-2026-f582",
                "data/passage/nanchang-gaoxin-2026-5371-5385",
                "data/indicator/gdp",
                "data/unit/CNY",
                "data/chain/" + Web.encoded("LED产业链"),
                "data/stage/" + Web.encoded("LED封装"),
                "data/product/" + Web.encoded("LED芯片"),
                "data/place/" + Web.encoded("江西省"),
                "data/rule/location-hierarchy",
                "data/graph/dataset",
                "data/scheme/units",
                "data?iri=http%3A%2F%2Fwww.w3.org%2F2004%2F02%2Fskos%2Fcore%23Concept",
                "ontology",
                "ontology/core");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void losesNothingFromOneSyntaxToAnother(String document) {
        Graph turtle = parse(document, "text/turtle", Lang.TURTLE);
        assertThat(turtle.size()).isPositive();
        assertThat(parse(document, "application/n-triples", Lang.NTRIPLES).isIsomorphicWith(turtle))
                .as("N-Triples")
                .isTrue();
        assertThat(parse(document, "application/rdf+xml", Lang.RDFXML).isIsomorphicWith(turtle))
                .as("RDF/XML")
                .isTrue();
        Graph json = parse(document, "application/ld+json", Lang.JSONLD);
        assertThat(
                        turtle.find()
                                .filterDrop(
                                        t -> t.getSubject().isBlank() || t.getObject().isBlank())
                                .filterDrop(json::contains)
                                .toList())
                .isEmpty();
        assertThat(json.isIsomorphicWith(turtle)).as("JSON-LD").isTrue();
    }

    private static Graph parse(String document, String type, Lang syntax) {
        HttpResponse<String> answer = web.get(document, type);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RDFParser.fromString(answer.body(), syntax).toGraph();
    }

    @Test
    void isReadByJenaFromTheIriAlone() {
        Graph graph = RDFDataMgr.loadGraph(web.base() + "id/enterprise/" + FIRM);
        assertThat(
                        graph.contains(
                                Iris.entity(org.liantu.chain.EntityType.ENTERPRISE, "联创电子", ""),
                                RDFS.label.asNode(),
                                NodeFactory.createLiteralLang("联创电子", "zh")))
                .isTrue();
    }

    @Test
    void tellsOfAThingSoThatItStandsAlone() {
        Graph graph = parse("data/enterprise/" + FIRM, "text/turtle", Lang.TURTLE);
        Node firm = Iris.entity(org.liantu.chain.EntityType.ENTERPRISE, "联创电子", "");
        List<Quad> own =
                Shipped.store()
                        .read(
                                dataset ->
                                        org.apache.jena.atlas.iterator.Iter.toList(
                                                dataset.find(
                                                        Quad.unionGraph,
                                                        firm,
                                                        Node.ANY,
                                                        Node.ANY)));
        assertThat(own).isNotEmpty().allMatch(quad -> graph.contains(quad.asTriple()));
        List<Node> facts =
                graph.find(Node.ANY, LT.about, firm).mapWith(t -> t.getSubject()).toList();
        assertThat(facts).hasSize(12);
        for (Node fact : facts) {
            Node passage = graph.find(fact, LT.statedIn, Node.ANY).next().getObject();
            assertThat(graph.contains(fact, LT.assertion, Node.ANY)).isTrue();
            assertThat(graph.contains(passage, LT.gloss, Node.ANY)).isTrue();
            Node report = graph.find(passage, LT.inReport, Node.ANY).next().getObject();
            assertThat(graph.contains(report, RDFS.label.asNode(), Node.ANY)).isTrue();
        }
        graph.find(firm, Node.ANY, Node.ANY)
                .filterKeep(t -> t.getObject().isURI())
                .forEach(
                        t ->
                                assertThat(
                                                graph.contains(
                                                        t.getObject(),
                                                        RDFS.label.asNode(),
                                                        Node.ANY))
                                        .as(t.toString())
                                        .isTrue());
        assertThat(graph.contains(LT.term("stated"), RDFS.label.asNode(), Node.ANY)).isTrue();
    }

    @Test
    void givesAnAppOneTree() throws IOException {
        String tree =
                web.get("data/enterprise/" + FIRM + ".jsonld")
                        .body()
                        .replace(web.base(), "http://localhost:3030/");
        if (Boolean.getBoolean("liantu.approve")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, tree);
        }
        assertThat(tree).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void givesItsFactsAsATable() {
        String csv = web.get("data/enterprise/" + FIRM + ".csv").body();
        assertThat(csv.lines().toList()).hasSize(13);
        assertThat(csv).startsWith("fact,kind,subject,subjectName,predicate,");
        assertThat(csv)
                .contains(
                        "https://w3id.org/liantu/id/fact/nanchang-gaoxin-2026-f582,Production,"
                                + "https://w3id.org/liantu/id/enterprise/联创电子,联创电子,生产,");
        assertThat(web.get("data/report/nanchang-gaoxin-2026.csv").body().lines().toList())
                .hasSize(605);
    }

    @Test
    void linksToTheOtherForms() {
        HttpResponse<String> answer = web.get("data/enterprise/" + FIRM);
        assertThat(answer.headers().allValues("Link"))
                .contains(
                        "</data/enterprise/"
                                + FIRM
                                + ".jsonld>; rel=\"alternate\"; type=\"application/ld+json\"",
                        "</data/enterprise/"
                                + FIRM
                                + ".html>; rel=\"alternate\"; type=\"text/html\"",
                        "</.well-known/void>; rel=\"describedby\"",
                        "<https://w3id.org/liantu/id/enterprise/" + FIRM + ">; rel=\"describes\"");
    }

    @Test
    void answersAClientThatHasItInOneLine() {
        HttpResponse<String> first = web.get("data/enterprise/" + FIRM, "text/turtle");
        String tag = header(first, "ETag");
        HttpResponse<String> second =
                Web.send(
                        web.at("data/enterprise/" + FIRM)
                                .header("Accept", "text/turtle")
                                .header("If-None-Match", "\"other\", " + tag));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "ETag")).isEqualTo(tag);
        assertThat(
                        Web.send(
                                        web.at("data/enterprise/" + FIRM)
                                                .header("Accept", "application/ld+json")
                                                .header("If-None-Match", tag))
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        Web.send(
                                        web.at("data/enterprise/" + FIRM)
                                                .header(
                                                        "If-Modified-Since",
                                                        header(first, "Last-Modified")))
                                .statusCode())
                .isEqualTo(304);
        assertThat(
                        Web.send(
                                        web.at("data/enterprise/" + FIRM)
                                                .header("If-Modified-Since", "yesterday"))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhatThereIsToWhoWantsSomethingElse() {
        HttpResponse<String> answer = web.get("data/enterprise/" + FIRM, "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body())
                .contains("text/turtle (.ttl)", "application/ld+json (.jsonld)", "text/csv (.csv)");
        assertThat(answer.headers().allValues("Link")).hasSizeGreaterThan(4);
    }

    @Test
    void offersNamesThatAreNear() {
        String near = "/data/enterprise/" + Web.encoded("江西兆驰半导体有限公司");
        HttpResponse<String> text =
                web.get("id/enterprise/" + Web.encoded("兆驰半导体公司"), "text/turtle");
        assertThat(text.statusCode()).isEqualTo(404);
        assertThat(text.body()).contains("near it are", near);
        HttpResponse<String> page =
                web.get("data/enterprise/" + Web.encoded("兆驰半导体公司"), "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.body()).contains("您要找的可能是", near);
        assertThat(web.get("id/enterprise/Lianchuang", "*/*").body()).contains(FIRM);
        assertThat(web.get("id/nothing/" + "x".repeat(2000), "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAnAddressThatIsTooLongToBeNamed() {
        assertThat(web.get("id/enterprise/" + FIRM + "?q=" + "%3E".repeat(5000)).statusCode())
                .isEqualTo(414);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id/zone/x", "data/enterprise/x", "ontology", "dump/", "robots.txt"})
    void isForReadingOnly(String path) {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "BREW")) {
            HttpResponse<String> answer =
                    Web.send(web.at(path).method(method, BodyPublishers.ofString("x")));
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
        HttpResponse<String> options =
                Web.send(web.at(path).method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(header(options, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/zone/%E5%8D%97%E6%98%8C%E9%AB%98%E6%96%B0%E5%8C%BA.ttl",
                "ontology",
                "static/liantu.css"
            })
    void tellsTheHeadersAlone(String path) {
        HttpResponse<String> whole = web.get(path);
        HttpResponse<String> head = Web.send(web.at(path).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "ETag", "Content-Length"))
            assertThat(header(head, name)).as(name).isEqualTo(header(whole, name)).isNotEmpty();
    }

    @Test
    void letsPagesOfOtherOriginsReadAndSeeTheHeaders() {
        HttpResponse<String> answer =
                Web.send(web.at("id/enterprise/" + FIRM).header("Origin", "https://app.example"));
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Expose-Headers")).contains("Link", "ETag");
    }

    @Test
    void publishesItsContext() {
        HttpResponse<String> answer = web.get("context.jsonld");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/ld+json");
        assertThat(answer.body()).contains("\"suppliesTo\"", "\"nameEn\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id/../../../etc/passwd",
                "data/..%2f..%2f..%2fetc%2fpasswd",
                "data/%2e%2e/%2e%2e/etc/passwd",
                "static/../org/liantu/serve/page/layout.peb",
                "static/%2e%2e/log4j2.properties",
                "data/enterprise/%00",
                "data/enterprise/%FF%FE",
                "data/enterprise/%",
                "data/enterprise/%0d%0aSet-Cookie:%20a=b",
                "data/enterprise/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "data/enterprise/x%3E%20%3Furn:a",
                "data/enterprise/;jsessionid=1",
                "data/enterprise/a;b/..;/c",
                "data//enterprise///x",
                "data/enterprise/%25252e",
                "data/.ttl",
                "data/",
                "data",
                "id/",
                "id",
                "data?iri=",
                "data?iri=%00",
                "data?iri=javascript:alert(1)",
                "data?iri=%3E%20.%20%7B%7D",
                "data/zone/x?page=0",
                "data/zone/x?page=-1",
                "data/zone/x?page=99999999999999999999",
                "data/zone/%E5%8D%97%E6%98%8C%E9%AB%98%E6%96%B0%E5%8C%BA?page=999999",
                "data/zone/x?lang=%22%3E%3Cscript%3E",
                "data/zone/x?page=%ZZ",
                "ontology/",
                "ontology/nothing",
                "ontology.exe",
                "dump/../data/x",
                "dump/%2e%2e%2fx.nq.gz",
                "dump/report/none.nq.gz",
                "dump/liantu.nq",
                "sitemap.xml?page=2",
                "sitemap.xml?page=x"
            })
    void meetsHostilePathsWithAnErrorThatSaysNothingOfItself(String path) throws IOException {
        for (String accept : List.of("text/html", "*/*")) {
            String answer = raw("GET /" + path + " HTTP/1.1\r\nAccept: " + accept);
            assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
            assertThat(answer)
                    .doesNotContain("root:", "<script>", "Set-Cookie", "Exception", "org.liantu")
                    .doesNotContainPattern("\\bat [a-z]+\\.[a-z]+\\.");
        }
        assertThat(web.get("$/ping").statusCode()).isEqualTo(200);
    }

    @Test
    void boundsWhatItIsAsked() throws IOException {
        assertThat(raw("GET /id/enterprise/" + "兆".repeat(20_000) + " HTTP/1.1"))
                .matches("(?s)HTTP/1\\.1 4\\d\\d .*");
        assertThat(raw("GET /data/zone/x HTTP/1.1\r\nAccept: " + "a/b,".repeat(1500)))
                .matches("(?s)HTTP/1\\.1 4\\d\\d .*");
    }

    @Test
    void namesNoPathOfTheMachine() {
        assertThat(URLDecoder.decode(web.get("robots.txt").body(), StandardCharsets.UTF_8))
                .contains("Sitemap: " + web.base() + "sitemap.xml");
    }

    @Test
    void typesNothingAsAFactThatItDoesNotTell() {
        Graph graph = parse("data/rule/location-hierarchy", "text/turtle", Lang.TURTLE);
        graph.find(Node.ANY, RDF.type.asNode(), LT.Fact)
                .forEach(
                        t ->
                                assertThat(graph.contains(t.getSubject(), LT.statedIn, Node.ANY))
                                        .isTrue());
    }
}
