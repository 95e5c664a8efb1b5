package org.liantu.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;

/** What a long report on a zone implies, and a short one does not. */
class SurveyTest {

    private static final String TOLD =
            """
            新型显示产业是样例高新区的支柱。晟炜光电、铭禾科技加快扩产。

            晟炜光电封装测试基地项目顺利投产。

            晟江大学样例研究院投入运营。
            """;
    private static final String LONG = TOLD + "\n样例高新区今天天气晴朗。\n".repeat(200);

    private static List<String> read(String text) {
        return Shipped.extractor().extract(text, "样例高新区", null, List.of()).facts().stream()
                .filter(fact -> fact.rule() != null && fact.rule().startsWith("survey-"))
                .map(fact -> fact.subject() + " " + fact.predicate() + " " + fact.object())
                .toList();
    }

    @Test
    void whatALongReportNamesIsInItsZone() {
        assertThat(read(LONG))
                .contains(
                        "新型显示产业 位于 样例高新区",
                        "晟炜光电 位于 样例高新区",
                        "铭禾科技 位于 样例高新区",
                        "晟炜光电封装测试基地项目 位于 样例高新区");
    }

    @Test
    void firmsToldOfUnderAnIndustryAreOfIt() {
        assertThat(read(LONG)).contains("晟炜光电 所属行业 新型显示产业", "铭禾科技 所属行业 新型显示产业");
    }

    @Test
    void worksAndBodiesHaveAStage() {
        assertThat(read(LONG)).contains("晟炜光电封装测试基地项目 状态 顺利投产");
        assertThat(Shipped.extractor().extract(LONG, "样例高新区", null, List.of()).facts())
                .anyMatch(
                        fact ->
                                fact.subject().equals("晟江大学样例研究院")
                                        && String.valueOf(fact.object()).endsWith("投入运营"));
    }

    @Test
    void whoIsDealtWithFromOutsideIsNotInTheZone() {
        String text = LONG + "\n晟炜光电向澄海汽车有限公司供应显示屏。\n";
        assertThat(read(text)).noneMatch(fact -> fact.startsWith("澄海汽车有限公司 位于"));
    }

    @Test
    void aShortReportImpliesNothing() {
        assertThat(read(TOLD)).isEmpty();
    }
}
