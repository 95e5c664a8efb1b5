package org.liantu.path.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.query.QueryBuildException;
import org.junit.jupiter.api.Test;
import org.liantu.path.Sparql;

/** The services answer as {@code data/sample/chain/README.md} works it by hand. */
class OutageDoorTest {

    private static final String ROW =
            " ; lt:affected ?a ; lt:affectedKind ?k ; lt:round ?r ; lt:because ?b } } ORDER BY ?r"
                    + " DESC(?k) STR(?a)";

    private static List<String> ask(String query) {
        return Sparql.onTheSampleChain(query);
    }

    private static List<String> outage(String request) {
        return ask("SELECT ?r ?k ?a ?b { SERVICE lt:outage { [] " + request + ROW);
    }

    @Test
    void aSteelWorksStopsTheWholeChainRoundByRound() {
        assertThat(outage("lt:stopped ent:钢桥型材 ; lt:bySupply false"))
                .containsExactly(
                        "0 maker 钢桥型材 钢桥型材",
                        "1 product 轴承钢棒 钢桥型材",
                        "2 product 微型球轴承 轴承钢棒",
                        "2 product 谐波齿轮组 轴承钢棒",
                        "2 maker 滚石轴承 微型球轴承",
                        "2 maker 珠光轴承 微型球轴承",
                        "2 maker 谐动传动 谐波齿轮组",
                        "2 maker 齿合传动 谐波齿轮组",
                        "3 product 精密磨床 微型球轴承",
                        "3 product 行走关节 微型球轴承",
                        "3 maker 步云关节 行走关节",
                        "3 maker 砺石机床 精密磨床",
                        "3 maker 铁膝关节 行走关节",
                        "4 product 四足底盘 行走关节",
                        "4 maker 履平底盘 四足底盘",
                        "4 maker 行者底盘 四足底盘",
                        "5 product 割草机器狗 四足底盘",
                        "5 product 巡园机器狗 四足底盘",
                        "5 maker 守望机器人 巡园机器狗",
                        "5 maker 绿庭机器人 割草机器狗",
                        "5 maker 芳草机器人 割草机器狗");
    }

    @Test
    void aSubstituteStandsInUntilItIsGoneToo() {
        assertThat(outage("lt:stopped ent:红曜光学 ; lt:bySupply false"))
                .contains("3 product 巡园机器狗 热成像云台")
                .noneMatch(row -> row.contains("导航主机") || row.contains("割草机器狗"));
        assertThat(outage("lt:stopped ent:红曜光学 , ent:石音陶瓷 ; lt:bySupply false"))
                .contains(
                        "2 product 超声避障模组 压电陶瓷片", "3 product 导航主机 视觉避障模组", "4 product 割草机器狗 导航主机");
        assertThat(outage("lt:stopped ent:红曜光学"))
                .filteredOn(row -> row.contains("product"))
                .containsExactly(
                        "1 product 红外镜头 红曜光学",
                        "2 product 热成像云台 红外镜头",
                        "2 product 视觉避障模组 红外镜头",
                        "3 product 巡园机器狗 热成像云台");
    }

    @Test
    void suppliesThatNameTheItemBindTheCustomer() {
        assertThat(outage("lt:stopped ent:滚石轴承"))
                .containsExactly(
                        "0 maker 滚石轴承 滚石轴承",
                        "1 maker 铁膝关节 微型球轴承",
                        "2 maker 履平底盘 行走关节",
                        "3 maker 守望机器人 四足底盘");
    }

    @Test
    void aShareThatIsLostCountsFromTheThresholdOn() {
        assertThat(outage("lt:stopped ent:启行电机")).containsExactly("0 maker 启行电机 启行电机");
        assertThat(outage("lt:stopped ent:启行电机 ; lt:threshold 0.5"))
                .containsExactly(
                        "0 maker 启行电机 启行电机",
                        "1 maker 步云关节 无框力矩电机",
                        "2 maker 行者底盘 行走关节",
                        "3 maker 绿庭机器人 四足底盘",
                        "3 maker 芳草机器人 四足底盘",
                        "4 product 割草机器狗 绿庭机器人");
    }

    @Test
    void severalScenariosAreAskedAtOnce() {
        assertThat(
                        ask(
                                "SELECT ?s (COUNT(*) AS ?n) { VALUES ?s { ent:启行电机 ent:滚石轴承 }"
                                        + " SERVICE lt:outage { [] lt:stopped ?s ; lt:affected ?a }"
                                        + " } GROUP BY ?s ORDER BY ?n"))
                .containsExactly("启行电机 1", "滚石轴承 4");
    }

    @Test
    void aPatternSaysWhatStopsInWhichScenario() {
        assertThat(
                        ask(
                                "SELECT ?s { SERVICE lt:outage { VALUES (?s ?firm) { ('lens'"
                                        + " ent:红曜光学) ('both' ent:红曜光学) ('both' ent:石音陶瓷) } [] lt:scenario"
                                        + " ?s ; lt:stopped ?firm ; lt:affected prod:割草机器狗 } }"))
                .containsExactly("both");
    }

    @Test
    void aSupplyThatStopsHitsItsCustomer() {
        assertThat(
                        outage(
                                "lt:stopped [ lt:supplier ent:滚石轴承 ; lt:customer ent:铁膝关节 ;"
                                        + " lt:item prod:微型球轴承 ]"))
                .containsExactly("1 maker 铁膝关节 微型球轴承", "2 maker 履平底盘 行走关节", "3 maker 守望机器人 四足底盘");
    }

    @Test
    void singlePointsArePickedOutOneByOneAndInPairs() {
        for (String supplies : List.of("true", "false"))
            assertThat(
                            ask(
                                    "SELECT ?p { SERVICE lt:singlePoints { [] lt:target"
                                            + " prod:割草机器狗 ; lt:point ?p ; lt:pointKind \"maker\" ;"
                                            + " lt:bySupply "
                                            + supplies
                                            + " } }"))
                    .containsExactlyInAnyOrder("青粒塑料", "钢桥型材", "砺石机床", "天枢芯片", "快刃刀具");
        assertThat(
                        ask(
                                "SELECT ?p { SERVICE lt:singlePoints { [] lt:target prod:巡园机器狗 ;"
                                        + " lt:point ?p ; lt:pointKind \"maker\" } }"))
                .containsExactlyInAnyOrder("青粒塑料", "钢桥型材", "砺石机床", "天枢芯片", "云台智控", "红曜光学", "明沙玻璃");
        assertThat(
                        ask(
                                "SELECT ?p { SERVICE lt:singlePoints { [] lt:target prod:割草机器狗 ;"
                                        + " lt:point ?p ; lt:pointKind \"product\" ; lt:bySupply"
                                        + " false } }"))
                .hasSize(19);
        String pairs =
                "SELECT ?p ?o { SERVICE lt:singlePoints { [] lt:target prod:割草机器狗 ; lt:size 2 ;"
                        + " lt:point ?p ; lt:otherPoint ?o ; lt:bySupply ";
        assertThat(ask(pairs + "false } }")).hasSize(18);
        assertThat(ask(pairs + "true } }")).hasSize(54);
    }

    @Test
    void whatIsWrongIsSaidWithTheRightForm() {
        assertThatThrownBy(() -> ask("SELECT * { SERVICE lt:outage { [] lt:stopped ?x } }"))
                .isInstanceOf(QueryBuildException.class)
                .hasMessageStartingWith(
                        "lt:outage: lt:stopped is ?x, which has no value here; the form is");
        assertThatThrownBy(() -> ask("SELECT * { SERVICE lt:outage { [] lt:threshold 2 } }"))
                .hasMessageContaining("the form is SERVICE lt:outage");
        assertThatThrownBy(
                        () ->
                                ask(
                                        "SELECT * { SERVICE lt:singlePoints { [] lt:target prod:x ;"
                                                + " lt:size 3 } }"))
                .hasMessageContaining("the form is SERVICE lt:singlePoints");
    }
}
