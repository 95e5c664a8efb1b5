package org.liantu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.chain.Approximation;
import org.liantu.chain.Assertion;
import org.liantu.chain.Basis;
import org.liantu.chain.EntityType;
import org.liantu.chain.Fact;
import org.liantu.chain.Iris;
import org.liantu.chain.Kind;
import org.liantu.chain.LT;
import org.liantu.chain.Span;
import org.liantu.chain.Status;

/** The hard cases of the Nanchang report: each test fails when its case is flattened. */
class NanchangReportTest {

    private static final String ZONE = "南昌高新区";
    private static final String CHIPS = "江西兆驰半导体有限公司";
    private static final List<Fact> FACTS = Shipped.nanchang().facts();

    private static List<Fact> facts(Predicate<Fact> wanted) {
        return FACTS.stream().filter(wanted).toList();
    }

    private static Predicate<Fact> about(String subject, String predicate) {
        return fact -> fact.subject().equals(subject) && fact.predicate().equals(predicate);
    }

    private static Predicate<Fact> scoped(String scope) {
        return fact -> scope.equals(fact.scope());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static boolean holds(Node subject, String property, Node object) {
        return Shipped.store()
                .read(
                        (DatasetGraph dataset) ->
                                dataset.contains(
                                        Quad.unionGraph, subject, LT.term(property), object));
    }

    private static Node enterprise(String name) {
        return Iris.entity(EntityType.ENTERPRISE, name, "");
    }

    @Test
    void readsTheWholeReport() {
        assertThat(facts(fact -> fact.kind() != Kind.ALIAS)).hasSizeGreaterThanOrEqualTo(590);
        assertThat(FACTS).extracting(Fact::kind).contains(Kind.values());
    }

    @Test
    void keepsBothCountsOfTenBillionFirmsWithTheirSpeakers() {
        assertThat(
                        facts(
                                about(ZONE, "企业数")
                                        .and(
                                                fact ->
                                                        Objects.requireNonNullElse(fact.scope(), "")
                                                                .endsWith("100亿元以上"))))
                .extracting(Fact::value, Fact::assertion, Fact::speaker)
                .containsExactly(
                        tuple(number("10"), Assertion.STATED, null),
                        tuple(number("13"), Assertion.QUOTED, "甘锋"));
    }

    @Test
    void countsFourBracketsAndNamesNoFirmInAny() {
        List<Fact> brackets =
                facts(
                        about(ZONE, "企业数")
                                .and(
                                        fact ->
                                                Objects.requireNonNullElse(fact.scope(), "")
                                                        .endsWith("亿级")));
        assertThat(brackets)
                .extracting(Fact::scope, Fact::value)
                .containsExactlyInAnyOrder(
                        tuple("年营收1000亿级", number("1")),
                        tuple("年营收600亿级", number("1")),
                        tuple("年营收300亿级", number("1")),
                        tuple("年营收200亿级", number("3")));
        assertThat(brackets).allMatch(fact -> fact.members().isEmpty() && fact.object() == null);
    }

    @Test
    void keepsTheCreditLineUnderTwoProgrammesApart() {
        assertThat(facts(about(ZONE, "授信金额")))
                .extracting(Fact::value, Fact::members)
                .containsExactly(
                        tuple(number("7600000000"), List.of("依据=企业创新积分制")),
                        tuple(number("7600000000"), List.of("依据=科技型中小企业梯度培育行动")));
    }

    @Test
    void keepsTheMeasureThatChangesAndTheYearThatIsMissing() {
        assertThat(
                        facts(
                                fact ->
                                        fact.subject().equals(CHIPS)
                                                && fact.kind() == Kind.INDICATOR
                                                && "CNY".equals(fact.unit())))
                .extracting(
                        Fact::predicate,
                        fact -> Objects.requireNonNull(fact.period()).text(),
                        Fact::value,
                        Fact::approx)
                .containsExactly(
                        tuple("产值", "2020", number("873000000"), null),
                        tuple("产值", "2021", number("2420000000"), null),
                        tuple("产值", "2023", number("4271000000"), Approximation.OVER),
                        tuple("营业收入", "2024", number("6000000000"), Approximation.NEAR));
    }

    @Test
    void givesJointFiguresToTheGroupAndNoneToAMember() {
        List<String> members = List.of("传音", "努比亚", "南昌华勤电子科技有限公司", "南昌龙旗信息技术有限公司", "美晨");
        List<Fact> joint =
                facts(fact -> fact.subject().equals("5家整机企业") && fact.kind() == Kind.INDICATOR);
        assertThat(joint)
                .extracting(Fact::predicate, Fact::value)
                .contains(
                        tuple("出货量", number("220000000")),
                        tuple("出货量增长率", number("0.1")),
                        tuple("智能手机出货量", number("160000000")),
                        tuple("智能手机出货量占比", number("0.13")));
        assertThat(joint).allSatisfy(fact -> assertThat(fact.members()).isEqualTo(members));
        assertThat(facts(fact -> members.contains(fact.subject())))
                .noneMatch(fact -> fact.predicate().contains("出货量"));
        Node group = Iris.entity(EntityType.GROUP, "5家整机企业", "nanchang-gaoxin-2026");
        assertThat(members).allMatch(member -> holds(group, "hasMember", enterprise(member)));
    }

    @Test
    void keepsTheDenominatorsOfTwoSharesApart() {
        assertThat(
                        facts(
                                fact ->
                                        fact.predicate().endsWith("手机占比")
                                                || fact.predicate().equals("智能手机出货量占比")))
                .extracting(Fact::value, Fact::scope)
                .containsExactly(tuple(number("0.13"), "全球总量"), tuple(number("0.25"), "全球ODM手机"));
    }

    @Test
    void ranksTheZoneFirstOnFourMeasuresOneFactEach() {
        assertThat(
                        facts(
                                fact ->
                                        fact.kind() == Kind.RANKING
                                                && fact.predicate().equals("第一")
                                                && "全球".equals(fact.scope())))
                .extracting(Fact::subject, Fact::members)
                .containsExactlyInAnyOrder(
                        tuple(ZONE, List.of("指标=手机闪光灯出货量")),
                        tuple(ZONE, List.of("指标=移动照明出货量")),
                        tuple(ZONE, List.of("指标=LED芯片产能")),
                        tuple(ZONE, List.of("指标=LED芯片销量")));
    }

    @Test
    void takesStagesByWordOrderForAReading() {
        assertThat(
                        facts(
                                fact ->
                                        fact.predicate().equals("处于环节")
                                                && fact.members().contains("产业链=具身智能产业链")))
                .isNotEmpty()
                .allMatch(fact -> fact.assertion() == Assertion.IMPLIED);
        assertThat(facts(fact -> fact.predicate().equals("下一环节")))
                .isNotEmpty()
                .allMatch(fact -> fact.assertion() == Assertion.IMPLIED);
    }

    @Test
    void tellsProjectsApartByStatusAndNeverTakesAPlanForAFact() {
        assertThat(facts(fact -> fact.kind() == Kind.PROJECT_ && fact.predicate().equals("状态")))
                .extracting(Fact::status)
                .contains(
                        Status.SIGNED,
                        Status.SETTLED,
                        Status.UNDER_CONSTRUCTION,
                        Status.IN_PRODUCTION,
                        Status.COMPLETED,
                        Status.PLANNED);
        assertThat(facts(about("高端数控机床制造基地", "配套产业")))
                .hasSize(4)
                .allMatch(fact -> fact.status() == Status.PLANNED);
        assertThat(
                        holds(
                                Iris.entity(EntityType.FACILITY, "高端数控机床制造基地", ""),
                                "servesIndustry",
                                Iris.entity(EntityType.INDUSTRY, "航空航天产业", "")))
                .isFalse();
    }

    @Test
    void doesNotTakeCapacityForShipment() {
        assertThat(facts(fact -> fact.span().equals(new Span(2276, 2292)) && fact.value() != null))
                .extracting(Fact::predicate, Fact::value, Fact::unit)
                .containsExactly(tuple("日均发货量", number("35000"), "片/日"));
        assertThat(facts(fact -> fact.predicate().equals("产能")))
                .extracting(Fact::value, Fact::unit)
                .containsExactly(tuple(number("1100000"), "片/月"));
    }

    @Test
    void marksAPeriodThatNoWordGives() {
        assertThat(facts(fact -> fact.basis() == Basis.INFERRED)).isNotEmpty();
        assertThat(facts(fact -> fact.subject().equals("3个脑科学重点项目") && fact.period() != null))
                .isNotEmpty()
                .allSatisfy(
                        fact -> {
                            assertThat(Objects.requireNonNull(fact.period()).text())
                                    .isEqualTo("2026-03");
                            assertThat(fact.basis()).isEqualTo(Basis.INFERRED);
                        });
        assertThat(Shipped.nanchang().report().published()).isNull();
    }

    @Test
    void joinsNamesThatThePageLayoutBroke() {
        assertThat(Shipped.nanchang().entities())
                .anySatisfy(
                        entity -> {
                            assertThat(entity.name()).isEqualTo("南昌华勤电子科技有限公司");
                            assertThat(entity.aliases()).contains("华勤", "南昌华勤");
                        });
    }

    @Test
    void tellsTheMeaningsOfOneNumberApart() {
        assertThat(facts(fact -> "20家".equals(fact.surface())))
                .extracting(Fact::predicate)
                .containsExactly("上市企业数", "高成长性科技型企业数");
        assertThat(facts(fact -> "25%".equals(fact.surface())))
                .extracting(Fact::predicate)
                .containsExactly("高成长性科技型企业数增长率", "获评数占比");
        assertThat(facts(fact -> "6%".equals(fact.surface())))
                .extracting(Fact::subject)
                .containsExactly(ZONE, "移动智能终端产业");
    }

    @Test
    void suppliesTheUnnamedWithoutNamingThem() {
        assertThat(facts(about("欧菲微电子", "供应")))
                .singleElement()
                .satisfies(
                        fact -> {
                            assertThat(fact.object()).isEqualTo("多家机器人龙头企业");
                            assertThat(fact.members()).containsExactly("产品=ToF+双目感知定位模块");
                        });
        assertThat(
                        holds(
                                enterprise("欧菲微电子"),
                                "supplies",
                                Iris.entity(
                                        EntityType.UNNAMED, "多家机器人龙头企业", "nanchang-gaoxin-2026")))
                .isTrue();
    }

    @Test
    void mergesNoFirmsForTheirNames() {
        assertThat(Shipped.nanchang().entities())
                .extracting(entity -> entity.name())
                .contains(
                        "兆驰", CHIPS, "江西兆驰晶显有限公司", "欧菲光", "欧菲微电子", "联创电子", "联创超导", "江铜集团", "江铜铜箔");
        assertThat(facts(fact -> fact.predicate().equals("可能同一")))
                .allMatch(fact -> fact.assertion() == Assertion.IMPLIED)
                .extracting(Fact::subject, Fact::object)
                .contains(tuple("兆驰", CHIPS), tuple("兆驰", "江西兆驰晶显有限公司"))
                .doesNotContain(tuple("联创电子", "联创超导"));
    }

    @Test
    void saysWhoSpeaks() {
        assertThat(facts(fact -> fact.assertion() == Assertion.QUOTED))
                .extracting(Fact::speaker)
                .contains("甘锋", "伊广俊", "王光绪", "涂明慧");
        assertThat(facts(fact -> "王光绪".equals(fact.speaker())))
                .isNotEmpty()
                .allMatch(fact -> new Span(4660, 4800).contains(fact.span()));
    }
}
