package org.liantu.path.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.path.Paths;
import org.liantu.path.Sparql;
import org.liantu.path.graph.Watch;

/** The service answers as {@code data/sample/chain/README.md} works it by hand. */
class StandingDoorTest {

    private static final String DEFAULT = Quad.defaultGraphNodeGenerated.getURI();
    private static final String FOLLOWED = "[] lt:along <http://example/p>";

    private static List<String> ask(String query) {
        return Sparql.onTheSampleChain(query);
    }

    private static List<String> standing(String request) {
        return ask(
                "SELECT ?s ?n { SERVICE lt:standing { [] lt:node ?n ; lt:nodeScore ?s ; "
                        + request
                        + " } } ORDER BY ?s STR(?n)");
    }

    @Test
    void tiersAreThoseOfTheReadme() {
        List<String> tiers =
                List.of(
                        "守望机器人 绿庭机器人 芳草机器人",
                        "云台智控 履平底盘 快刃刀具 指南导航 航图导航 行者底盘",
                        "听岚声学 恒能电芯 慧眼感知 方壳精塑 步云关节 蓄力电芯 见微感知 铁膝关节",
                        "启行电机 天枢芯片 白盐材料 石音陶瓷 红曜光学 谐动传动 转云电机 锂泉材料 青粒塑料 齿合传动",
                        "清镜光材 滚石轴承 珠光轴承 砺石机床 磁谷磁材 赤线电工 金线电工",
                        "北辰磁材 明沙玻璃 晨矿粉体 钢桥型材",
                        "玄炉特钢 铁屏特钢");
        List<String> rows =
                IntStream.range(0, tiers.size())
                        .boxed()
                        .flatMap(
                                tier ->
                                        List.of(tiers.get(tier).split(" ")).stream()
                                                .map(firm -> tier + " " + firm))
                        .toList();
        assertThat(rows).hasSize(40);
        assertThat(standing("lt:along lt:supplies ; lt:measure lt:tier"))
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void theBearingMakersAndTheGrinderAreTheOneCircle() {
        assertThat(
                        ask(
                                "SELECT ?s ?c ?n { SERVICE lt:standing { [] lt:along lt:supplies ;"
                                        + " lt:measure lt:componentSize ; lt:nodeScore ?s ; lt:node ?n"
                                        + " ; lt:strongComponent ?c } FILTER(?s > 1) }"))
                .containsExactly("3 滚石轴承 滚石轴承", "3 滚石轴承 珠光轴承", "3 滚石轴承 砺石机床");
    }

    @Test
    void degreesCountSuppliersAndCustomers() {
        for (String[] each :
                new String[][] {
                    {"inDegree", "?x lt:supplies ?n"},
                    {"outDegree", "?n lt:supplies ?x"},
                    {"degree", "{ ?n lt:supplies ?x } UNION { ?x lt:supplies ?n }"}
                })
            assertThat(standing("lt:along lt:supplies ; lt:measure lt:" + each[0]))
                    .filteredOn(row -> !row.startsWith("0 "))
                    .containsExactlyElementsOf(
                            ask(
                                    "SELECT (COUNT(*) AS ?s) ?n { "
                                            + each[1]
                                            + " } GROUP BY ?n ORDER BY ?s STR(?n)"));
    }

    @Test
    void rowsComeByRankAndTiesShareOne() {
        assertThat(
                        ask(
                                "SELECT ?r { SERVICE lt:standing { [] lt:along lt:supplies ; lt:measure"
                                        + " lt:tier ; lt:nodeRank ?r } } LIMIT 8"))
                .containsExactly("1", "1", "3", "3", "3", "3", "7", "7");
    }

    @Test
    void theOtherWayIsInverse() {
        assertThat(standing("lt:along [ lt:inverse lt:supplies ] ; lt:measure lt:inDegree"))
                .isEqualTo(standing("lt:along lt:supplies ; lt:measure lt:outDegree"));
    }

    @Test
    void severalPredicatesAreFollowedTogether() {
        assertThat(
                        standing(
                                "lt:along ( [ lt:inverse lt:hasComponent ] [ lt:inverse lt:needs ] ) ;"
                                        + " lt:measure lt:tier ; lt:nodeRank ?any"))
                .contains("0 割草机器狗", "0 巡园机器狗", "1 四足底盘", "1 割草刀盘", "1 导航主机", "2 视觉避障模组");
    }

    @Test
    void aPatternSaysWhatIsFollowed() {
        String pattern =
                "?supply a lt:Supply ; lt:supplier ?from ; lt:customer ?to . [] lt:along [ lt:hopFrom"
                        + " ?from ; lt:hopTo ?to ]";
        for (String measure : List.of("tier", "betweenness", "pageRank"))
            assertThat(
                            ask(
                                    "SELECT ?s ?n { SERVICE lt:standing { "
                                            + pattern
                                            + " ; lt:measure lt:"
                                            + measure
                                            + " ; lt:node ?n ; lt:nodeScore ?s } } ORDER BY ?s STR(?n)"))
                    .hasSize(40)
                    .isEqualTo(standing("lt:along lt:supplies ; lt:measure lt:" + measure));
    }

    @Test
    void aNodeThatIsKnownIsAskedForAlone() {
        assertThat(
                        ask(
                                "SELECT ?n ?s { VALUES ?n { ent:钢桥型材 ent:无此企业 ent:玄炉特钢 } SERVICE"
                                        + " lt:standing { [] lt:along lt:supplies ; lt:measure lt:tier ;"
                                        + " lt:node ?n ; lt:nodeScore ?s } }"))
                .containsExactly("钢桥型材 5", "玄炉特钢 6");
        assertThat(
                        ask(
                                "SELECT ?n { SERVICE lt:standing { [] lt:along lt:supplies ; lt:measure"
                                        + " lt:tier ; lt:node ?n ; lt:nodeScore 6 } }"))
                .containsExactly("玄炉特钢", "铁屏特钢");
    }

    @Test
    void aSampleIsFlagged() {
        String request =
                "SELECT DISTINCT ?k { SERVICE lt:standing { [] lt:along lt:supplies ; lt:measure"
                        + " lt:betweenness ; lt:sampled ?k %s } }";
        assertThat(ask(request.formatted(""))).containsExactly("0");
        assertThat(ask(request.formatted("; lt:sampleSize 12 ; lt:seed 5"))).containsExactly("12");
        assertThat(ask(request.formatted("; lt:sampleSize 40"))).containsExactly("0");
        assertThat(
                        ask(
                                "SELECT (MAX(?e) > 0 AS ?some) { SERVICE lt:standing { [] lt:along"
                                        + " lt:supplies ; lt:measure lt:betweenness ; lt:sampleSize 12 ;"
                                        + " lt:standardError ?e } }"))
                .containsExactly("true");
    }

    @Test
    void nothingIsTiedByAPredicateThatNobodyUses() {
        for (String measure : List.of("tier", "betweenness", "pageRank", "degree"))
            assertThat(standing("lt:along lt:nothing ; lt:measure lt:" + measure)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lt:measure lt:tier | lt:along is missing",
                "lt:along lt:supplies | lt:measure is missing",
                "lt:along lt:supplies ; lt:measure lt:fame | lt:measure is one of lt:inDegree,",
                "lt:along lt:supplies , 7 ; lt:measure lt:tier | lt:along is a predicate",
                "lt:along lt:supplies ; lt:measure lt:tier ; lt:seed 1 | goes with lt:measure lt:betweenness",
                "lt:along lt:supplies ; lt:measure lt:tier ; lt:damping 0.5 | goes with lt:measure lt:pageRank",
                "lt:along lt:supplies ; lt:measure lt:pageRank ; lt:damping 1 | a number from 0 to 0.99",
                "lt:along lt:supplies ; lt:measure lt:degree ; lt:strongComponent ?c | lt:componentSize or lt:tier",
                "lt:along lt:supplies ; lt:measure lt:betweenness ; lt:sampleSize 1 | at least 2",
                "lt:along lt:supplies ; lt:measure lt:tier . ?x lt:supplies ?y | lt:hopFrom ?from",
                "lt:along [ lt:hopFrom ?x ; lt:hopTo ?y ] ; lt:measure lt:tier | wants a pattern",
                "lt:along lt:supplies ; lt:measure lt:tier ; lt:nodeRang ?r | has no property"
            })
    void whatIsWrongIsSaidWithTheRightForm(String request, String message) {
        assertThatThrownBy(() -> ask("SELECT * { SERVICE lt:standing { [] " + request + " } }"))
                .isInstanceOf(QueryBuildException.class)
                .hasMessageStartingWith("lt:standing: ")
                .hasMessageContaining(message)
                .hasMessageContaining("the form is SERVICE lt:standing");
    }

    @Test
    void theBudgetEndsIt() {
        DatasetGraph dataset = Paths.attach(DatasetGraphFactory.createTxnMem());
        dataset.getContext().set(Watch.BUDGET, 1_000);
        Txn.executeWrite(
                dataset,
                () -> {
                    for (int edge = 0; edge < 10_000; edge++)
                        dataset.add(quad(DEFAULT, edge + " " + (edge + 1)));
                });
        assertThatThrownBy(() -> Txn.executeRead(dataset, () -> tiers(dataset, FOLLOWED)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("more than 1000 edges");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "plain", "jena"})
    void everyEngineGivesTheSame(String engine) {
        DatasetGraph dataset = chain(Paths.attach(DatabaseMgr.createDatasetGraph()));
        dataset.getContext()
                .set(Symbol.create("https://w3id.org/liantu/ontology#pathEngine"), engine);
        Txn.executeRead(
                dataset,
                () -> assertThat(tiers(dataset, FOLLOWED)).containsExactly("0 c", "1 b", "2 a"));
    }

    @Test
    void aPatternMayLookAtOtherGraphs() {
        DatasetGraph dataset = chain(Paths.attach(DatabaseMgr.createDatasetGraph()));
        Txn.executeRead(
                dataset,
                () ->
                        assertThat(
                                        tiers(
                                                dataset,
                                                "GRAPH <http://example/g> { ?x <http://example/p> ?y }"
                                                        + " [] lt:along [ lt:hopFrom ?x ; lt:hopTo ?y"
                                                        + " ]"))
                                .containsExactly("0 x", "1 c"));
    }

    /** What is remembered within a query must not outlive it. */
    @Test
    void eachOperationOfAnUpdateSeesWhatTheOneBeforeDid() {
        DatasetGraph dataset = chain(Paths.attach(DatabaseMgr.createDatasetGraph()));
        String note =
                "INSERT { ?n <http://example/tier%d> ?s } WHERE { SERVICE lt:standing { [] lt:along"
                        + " <http://example/p> ; lt:measure lt:tier ; lt:node ?n ; lt:nodeScore ?s } } ;";
        Txn.executeWrite(
                dataset,
                () ->
                        UpdateExec.dataset(dataset)
                                .update(
                                        "PREFIX lt: <https://w3id.org/liantu/ontology#> "
                                                + note.formatted(1)
                                                + "INSERT DATA { <http://example/c> <http://example/p>"
                                                + " <http://example/d> } ;"
                                                + note.formatted(2))
                                .execute());
        Txn.executeRead(
                dataset,
                () ->
                        assertThat(
                                        Sparql.rows(
                                                dataset,
                                                "SELECT ?x ?y { <http://example/a>"
                                                        + " <http://example/tier1> ?x ;"
                                                        + " <http://example/tier2> ?y }"))
                                .containsExactly("2 3"));
    }

    private static List<String> tiers(DatasetGraph dataset, String request) {
        return Sparql.rows(
                dataset,
                "SELECT ?s ?n { SERVICE lt:standing { "
                        + request
                        + " ; lt:measure lt:tier ; lt:node ?n ; lt:nodeScore ?s } } ORDER BY ?s ?n");
    }

    private static DatasetGraph chain(DatasetGraph dataset) {
        Txn.executeWrite(
                dataset,
                () -> {
                    for (String edge : List.of("a b", "b c")) dataset.add(quad(DEFAULT, edge));
                    dataset.add(quad("http://example/g", "c x"));
                });
        return dataset;
    }

    private static Quad quad(String graph, String edge) {
        String[] ends = edge.split(" ");
        return SSE.parseQuad(
                "(<%s> <http://example/%s> <http://example/p> <http://example/%s>)"
                        .formatted(graph, ends[0], ends[1]));
    }
}
