package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.store.Store;

/** Who may write, and what nobody may. */
@Timeout(60)
class WritingTest {

    private static final String INSERT =
            "INSERT DATA { GRAPH <urn:w> { <urn:s> <http://www.w3.org/2000/01/rdf-schema#label> '新写入的公司'@zh } }";
    private static final String KNOWN = Web.basic("editor", "correct horse");

    @TempDir static Path directory;
    private static Store store;
    private static Server closed;
    private static Server open;

    @BeforeAll
    static void start() throws IOException {
        store = Web.store();
        Path users = directory.resolve("users");
        Files.writeString(users, Users.line("editor", "correct horse".toCharArray()) + "\n");
        closed = Server.start(store, Settings.DEFAULT.withPort(0));
        open = Server.start(store, Settings.DEFAULT.withPort(0).withUsers(users));
    }

    @AfterAll
    static void stop() {
        open.close();
        closed.close();
        store.close();
    }

    private static HttpRequest.Builder update(Server server, String update) {
        return new Web(server.url())
                .at("liantu/update")
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(update));
    }

    private static boolean holds(String pattern) {
        return new Web(open.url()).query("ASK { " + pattern + " }").body().contains("true");
    }

    @Test
    void nobodyWritesWithoutAUsersFile() {
        HttpResponse<String> answer = Web.send(update(closed, INSERT));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .isEqualTo(
                        "writing is switched off: start the server with --users FILE to allow it\n");
        assertThat(Web.send(update(closed, INSERT).header("Authorization", KNOWN)).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"PUT", "POST", "DELETE", "PATCH"})
    void nobodyChangesGraphsWithoutAUsersFile(String method) {
        for (String path :
                List.of("liantu/data?graph=urn:w", "liantu/data", "liantu/%64ata?default")) {
            HttpResponse<String> answer =
                    Web.send(
                            new Web(closed.url())
                                    .at(path)
                                    .header("Content-Type", "text/turtle")
                                    .method(
                                            method,
                                            BodyPublishers.ofString("<urn:a> <urn:b> 1 .")));
            assertThat(answer.statusCode()).as(path + answer.body()).isIn(403, 404, 405);
        }
        assertThat(holds("<urn:a> <urn:b> 1")).isFalse();
    }

    @Test
    void anUpdateIsNotTakenAtTheAddressOfQueries() {
        for (String path : List.of("liantu", "liantu/sparql", "liantu/query")) {
            assertThat(
                            Web.send(
                                            new Web(open.url())
                                                    .at(path)
                                                    .header("Authorization", KNOWN)
                                                    .header(
                                                            "Content-Type",
                                                            "application/sparql-update")
                                                    .POST(BodyPublishers.ofString(INSERT)))
                                    .statusCode())
                    .isBetween(400, 499);
        }
    }

    @Test
    void asksForNameAndPassword() {
        HttpResponse<String> answer = Web.send(update(open, INSERT));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .contains("Basic");
        assertThat(answer.body()).contains("name and password");
        assertThat(
                        Web.send(
                                        update(open, INSERT)
                                                .header(
                                                        "Authorization",
                                                        Web.basic("editor", "guess")))
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aUserUpdatesAndTheIndexKnows() {
        String text = "?s <http://jena.apache.org/text#query> '新写入'";
        assertThat(holds(text)).isFalse();
        assertThat(Web.send(update(open, INSERT).header("Authorization", KNOWN)).statusCode())
                .isEqualTo(204);
        assertThat(holds(text)).isTrue();
        assertThat(
                        Web.send(update(open, "DROP GRAPH <urn:w>").header("Authorization", KNOWN))
                                .statusCode())
                .isEqualTo(204);
        assertThat(holds(text)).isFalse();
    }

    @Test
    void aUserPutsAndDeletesAGraph() {
        Web web = new Web(open.url());
        HttpResponse<String> put =
                Web.send(
                        web.at("liantu/data?graph=urn:g")
                                .header("Authorization", KNOWN)
                                .header("Content-Type", "text/turtle")
                                .PUT(BodyPublishers.ofString("<urn:x> <urn:y> '兆'@zh .")));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
        assertThat(holds("<urn:x> <urn:y> '兆'@zh")).isTrue();
        assertThat(
                        Web.send(
                                        web.at("liantu/data?graph=urn:g")
                                                .header("Authorization", KNOWN)
                                                .header("Content-Type", "text/turtle")
                                                .PUT(BodyPublishers.ofString("<urn:x> broken")))
                                .statusCode())
                .isEqualTo(400);
        assertThat(holds("<urn:x> <urn:y> '兆'@zh")).isTrue();
        assertThat(
                        Web.send(
                                        web.at("liantu/data?graph=urn:g")
                                                .header("Authorization", KNOWN)
                                                .DELETE())
                                .statusCode())
                .isEqualTo(204);
        assertThat(holds("<urn:x> ?p ?o")).isFalse();
    }

    @Test
    void aPageOfAnotherOriginCannotWriteForAUser() {
        assertThat(
                        Web.send(
                                        update(open, INSERT)
                                                .header("Authorization", KNOWN)
                                                .header("Origin", "https://evil.example"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        Web.send(
                                        update(open, "CLEAR SILENT GRAPH <urn:none>")
                                                .header("Authorization", KNOWN)
                                                .header(
                                                        "Origin",
                                                        "http://localhost:" + open.port()))
                                .statusCode())
                .isEqualTo(204);
    }

    @Test
    void evenAUserLoadsNothingFromElsewhere() throws IOException {
        Path file = Files.writeString(directory.resolve("x.ttl"), "<urn:l> <urn:l> <urn:l> .");
        for (String source : List.of(file.toUri().toString(), "http://127.0.0.1:1/x.ttl")) {
            HttpResponse<String> answer =
                    Web.send(
                            update(open, "LOAD <" + source + "> INTO GRAPH <urn:l>")
                                    .header("Authorization", KNOWN));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("LOAD is switched off");
        }
        assertThat(
                        Web.send(
                                        update(
                                                        open,
                                                        "INSERT { GRAPH <urn:l> { ?s ?p ?o } } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
                                                .header("Authorization", KNOWN))
                                .statusCode())
                .isBetween(400, 599);
        String entity =
                "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY e SYSTEM '"
                        + file.toUri()
                        + "'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:u='urn:u#'>"
                        + "<rdf:Description rdf:about='urn:l'><u:x>&e;</u:x></rdf:Description></rdf:RDF>";
        Web.send(
                new Web(open.url())
                        .at("liantu/data?graph=urn:xml")
                        .header("Authorization", KNOWN)
                        .header("Content-Type", "application/rdf+xml")
                        .PUT(BodyPublishers.ofString(entity)));
        assertThat(holds("?s ?p ?o FILTER(CONTAINS(STR(?o), 'urn:l'))")).isFalse();
    }

    @Test
    void saysWhatIsWrongWithAnUpdate() {
        HttpResponse<String> answer =
                Web.send(update(open, "INSERT DAT { }").header("Authorization", KNOWN));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().strip().lines()).hasSize(1);
        assertThat(answer.body()).contains("line 1").doesNotContain("org.apache");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, $/datasets?dbName=x&dbType=mem",
        "DELETE, $/datasets/liantu",
        "POST, $/datasets/liantu?state=offline",
        "POST, $/compact/liantu",
        "POST, $/backup/liantu",
        "POST, $/backups/liantu",
        "POST, $/server",
        "POST, $/reload",
        "POST, $/validate/data"
    })
    void nobodyAdministersOverHttp(String method, String path) {
        for (Server server : List.of(closed, open)) {
            HttpResponse<String> answer =
                    Web.send(
                            new Web(server.url())
                                    .at(path)
                                    .header("Authorization", KNOWN)
                                    .method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404, 405);
            assertThat(answer.body().strip().lines()).hasSizeLessThan(2);
        }
        assertThat(holds("")).isTrue();
    }

    @Test
    void refusesAUsersFileThatIsNone() {
        assertThatThrownBy(
                        () ->
                                Server.start(
                                        store,
                                        Settings.DEFAULT
                                                .withPort(0)
                                                .withUsers(directory.resolve("missing"))))
                .isInstanceOf(ServeException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void anotherServerQueriesOursByFederation() {
        DatasetGraph empty = DatasetGraphFactory.createTxnMem();
        empty.getContext().set(ARQ.httpServiceAllowed, true);
        FusekiServer other =
                FusekiServer.create().port(0).loopback(true).add("/other", empty).start();
        try {
            HttpResponse<String> answer =
                    Web.send(
                            new Web(other.serverURL())
                                    .at(
                                            "other/sparql?query="
                                                    + Web.encoded(
                                                            "SELECT ?s { SERVICE <"
                                                                    + closed.url()
                                                                    + "liantu/sparql> { ?s <http://jena.apache.org/text#query> '兆驰' } }"))
                                    .header("Accept", "text/csv"));
            assertThat(answer.body().lines().skip(1)).hasSize(3);
        } finally {
            other.stop();
        }
    }

    @Test
    void whatNamesNoGraphIsRefused() {
        HttpResponse<String> update =
                Web.send(
                        update(open, "INSERT DATA { <urn:lost> <urn:b> 1 }")
                                .header("Authorization", KNOWN));
        assertThat(update.statusCode()).as(update.body()).isEqualTo(400);
        assertThat(update.body()).contains("needs a named graph");
        HttpResponse<String> put =
                Web.send(
                        new Web(open.url())
                                .at("liantu/data?default")
                                .header("Authorization", KNOWN)
                                .header("Content-Type", "text/turtle")
                                .PUT(BodyPublishers.ofString("<urn:lost> <urn:b> 1 .")));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(400);
        assertThat(put.body()).contains("name a graph");
        assertThat(holds("<urn:lost> ?p ?o")).isFalse();
    }
}
