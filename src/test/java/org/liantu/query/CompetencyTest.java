package org.liantu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.Shipped;
import org.liantu.store.Store;

/**
 * Every question answers its example as recorded in the file beside it, and its further cases as
 * recorded: those under {@code src/test/resources/cases} over the shipped report, those under
 * {@code src/test/resources/cases-sample} over the sample chain, each as {@code
 * <question>/<case>.args} and {@code .tsv}. With {@code -Dliantu.approve=true} the answers are
 * recorded anew instead.
 */
class CompetencyTest {

    private static final boolean APPROVE = Boolean.getBoolean("liantu.approve");

    static List<Question> questions() throws IOException {
        return Questions.read(Shipped.HOME.resolve("queries")).all();
    }

    static Stream<Arguments> cases() throws IOException {
        return cases("cases");
    }

    static Stream<Arguments> casesOnTheSampleChain() throws IOException {
        return cases("cases-sample");
    }

    private static Stream<Arguments> cases(String folder) throws IOException {
        Questions questions = Questions.read(Shipped.HOME.resolve("queries"));
        List<Arguments> cases = new ArrayList<>();
        try (Stream<Path> files =
                Files.walk(Shipped.HOME.resolve("src/test/resources").resolve(folder))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".args")).sorted().toList())
                cases.add(
                        Arguments.of(
                                questions.get(file.getParent().getFileName().toString()),
                                Question.arguments(Files.readAllLines(file)),
                                Path.of(file.toString().replaceFirst("\\.args$", ".tsv"))));
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void answersAsRecorded(Question question) throws IOException {
        check(
                Shipped.store(),
                question,
                question.example(),
                question.file().resolveSibling(question.name() + ".tsv"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("cases")
    void answersFurtherCases(Question question, Map<String, String> arguments, Path recorded)
            throws IOException {
        check(Shipped.store(), question, arguments, recorded);
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("casesOnTheSampleChain")
    void answersCasesOnTheSampleChain(
            Question question, Map<String, String> arguments, Path recorded) throws IOException {
        check(Shipped.sampleChain(), question, arguments, recorded);
    }

    private static void check(
            Store store, Question question, Map<String, String> arguments, Path recorded)
            throws IOException {
        String answer =
                store.read(
                        dataset ->
                                Answer.to(question.bind(arguments, dataset), dataset).recorded());
        if (APPROVE) Files.writeString(recorded, answer);
        assertEquals(Files.readString(recorded), answer, question.english() + " " + arguments);
    }

    @Test
    void thereAreAtLeastSixtyInElevenTopics() throws IOException {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(questions())
                .extracting(Question::topic)
                .contains(
                        "chain",
                        "contradictions",
                        "enterprises",
                        "gaps",
                        "indicators",
                        "innovation",
                        "people",
                        "policy",
                        "projects",
                        "provenance",
                        "rankings");
    }

    @Test
    void noQueryNamesAZoneOrAnEnterprise() throws IOException {
        for (Question question : questions())
            assertThat(
                            Files.readString(question.file())
                                    .lines()
                                    .filter(line -> !line.startsWith("#")))
                    .as(question.name())
                    .noneMatch(
                            line ->
                                    Shipped.nanchang().entities().stream()
                                            .anyMatch(
                                                    entity ->
                                                            entity.name().length() > 2
                                                                    && line.contains(
                                                                            entity.name())));
    }

    @Test
    void coversTheFortyCompetencyQuestions() throws IOException {
        List<String> covered = new ArrayList<>();
        for (Question question : questions()) covered.addAll(question.competency());
        List<String> wanted =
                Stream.iterate(1, number -> number + 2).limit(40).map("Q%02d"::formatted).toList();
        assertThat(covered).containsAll(wanted);
    }
}
