package org.liantu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.chain.Span;

/** What cleaning does to single characters, punctuation, blanks and broken lines. */
class CleanTextTest {

    private static String clean(String original) {
        return CleanText.of(original.replace("¶", "\n").replace("␣", " ")).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ＡＢ１２．５％＋－|AB12.5%+-",
                "产值１，２３４万元|产值1，234万元",
                "面积　３０　亩|面积30亩",
                "\ufeff东\u200b湾\u0007区\u00ad|东湾区",
                "⼯业和⾦属|工业和金属",
                "「东湾」|“东湾”",
                "『东湾』|‘东湾’",
                "李·明・王|李·明·王",
                "北—南―东─西|北—南—东—西",
                "🏭𠮷厂|🏭𠮷厂"
            })
    void foldsCharacters(String original, String cleaned) {
        assertThat(clean(original)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "达12亿元,增长6%,占五成;其余?好!|达12亿元，增长6%，占五成；其余？好！",
                "产值1,234万元,税收12,345,678元|产值1,234万元，税收12,345,678元",
                "2020,2021两年|2020，2021两年",
                "会议10:30开始:请准时|会议10:30开始：请准时",
                "东湾(北区)生产模组(LED),共(3D)种|东湾（北区）生产模组（LED），共（3D）种",
                "ToF(3D)与g(中(y))|ToF(3D)与g（中（y））",
                "ABC (x) DEF|ABC (x) DEF",
                "他说\"很好\"和\"不错\"|他说“很好”和“不错”",
                "一块6\" x 8\" wafer|一块6\" x 8\" wafer",
                "项目开工. 企业入驻.|项目开工。企业入驻。",
                "约3.5公里,No. A,Co., Ltd|约3.5公里，No. A,Co., Ltd",
                "等等...好|等等...好"
            })
    void writesPunctuationAsChinese(String original, String cleaned) {
        assertThat(clean(original)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "東灣園區產業規模達120億元。|东湾园区产业规模达120亿元。",
                "东湾园区引进臺湾企业後达到乾坤集团著名产品规模。|东湾园区引进臺湾企业後达到乾坤集团著名产品规模。",
                "瞭望杂志著文称乾隆年间。|瞭望杂志著文称乾隆年间。"
            })
    void makesTraditionalTextSimplifiedAndLeavesSimplifiedTextAlone(
            String original, String cleaned) {
        assertThat(clean(original)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "东湾 区 有 30 家 企业。|东湾区有30家企业。",
                "生产Mini␣␣LED 和 5G 芯片。|生产Mini LED和5G芯片。",
                "共 10000名 人才，占 6 % 。|共10000名人才，占6 %。"
            })
    void dropsBlanksInChineseAndKeepsOneBetweenLatinWords(String original, String cleaned) {
        assertThat(clean(original)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "星河公司去年建成了。东湾华星电¶¶子科技公司生产芯片。|星河公司去年建成了。东湾华星电子科技公司生产芯片。",
                "如今，全区有规上企业¶¶达50家，增长5%。|如今，全区有规上企业达50家，增长5%。",
                "培育高新企业20家，较上¶¶年增长25%。|培育高新企业20家，较上年增长25%。",
                "全区绿化好，被称为“水清、岸绿”的¶¶“花园园区”。|全区绿化好，被称为“水清、岸绿”的“花园园区”。",
                "去年全区总投资1¶40亿元，开工。|去年全区总投资140亿元，开工。",
                "今年主要生产Mini¶LED产品。|今年主要生产Mini LED产品。",
                "他说：“我们要¶把企业做大。”|他说：“我们要把企业做大。”",
                "项目有三个，¶都已开工。|项目有三个，都已开工。",
                "第一段完了。¶第二段开始。|第一段完了。¶第二段开始。",
                "第一段完了。¶¶¶　　第二段开始。|第一段完了。¶第二段开始。",
                "东湾高新区产业加速集聚¶今年上半年，全区实现产值5亿元。|东湾高新区产业加速集聚¶今年上半年，全区实现产值5亿元。",
                "抢抓机遇，东湾按下快进键¶8月2日，东湾开工。|抢抓机遇，东湾按下快进键¶8月2日，东湾开工。",
                "有三条措施：¶一、减税。|有三条措施：¶一、减税。",
                "2012年5月6日东湾开发区召开全区大会部署重点工作并¶提出目标。|2012年5月6日东湾开发区召开全区大会部署重点工作并提出目标。",
                "第一段。　　第二段。|第一段。¶第二段。"
            })
    void joinsLinesThatWereCutAndKeepsParagraphs(String original, String cleaned) {
        assertThat(clean(original)).isEqualTo(cleaned.replace("¶", "\n"));
    }

    @Test
    void joinsLinesOfOneWidth() {
        String text =
                """
                二〇一二年东湾开发区坚持项目带动战略全年引进项目
                五十六个其中投资过亿元的项目二十个建成标准化厂房
                三十万平方米新增就业岗位八千个全年实现工业总产值
                一百二十亿元，比上年增长百分之十二。
                区内的华星机械公司与北方大学合作建成智能化压铸线
                一条。
                """;
        CleanText cleaned = CleanText.of(text);
        assertThat(cleaned.text()).isEqualTo(text.strip().replaceAll("(?<!。)\n", ""));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'\n\r\n\t'", "'\ufeff'", "'　　'"})
    void nothingIsNothing(String blank) {
        CleanText cleaned = CleanText.of(blank);
        assertThat(cleaned.text()).isEmpty();
        assertThat(cleaned.blocks()).isEmpty();
        assertThat(cleaned.original()).isEqualTo(blank);
    }

    @Test
    void leadsBackToTheOriginal() {
        CleanText cleaned = CleanText.of("\ufeff　　去年，华星电\r\n\r\n子科技公司，产值１２．５ 亿元。");
        int start = cleaned.text().indexOf("电子科技");
        assertThat(cleaned.original(start, start + 4)).isEqualTo(new Span(8, 16));
        int number = cleaned.text().indexOf("12.5亿");
        Span span = cleaned.original(number, number + 5);
        assertThat(cleaned.original().substring(span.start(), span.end())).isEqualTo("１２．５ 亿");
        assertThatThrownBy(() -> cleaned.original(3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start 3, end 3");
        assertThatThrownBy(() -> cleaned.original(0, 999))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
