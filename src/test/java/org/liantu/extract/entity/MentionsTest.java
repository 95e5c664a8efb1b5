package org.liantu.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.chain.Span;
import org.liantu.chain.Vocabulary;
import org.liantu.extract.Lexicon;
import org.liantu.extract.quantity.Quantities;
import org.liantu.extract.text.Sentences;
import org.liantu.extract.text.Words;
import org.liantu.extract.time.Times;
import org.liantu.report.CleanText;

/** Names found in sentences of our own; {@code names.tsv} holds most of them. */
class MentionsTest {

    private static Mentions mentions;
    private static Sentences sentences;
    private static Quantities quantities;

    @BeforeAll
    static void read() throws Exception {
        Lexicon lexicon = Lexicon.read(Path.of("data/extraction/lexicon.tsv"));
        Words words = Words.of(lexicon);
        mentions = new Mentions(lexicon, words);
        sentences = new Sentences(words);
        quantities = Quantities.of(Vocabulary.read(Path.of("ontology")));
    }

    private static Mentions.Found find(String sentence, String zone) {
        CleanText text = CleanText.of(sentence);
        List<Span> blocked = new ArrayList<>();
        Times.of(null)
                .find(text.text())
                .forEach(time -> blocked.add(new Span(time.start(), time.end())));
        quantities
                .find(text.text())
                .forEach(number -> blocked.add(new Span(number.start(), number.end())));
        return mentions.find(text.text(), sentences.of(text), blocked, zone, List.of());
    }

    /** What a sentence names, as {@code type name}, in the order of the text. */
    private static List<String> names(String sentence) {
        return find(sentence, null).mentions().stream()
                .map(mention -> mention.type().word() + " " + mention.name())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "names.tsv", delimiter = '\t', quoteCharacter = '\0')
    void namesOfASentence(String sentence, String expected) {
        List<String> all = expected == null ? List.of() : Arrays.asList(expected.split(" \\| "));
        assertThat(names(sentence)).as(sentence).containsExactlyElementsOf(all);
    }

    /** Which full name a short one means; the short one itself when it could mean several. */
    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "江西榕川半导体有限公司投产。榕川半导体产能翻番。|榕川半导体|江西榕川半导体有限公司",
                "江西榕川半导体有限公司投产。榕川表示满意。|榕川|江西榕川半导体有限公司",
                "江西榕川半导体有限公司、江西榕川晶显有限公司投产。榕川表示满意。|榕川|榕川",
                "江西榕川半导体有限公司、江西榕川晶显有限公司投产。榕川半导体满意。|榕川半导体|江西榕川半导体有限公司",
                "洛辰新能源科技股份有限公司扩产。洛辰科技供应正极材料。|洛辰科技|洛辰科技",
                "英国洛辰生物公司来了。洛辰生物将投资。|洛辰生物|英国洛辰生物公司",
                "岩岭宏岱水泥厂投产。宏岱水泥建成生产线。|宏岱水泥|岩岭宏岱水泥厂",
                "苏州榕川精密机械有限公司（以下简称“榕川精机”）开工。榕川精机已投产。|榕川精机|苏州榕川精密机械有限公司",
                "光州经济技术开发区（以下简称“光州经开区”）揭牌。光州经开区很大。|光州经开区|光州经济技术开发区",
                "在光州高新技术产业开发区，光州高新区正在崛起。|光州高新区|光州高新技术产业开发区",
                "云州高新区扩容。园区管委会主任张三说。|园区管委会|云州高新区管委会",
            })
    void shortNames(String text, String alias, String full) {
        assertThat(find(text, null).names().canonical(alias)).isEqualTo(full);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "光州高新区（光州开发区）,光州高新区",
        "光州高新区/光州科创城,光州科创城",
        "光州高新区（云山）,光州高新区",
    })
    void theZoneAsItsCallerWritesIt(String zone, String expected) {
        assertThat(find("在光州科创城，企业不少。", zone).names().zone()).isEqualTo(expected);
    }

    @Test
    void aNameIsFoundWhereverItStands() {
        assertThat(names("总经理甘锋说得好。甘锋道出了深层逻辑。")).containsExactly("person 甘锋", "person 甘锋");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"（", "《", "园", "甲、", "甲电乙、", "甲乙等", "公司", "主任王", "（以下简称“", "有限公司、"})
    void hostileTextsTakeNoLongerThanTheirLength(String part) {
        String text = part.repeat(100_000 / part.length());
        assertThat(taken(() -> find(text, null))).isLessThan(Duration.ofSeconds(5));
    }

    private static Duration taken(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
