package org.liantu.serve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.serve.explore.Explorer;
import org.liantu.store.Store;

/** The page of a chain in which 2 000 stand: all are told of, few at a time. */
class LargeChainTest {

    private static final String CHAIN = Web.encoded(LargeChain.NAME);
    private static final int CARDS = 12;

    private static Store store;
    private static Server server;
    private static Web web;

    @BeforeAll
    static void start() {
        store = Store.inMemory();
        LargeChain.load(store);
        server =
                Server.start(
                        store,
                        Settings.DEFAULT.withPort(0),
                        new Explorer(store, Shipped.questions()));
        web = new Web(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    private static Document page(String query) {
        return Jsoup.parse(web.get("chains/" + CHAIN + query, "text/html").body());
    }

    @Test
    void showsTheFirstOfEachStageAndLeadsToAll() {
        Document page = page("?lang=zh");
        assertThat(page.select(".stage")).hasSize(LargeChain.STAGES);
        assertThat(page.select(".stage.gap h2").eachText())
                .containsExactly("测试环节" + LargeChain.GAP);
        for (Element list : page.select(".stage ul"))
            assertThat(list.select(".holder")).hasSize(CARDS);
        String all = page.select(".stage a[href*=all]").first().attr("href");
        assertThat(page(all.replaceFirst("#.*", "")).select(".holder"))
                .hasSize(LargeChain.FIRMS + LargeChain.PRODUCTS);
    }

    @Test
    void givesThePictureAllThatStandsThere() {
        JsonObject map =
                Json.createReader(new StringReader(web.get("chain-map/" + CHAIN).body()))
                        .readObject();
        assertThat(map.getJsonArray("things")).hasSize(LargeChain.FIRMS + LargeChain.PRODUCTS);
        assertThat(map.getJsonArray("links"))
                .hasSizeGreaterThan(4000)
                .allMatch(link -> link.asJsonArray().getString(3).equals("stated"));
    }

    @Test
    void marksAllThatAnOutageReachesThoughItTellsOfTheFirst() {
        Document page = page("?lang=zh&stopped=" + Web.encoded(LargeChain.product(3)));
        Element outage = page.getElementById("outage-part");
        JsonObject rounds =
                Json.createReader(new StringReader(outage.attr("data-marks"))).readObject();
        assertThat(rounds.size()).isGreaterThan(500);
        assertThat(outage.select("tbody tr")).hasSize(200);
        assertThat(outage.select("a[href^=/questions/what-stops]")).hasSize(1);
        for (Element list : page.select(".stage:last-child ul"))
            assertThat(list.select(".holder.hit")).hasSize(CARDS);
    }
}
