package org.liantu.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.apache.jena.sparql.exec.UpdateExec;
import org.liantu.Shipped;
import org.liantu.serve.api.Api;
import org.liantu.serve.data.LinkedData;
import org.liantu.serve.explore.Explorer;
import org.liantu.store.Store;

/** A client of one server, and the data that the tests serve. */
public record Web(String base) {

    static final String DATA =
            """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX lt: <https://w3id.org/liantu/ontology#>
            PREFIX e: <https://w3id.org/liantu/id/enterprise/>
            PREFIX report: <https://w3id.org/liantu/id/report/>
            INSERT DATA {
              GRAPH report:a {
                report:a a lt:Report ; dct:title "示例报告"@zh ; dct:issued "2026" ;
                  lt:describesZone <https://w3id.org/liantu/id/zone/示例高新区> .
                e:兆驰 a lt:Enterprise ; rdfs:label "兆驰"@zh , "Zhaochi"@en ; lt:supplies e:欧菲光 .
                e:兆驰半导体 a lt:Enterprise ; rdfs:label "江西兆驰半导体有限公司"@zh ; lt:supplies e:兆驰 .
                e:兆驰晶显 a lt:Enterprise ; rdfs:label "江西兆驰晶显有限公司"@zh .
                e:欧菲光 a lt:Enterprise ; rdfs:label "欧菲光"@zh ; skos:altLabel "ODM" .
              }
              GRAPH report:b { report:b a lt:Report . e:兆驰 rdfs:label "兆驰"@zh . }
            }""";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    public static Store store() {
        Store store = Store.inMemory();
        store.write(dataset -> UpdateExec.dataset(dataset).update(DATA).execute());
        return store;
    }

    private static final class Shared {
        private static final Server SERVER =
                Server.start(
                        Shipped.store(),
                        Settings.DEFAULT.withPort(0),
                        new LinkedData(Shipped.store(), Shipped.shapes()),
                        new Api(Shipped.store(), Shipped.questions(), Shipped.vocabulary()),
                        new Explorer(Shipped.store(), Shipped.questions()));
    }

    /**
     * A client of the one server with all pages of {@link Shipped#store}, which ends with the
     * tests.
     */
    static Web shipped() {
        return new Web(Shared.SERVER.url());
    }

    public HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(at(path));
    }

    public HttpResponse<String> get(String path, String accept) {
        return send(at(path).header("Accept", accept));
    }

    public HttpResponse<String> query(String query) {
        return query(query, "text/csv");
    }

    public HttpResponse<String> query(String query, String accept) {
        return send(
                at("liantu/sparql")
                        .header("Accept", accept)
                        .header("Content-Type", "application/sparql-query")
                        .POST(BodyPublishers.ofString(query)));
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return send(at(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static String basic(String name, String password) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
