package org.liantu.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.serve.Web;

class EntitiesTest {

    private static ApiServer api;

    @BeforeAll
    static void start() {
        api = ApiServer.shipped();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static List<String> ids(JsonNode rows) {
        List<String> ids = new ArrayList<>();
        rows.get("rows").forEach(row -> ids.add(row.at("/entity/id").asText()));
        return ids;
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "南昌高新区, zone/南昌高新区",
        "高新区, zone/南昌高新区",
        "兆驰半导体, enterprise/江西兆驰半导体有限公司",
        "驰半导, enterprise/江西兆驰半导体有限公司",
        "zhaochi, enterprise/江西兆驰半导体有限公司",
        "zhaochib, enterprise/江西兆驰半导体有限公司",
        "ZHAO CHI, enterprise/江西兆驰晶显有限公司",
        "zcbdt, enterprise/江西兆驰半导体有限公司",
        "chang chun, zone/南昌高新区",
        "nanchang high, zone/南昌高新区",
        "Nanchang Hi, zone/南昌高新区",
        "gdp, indicator/gdp",
        "地区生产总值, indicator/gdp",
        "ledxinpian, product/LED芯片",
    })
    void findsByNameAliasPinyinAndHalfAName(String typed, String id) {
        JsonNode found = api.json("Rows", "/entities", "q", typed);
        if (typed.equals("chang chun")) assertThat(ids(found)).doesNotContain(id);
        else assertThat(ids(found)).contains(id);
    }

    @Test
    void putsTheNameItselfFirst() {
        assertThat(ids(api.json("Rows", "/entities", "q", "欧菲光")))
                .first()
                .isEqualTo("enterprise/欧菲光");
        assertThat(ids(api.json("Rows", "/entities", "q", "LED芯片")))
                .first()
                .isEqualTo("product/LED芯片");
    }

    @Test
    void keepsToAType() {
        List<String> firms = ids(api.json("Rows", "/entities", "q", "南昌", "type", "enterprise"));
        assertThat(firms).isNotEmpty().allMatch(id -> id.startsWith("enterprise/"));
        JsonNode zones = api.json("Rows", "/entities", "type", "zone");
        assertThat(ids(zones)).contains("zone/南昌高新区").allMatch(id -> id.startsWith("zone/"));
        assertThat(zones.at("/rows/0/type/zh").asText()).isNotBlank();
    }

    @Test
    void takesWhatIsTypedAsItStands() {
        for (String typed : List.of("*:*", "label:*", "兆驰 OR 欧菲光", "/.*/", "\"", "~"))
            assertThat(api.json("Rows", "/entities", "q", typed).get("total").asInt())
                    .as(typed)
                    .isLessThan(20);
    }

    @Test
    void tellsAnEntityAsATree() {
        JsonNode firm = api.json("Entity", "/entities/enterprise/" + Web.encoded("江西兆驰半导体有限公司"));
        assertThat(firm.at("/id").asText()).isEqualTo("enterprise/江西兆驰半导体有限公司");
        assertThat(firm.at("/names/zh").asText()).isEqualTo("江西兆驰半导体有限公司");
        assertThat(firm.at("/aliases").toString()).contains("兆驰半导体");
        assertThat(firm.at("/types").toString()).contains("ontology#Enterprise", "企业");
        int facts = 0;
        for (JsonNode group : firm.get("facts"))
            for (JsonNode fact : group.get("facts")) {
                facts++;
                assertThat(fact.get("predicate")).isEqualTo(group.get("predicate"));
                assertThat(fact.get("subject").asText()).isEqualTo("江西兆驰半导体有限公司");
                assertThat(fact.at("/passages/0/start")).isEqualTo(fact.get("start"));
                assertThat(fact.at("/report").asText()).isEqualTo("nanchang-gaoxin-2026");
            }
        assertThat(facts).isGreaterThan(5);
        assertThat(firm.at("/relations").toString()).contains("ontology#locatedIn", "位于");
    }

    @Test
    void takesAWholeIri() {
        String iri = Web.encoded("https://w3id.org/liantu/id/zone/南昌高新区");
        JsonNode zone = api.json("Entity", "/entities/" + iri, "limit", "50");
        assertThat(zone.at("/id").asText()).isEqualTo("zone/南昌高新区");
        assertThat(zone.get("total").asInt()).isGreaterThan(100);
        assertThat(zone.get("next").asText()).contains("offset=50");
        JsonNode mentioned = api.json("Entity", "/entities/person/" + Web.encoded("甘锋"));
        assertThat(mentioned.get("mentions")).isNotEmpty();
    }

    @Test
    void offersWhatIsNearWhenThereIsNone() {
        JsonNode problem = api.problem(404, "/entities/enterprise/" + Web.encoded("兆驰半导体"));
        assertThat(problem.get("expected").asText()).contains("enterprise/江西兆驰半导体有限公司");
        api.problem(404, "/entities/x");
        api.problem(404, "/entities/");
    }
}
