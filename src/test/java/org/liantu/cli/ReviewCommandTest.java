package org.liantu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.chain.Fact;
import org.liantu.exchange.FactLines;

/** The verb {@code review}, as a person or a script uses it. */
class ReviewCommandTest {

    private static final String TEXT = "甲园区去年产值9亿元。\n甲厂生产灯，乙厂生产钟。甲厂员工7人，乙厂员工8人。\n";
    private static final String FACTS =
            """
            {"id":"x1","kind":"indicator","subject":"甲园区","predicate":"产值","value":900000000,"unit":"CNY","assertion":"stated","start":0,"end":10,"surface":"9亿元","confidence":0.9,"rule":"sum"}
            {"id":"x2","kind":"produces","subject":"甲厂","predicate":"生产","object":"灯","assertion":"stated","start":12,"end":17,"confidence":0.6,"rule":"makes"}
            {"id":"x3","kind":"produces","subject":"乙厂","predicate":"生产","object":"钟","assertion":"stated","start":18,"end":23,"confidence":0.4,"rule":"makes"}
            {"id":"x4","kind":"indicator","subject":"甲厂","predicate":"员工人数","value":7,"unit":"人","assertion":"stated","start":24,"end":30,"surface":"7人","confidence":0.8,"rule":"count"}
            """;

    @TempDir private Path folder;
    private Path facts;

    @BeforeEach
    void write() throws IOException {
        facts = Files.writeString(folder.resolve("jia.facts.jsonl"), FACTS);
        Files.writeString(folder.resolve("jia.txt"), TEXT);
    }

    private CommandLineRun review(String lines, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = "review";
        arguments[1] = facts;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return CommandLineRun.typing(lines, arguments);
    }

    private List<Fact> facts() throws IOException {
        return FactLines.read(
                facts,
                finding -> {
                    throw new AssertionError(finding.toString());
                });
    }

    private List<String> decisions() throws IOException {
        return facts().stream()
                .map(fact -> fact.id() + " " + Objects.toString(fact.review(), "-"))
                .toList();
    }

    @Test
    void keepsDecisionsInTheFile() throws IOException {
        CommandLineRun run = review("a\nc subject=甲厂有限公司\nr\nq\n");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(decisions())
                .containsExactly("x1 ACCEPTED", "x2 CORRECTED", "x3 REJECTED", "x4 -");
        assertThat(facts().get(1).subject()).isEqualTo("甲厂有限公司");
        assertThat(run.out()).endsWith("1 accepted · 1 corrected · 1 rejected · 1 to review\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void showsEachFactWithItsPassageRuleConfidenceAndProgress() {
        assertThat(review("n\n").out())
                .contains("1 of 4 · 0 accepted · 0 corrected · 0 rejected · 4 to review")
                .contains("[12–17] 甲园区去年产值9亿元。 【甲厂生产灯】，乙厂生产钟。")
                .contains("  object     灯")
                .contains("x2 · rule makes · confidence 0.6 · to review");
    }

    @Test
    void takesTheTextItIsGiven() throws IOException {
        Path text = Files.move(folder.resolve("jia.txt"), folder.resolve("elsewhere"));
        assertThat(review("q\n").out()).contains("the text is not at hand");
        assertThat(review("q\n", "--text", text).out()).contains("【甲园区去年产值9亿元】");
    }

    @Test
    void showsTheGlossWithoutTheText() throws IOException {
        Files.writeString(
                folder.resolve("glosses.jsonl"),
                "{\"start\":0,\"end\":12,\"zh\":\"园区的产值\",\"en\":\"output\"}\n");
        Files.writeString(
                folder.resolve("report.json"), "{\"id\":\"jia\",\"sha256\":\"%s\"}".formatted("0"));
        assertThat(review("q\n").out()).contains("[0–10] 园区的产值 (in our words)");
    }

    @Test
    void refusesAnotherText() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "短文");
        CommandLineRun run = review("a\n", "--text", other);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("SPAN_OUTSIDE");
        assertThat(facts).hasContent(FACTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c value=九 | value '九' is no number",
                "c unit=亿元 | WRONG_UNIT",
                "c kind=gossip | unknown kind",
                "c kind=produces value= unit= object=灯 | UNKNOWN_PREDICATE",
                "c start=20 | 0 <= start < end",
                "c end=900 | SPAN_OUTSIDE",
                "c surface=10亿元 | SURFACE_NOT_IN_SPAN",
                "c value= | neither object nor value",
                "c period=去年 | 去年",
                "c review=accepted | review is not a reviewer's to change",
                "c id=x9 | id is not a reviewer's to change",
                "c colour=red | 'colour=red' is no key=value",
                "c subject=甲 subject=乙 | subject is given twice",
                "c subject=甲园区 | that is what it says already",
                "z | 'z' is none of what you can type",
                "g 12 | there is no fact '12'",
                "b | this is where you began",
                "u | nothing was decided yet"
            })
    void changesNothingWhenItCannotDoWhatIsTyped(String line, String message) {
        CommandLineRun run = review(line + "\nq\n");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains(message);
        assertThat(facts).hasContent(FACTS);
    }

    @Test
    void correctsSeveralKeysAtOnceAndOneByItsOwnLine() throws IOException {
        review(
                """
                c assertion=quoted speaker=丙 先生 members=产品=灯|丁厂 extra_evidence=2-4|5-9
                c subject
                甲厂有限公司
                c
                object= 挂钟
                """);
        Fact first = facts().get(0);
        assertThat(first.speaker()).isEqualTo("丙 先生");
        assertThat(first.members()).containsExactly("丁厂", "产品=灯");
        assertThat(first.otherSpans()).hasSize(2);
        assertThat(facts().get(1).subject()).isEqualTo("甲厂有限公司");
        assertThat(facts().get(2).object()).isEqualTo("挂钟");
        assertThat(decisions())
                .containsExactly("x1 CORRECTED", "x2 CORRECTED", "x3 CORRECTED", "x4 -");
    }

    @Test
    void goesBackAndTakesDecisionsBack() throws IOException {
        review("a\nr\nb\nc subject=甲厂有限公司\nu\n");
        assertThat(decisions()).containsExactly("x1 ACCEPTED", "x2 REJECTED", "x3 -", "x4 -");
        review("c object=挂钟\nu\n");
        assertThat(decisions()).containsExactly("x1 ACCEPTED", "x2 REJECTED", "x3 -", "x4 -");
    }

    @Test
    void jumpsToTheLeastCertainAndToAnyFact() throws IOException {
        review("l\nr\nl\nr\ng x1\na\ng 4\na\n");
        assertThat(decisions())
                .containsExactly("x1 ACCEPTED", "x2 REJECTED", "x3 REJECTED", "x4 ACCEPTED");
    }

    @Test
    void goesThroughUndecidedFactsOnlyUnlessToldOtherwise() throws IOException {
        review("n\na\nn\na\n");
        assertThat(decisions()).containsExactly("x1 -", "x2 ACCEPTED", "x3 -", "x4 ACCEPTED");
        assertThat(review("n\nn\n").out()).contains("1 of 4", "3 of 4").doesNotContain("2 of 4");
        assertThat(review("n\n", "--all").out()).contains("1 of 4", "2 of 4");
        assertThat(review("w\nn\n").out()).contains("all facts", "2 of 4");
    }

    @Test
    void endsWhenEverythingIsDecided() {
        CommandLineRun run = review("a\na\na\na\n?\n");
        assertThat(run.out())
                .endsWith(
                        "nothing is left to review\n4 accepted · 0 corrected · 0 rejected · 0 to review\n");
        CommandLineRun again = review("");
        assertThat(again.code()).isZero();
        assertThat(again.out()).startsWith("nothing is left to review");
    }

    @Test
    void helpListsWhatCanBeTyped() {
        assertThat(review("?\n").out()).contains("c key=value", "take the last decision back");
    }

    @Test
    void aCorrectedFactThatIsAcceptedStaysCorrected() throws IOException {
        review("c subject=甲新区\nb\na\n");
        assertThat(decisions()).startsWith("x1 CORRECTED");
    }

    @Test
    void refusesAFileThatIsNotSound() throws IOException {
        Files.writeString(facts, FACTS + "{\"id\":\"x5\"}\n");
        CommandLineRun run = review("a\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("BAD_FACT").contains(":5");
        assertThat(Files.readString(facts)).isEqualTo(FACTS + "{\"id\":\"x5\"}\n");
        assertThat(CommandLineRun.of("review", folder.resolve("none.jsonl")).code()).isEqualTo(2);
        Files.writeString(facts, "");
        assertThat(review("a\n").code()).isEqualTo(1);
    }

    @Test
    void showsNothingThatCommandsATerminal() throws IOException {
        Files.writeString(folder.resolve("jia.txt"), TEXT.replace("去年", "\u001b["));
        assertThat(review("n\n").out()).contains("甲园区\uFFFD[产值").doesNotContain("\u001b");
    }

    @Test
    @Timeout(60)
    void aKilledReviewLosesNoDecision() throws Exception {
        Process process = CommandLineRun.start("review", facts);
        try (OutputStream keyboard = process.getOutputStream()) {
            keyboard.write("a\nr\n".getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
            while (!Files.readString(facts).contains("\"review\":\"rejected\"")) Thread.sleep(20);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(decisions()).containsExactly("x1 ACCEPTED", "x2 REJECTED", "x3 -", "x4 -");
    }
}
