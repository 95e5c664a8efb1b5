package org.liantu.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.serve.Settings;
import org.liantu.serve.Web;
import org.liantu.store.Store;

/** An answer is as good as new until the data or the request change. */
class CachingTest {

    private Store store;
    private ApiServer api;

    @BeforeEach
    void start() {
        store = Web.store();
        api = ApiServer.over(store, Settings.DEFAULT);
    }

    @AfterEach
    void stop() {
        api.close();
        store.close();
    }

    private HttpResponse<String> get(String path, String header, String value) {
        return Web.send(api.web.at(path).header(header, value));
    }

    private String tag(String path) {
        HttpResponse<String> answer = api.web.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, no-cache");
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private void update(String text) {
        store.write(dataset -> UpdateExec.dataset(dataset).update(text).execute());
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        for (String path :
                List.of(
                        "api/entities?q=zhaochi",
                        "api/facts",
                        "api/questions",
                        "api/openapi.json",
                        "api/")) {
            HttpResponse<String> again = get(path, "If-None-Match", "\"other\", " + tag(path));
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag(path));
            assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theTagTellsDataAndRequestsApart() {
        String path = "api/entities?q=zhaochi";
        String before = tag(path);
        assertThat(tag(path)).isEqualTo(before);
        assertThat(tag("api/entities?q=zhaoch")).isNotEqualTo(before);
        assertThat(tag(path + "&format=csv")).isNotEqualTo(before);
        String fact = "GRAPH <urn:g> { <urn:a> <urn:b> 1 }";
        update("INSERT DATA { " + fact + " }");
        assertThat(tag(path)).isNotEqualTo(before);
        assertThat(get(path, "If-None-Match", before).statusCode()).isEqualTo(200);
        update("DELETE DATA { " + fact + " }");
        assertThat(tag(path)).isEqualTo(before);
    }

    @Test
    void theVersionIsThatOfTheData() {
        String version = ApiServer.version(store);
        assertThat(api.web.get("api/facts").headers().firstValue("Liantu-Data-Version"))
                .contains(version);
        try (Store other = Web.store()) {
            assertThat(ApiServer.version(other)).isEqualTo(version);
            other.write(
                    dataset ->
                            UpdateExec.dataset(dataset)
                                    .update("INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } }")
                                    .execute());
            assertThat(ApiServer.version(other)).isNotEqualTo(version);
        }
    }

    @Test
    void theSameFilesGiveTheSameVersion() throws IOException {
        try (Store again = Shipped.filled(Shipped.NANCHANG)) {
            assertThat(ApiServer.version(again)).isEqualTo(ApiServer.version(Shipped.store()));
        }
    }

    @Test
    void headTellsTheSameWithoutTheAnswer() {
        String path = "api/entities?q=zhaochi";
        HttpResponse<String> head =
                Web.send(api.web.at(path).method("HEAD", BodyPublishers.noBody()));
        HttpResponse<String> get = api.web.get(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Liantu-Data-Version", "Link", "Vary"))
            assertThat(head.headers().allValues(name))
                    .as(name)
                    .isEqualTo(get.headers().allValues(name));
    }

    @Test
    void otherOriginsMayRead() {
        HttpResponse<String> options =
                Web.send(api.web.at("api/facts").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        HttpResponse<String> preflight =
                Web.send(
                        api.web
                                .at("api/facts")
                                .header("Origin", "https://example.org")
                                .header("Access-Control-Request-Method", "GET")
                                .header("Access-Control-Request-Headers", "if-none-match")
                                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("If-None-Match");
        HttpResponse<String> read = get("api/facts", "Origin", "https://example.org");
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(read.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "Link", "Liantu-Data-Version");
    }
}
