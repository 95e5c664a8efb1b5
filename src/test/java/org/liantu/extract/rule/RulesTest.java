package org.liantu.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.liantu.Shipped;
import org.liantu.extract.Lexicon;

/** Each rule's own examples and counter-examples. */
class RulesTest {

    private static final String ZONE = "样例高新区";

    /** What makes a report a long one on the zone, and says nothing else. */
    private static final String SURVEY = "样例高新区今天天气晴朗。\n".repeat(250);

    @TestFactory
    Stream<DynamicTest> everyRuleDoesWhatItsExamplesSay() throws IOException {
        return Rules.read(
                        Shipped.EXTRACTION.resolve("rules"),
                        Lexicon.read(Shipped.EXTRACTION.resolve("lexicon.tsv")))
                .all()
                .stream()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> check(rule)));
    }

    private static void check(Rule rule) {
        assertThat(rule.examples()).as("examples").isNotEmpty();
        assertThat(rule.counters()).as("counter-examples").isNotEmpty();
        for (Rule.Example example : rule.examples())
            assertThat(read(rule, example.sentence()))
                    .as(example.sentence())
                    .containsExactlyInAnyOrderElementsOf(example.gives());
        for (String counter : rule.counters())
            assertThat(read(rule, counter)).as(counter).isEmpty();
    }

    private static List<String> read(Rule rule, String sentence) {
        String text = rule.survey() ? sentence + "\n" + SURVEY : sentence;
        return Shipped.extractor().extract(text, ZONE, null, List.of()).facts().stream()
                .filter(fact -> rule.name().equals(fact.rule()))
                .map(fact -> fact.subject() + " | " + fact.object())
                .toList();
    }
}
