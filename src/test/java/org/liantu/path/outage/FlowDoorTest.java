package org.liantu.path.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.query.QueryBuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.path.Sparql;

/** Dominators and least cuts are those of {@code data/sample/chain/README.md}. */
class FlowDoorTest {

    private static final String RAW =
            "?raw a lt:Material . FILTER NOT EXISTS { ?raw lt:hasComponent|lt:needs ?input } ";

    private static List<String> cut(String pattern, String request) {
        return Sparql.onTheSampleChain(
                "SELECT ?size ?node { SERVICE lt:minCut { "
                        + pattern
                        + "[] lt:cutNode ?node ; lt:cutSize ?size ; "
                        + request
                        + " } }");
    }

    private static List<String> dominators(String request) {
        return Sparql.onTheSampleChain(
                "SELECT ?number ?node { SERVICE lt:dominators { [] lt:dominator ?node ;"
                        + " lt:dominatorNumber ?number ; "
                        + request
                        + " } }");
    }

    @Test
    void threeProductsStandBetweenTheRawMaterialsAndTheMower() {
        assertThat(cut(RAW, "lt:target prod:割草机器狗 ; lt:from ?raw"))
                .containsExactlyInAnyOrder("3 四足底盘", "3 镜片毛坯", "3 割草刀盘");
    }

    @Test
    void firmsAreCutOffAlongTheSupplies() {
        String makers = RAW + "?maker lt:produces ?raw . ";
        assertThat(cut(makers, "lt:target ent:芳草机器人 ; lt:from ?maker ; lt:along lt:supplies"))
                .containsExactlyInAnyOrder("3 行者底盘", "3 快刃刀具", "3 红曜光学");
        assertThat(cut(makers, "lt:target ent:绿庭机器人 ; lt:from ?maker ; lt:along lt:supplies"))
                .containsExactlyInAnyOrder("5 行者底盘", "5 履平底盘", "5 快刃刀具", "5 云台智控", "5 航图导航");
        assertThat(cut("", "lt:target ent:绿庭机器人 ; lt:from ent:钢桥型材 ; lt:along lt:supplies"))
                .hasSize(2)
                .allMatch(row -> row.startsWith("2 "));
    }

    @Test
    void aCutOfOneIsADominator() {
        String request = "lt:from ent:钢桥型材 ; lt:along lt:supplies ; lt:target ent:";
        assertThat(cut("", request + "芳草机器人")).containsExactly("1 行者底盘");
        assertThat(dominators(request + "芳草机器人")).containsExactly("1 行者底盘");
        assertThat(dominators(request + "绿庭机器人")).isEmpty();
    }

    @Test
    void theOneNearestToTheTargetComesFirst() {
        assertThat(dominators("lt:from prod:光学玻璃料 ; lt:target prod:导航主机"))
                .containsExactly("1 视觉避障模组", "2 红外镜头", "3 镜片毛坯");
    }

    @Test
    void withoutASourceEverythingComesFromWhereNothingGoesBefore() {
        assertThat(dominators("lt:target prod:热成像云台")).isEmpty();
        assertThat(dominators("lt:target prod:视觉避障模组 ; lt:along lt:supplies")).isEmpty();
        assertThat(dominators("lt:target prod:微型球轴承"))
                .as("the grinder leads to the bearings only through themselves")
                .containsExactly("1 轴承钢棒");
        assertThat(cut("", "lt:target prod:微型球轴承")).containsExactly("1 轴承钢棒");
    }

    @Test
    void noRowIsAnswerEnoughWhereNothingLeadsThereOrNothingIsBetween() {
        assertThat(cut("", "lt:target prod:割草刀盘 ; lt:from prod:特种钢坯")).isEmpty();
        assertThat(cut("", "lt:target prod:割草刀盘 ; lt:from prod:压电陶瓷片")).isEmpty();
        assertThat(cut("", "lt:target prod:割草刀盘 ; lt:from ()")).isEmpty();
        assertThat(cut("", "lt:target prod:割草刀盘 ; lt:from prod:割草刀盘")).isEmpty();
        assertThat(cut("", "lt:target prod:没有这种产品")).isEmpty();
        assertThat(dominators("lt:target prod:没有这种产品 ; lt:from prod:也没有")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    minCut     | lt:from ent:A                           | lt:target is one node
                    minCut     | lt:target ?x                            | lt:target is one node
                    minCut     | lt:target ent:A ; lt:from ?x            | lt:from is ?x, which has no value here
                    minCut     | lt:target ent:A ; lt:along "supplies"   | lt:along is a predicate or [ lt:inverse predicate ], not "supplies"
                    minCut     | lt:target ent:A ; lt:capacity 3         | lt:capacity is the predicate of a node's capacity
                    minCut     | lt:target ent:A ; lt:dominator ?d       | it has no property
                    dominators | lt:target ent:A , ent:B                 | lt:target is given twice
                    dominators | lt:target ent:A ; lt:capacity lt:value  | it has no property
                    dominators | lt:target ent:A . ?a lt:produces ?b     | the pattern beside the request is to find lt:from ?x
                    """)
    void whatIsWrongIsSaidWithTheRightForm(String service, String request, String message) {
        assertThatThrownBy(
                        () ->
                                Sparql.onTheSampleChain(
                                        "SELECT * { SERVICE lt:%s { [] %s } }"
                                                .formatted(service, request)))
                .isInstanceOf(QueryBuildException.class)
                .hasMessageStartingWith("lt:" + service + ": ")
                .hasMessageContaining(message)
                .hasMessageContaining(
                        "; the form is SERVICE lt:%s { [] lt:target".formatted(service));
    }
}
