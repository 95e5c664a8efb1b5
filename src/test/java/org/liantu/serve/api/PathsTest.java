package org.liantu.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.serve.Settings;

class PathsTest {

    private static ApiServer api;
    private static ApiServer sample;

    @BeforeAll
    static void start() {
        api = ApiServer.shipped();
        sample = ApiServer.over(Shipped.sampleChain(), Settings.DEFAULT);
    }

    @AfterAll
    static void stop() {
        api.close();
        sample.close();
    }

    private static List<String> cells(JsonNode answer, String pointer) {
        List<String> cells = new ArrayList<>();
        answer.get("rows").forEach(row -> cells.add(row.at(pointer).asText()));
        return cells;
    }

    @Test
    void findsThePathOfTheQuestion() {
        JsonNode asked = api.json("Rows", "/questions/path-between", "one", "联创电子", "other", "欧菲光");
        JsonNode paths =
                api.json(
                        "Rows",
                        "/paths",
                        "from",
                        "联创电子",
                        "to",
                        "欧菲光",
                        "along",
                        "lt:supplies",
                        "along",
                        "生产",
                        "along",
                        "lt:hasComponent",
                        "along",
                        "lt:needs",
                        "along",
                        "lt:partnerOf",
                        "along",
                        "lt:atStage",
                        "along",
                        "lt:nextStage",
                        "direction",
                        "both",
                        "mode",
                        "kShortest",
                        "k",
                        "1",
                        "evidence",
                        "true");
        assertThat(new HashSet<>(cells(paths, "/to/iri")))
                .isEqualTo(new HashSet<>(cells(asked, "/to/iri")));
        Set<String> facts = new HashSet<>();
        for (JsonNode row : paths.get("rows"))
            row.get("evidence").forEach(each -> facts.add(each.get("fact").asText()));
        assertThat(facts).isEqualTo(new HashSet<>(cells(asked, "/fact/iri")));
    }

    @Test
    void followsRelationsBackAndPagesByTheHop() {
        String[] request = {"from", "绿庭机器人", "along", "^供应", "mode", "reachable"};
        JsonNode all = sample.json("Rows", "/paths", request);
        JsonNode direct =
                sample.json(
                        "Rows",
                        "/paths",
                        "from",
                        "绿庭机器人",
                        "direction",
                        "backward",
                        "mode",
                        "reachable");
        assertThat(all.get("rows")).isNotEmpty().isEqualTo(direct.get("rows"));
        JsonNode first =
                sample.json(
                        "Rows",
                        "/paths",
                        "from",
                        "绿庭机器人",
                        "along",
                        "^供应",
                        "mode",
                        "reachable",
                        "limit",
                        "2");
        assertThat(first.get("rows")).hasSize(2);
        assertThat(first.has("next")).isTrue();
        assertThat(first.has("total")).isFalse();
        assertThat(all.get("total").asInt()).isEqualTo(all.get("rows").size());
    }

    @Test
    void leadsThroughAndAround() {
        String[] whole = {"from", "北辰磁材", "to", "绿庭机器人", "mode", "simple", "maxHops", "8"};
        JsonNode paths = sample.json("Rows", "/paths", whole);
        String middle = cells(paths, "/to/id").get(0);
        JsonNode around =
                sample.json(
                        "Rows", "/paths", "from", "北辰磁材", "to", "绿庭机器人", "mode", "simple",
                        "maxHops", "8", "avoid", middle);
        assertThat(cells(around, "/to/id")).doesNotContain(middle);
        assertThat(cells(around, "/path").size()).isLessThan(cells(paths, "/path").size());
    }

    @Test
    void anOutageReachesWhatTheQuestionSays() {
        JsonNode asked = api.json("Rows", "/questions/what-stops", "stopped", "MOCVD设备");
        JsonNode outage = api.json("Rows", "/outage", "stopped", "MOCVD设备", "evidence", "true");
        assertThat(new HashSet<>(cells(outage, "/affected/iri")))
                .isEqualTo(new HashSet<>(cells(asked, "/affected/iri")));
        assertThat(outage.at("/rows/0/round").asInt()).isZero();
        assertThat(outage.findValues("fact")).isNotEmpty();
    }

    @Test
    void severalStopTogether() {
        List<String> one = cells(sample.json("Rows", "/outage", "stopped", "北辰磁材"), "/affected/id");
        List<String> other =
                cells(sample.json("Rows", "/outage", "stopped", "滚石轴承"), "/affected/id");
        List<String> both =
                cells(
                        sample.json("Rows", "/outage", "stopped", "北辰磁材", "stopped", "滚石轴承"),
                        "/affected/id");
        assertThat(both).containsAll(one).containsAll(other);
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        JsonNode problem =
                api.problem(400, "/paths", "from", "联创电子", "minHops", "9", "maxHops", "2");
        assertThat(problem.get("detail").asText()).contains("lt:minHops is above lt:maxHops");
        assertThat(
                        api.problem(400, "/paths", "from", "联创电子", "along", "没有")
                                .get("parameter")
                                .asText())
                .isEqualTo("along");
        assertThat(
                        api.problem(400, "/outage", "stopped", "LED芯片", "threshold", "3")
                                .get("detail")
                                .asText())
                .contains("threshold");
    }
}
