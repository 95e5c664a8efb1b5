package org.liantu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liantu.Shipped;
import org.liantu.evaluate.Agreement;
import org.liantu.evaluate.Evaluation;
import org.liantu.evaluate.EvaluationReport;
import org.liantu.evaluate.Score;

/** The extractor's scores on annotated reports do not fall below the floors recorded for them. */
class SampleScoreTest {

    /** How far precision may lie below recall. */
    private static final double SLACK = 0.1;

    private record Floor(String group, String part, Agreement level, double f1) {

        static Floor of(String line) {
            String[] cells = line.split("\t");
            return new Floor(
                    cells[0],
                    cells[1],
                    Agreement.LEVELS.stream()
                            .filter(level -> level.word().equals(cells[2]))
                            .findFirst()
                            .orElseThrow(),
                    Double.parseDouble(cells[3]));
        }

        Score of(Evaluation evaluation) {
            return evaluation.parts().stream()
                    .filter(each -> each.name().equals(part))
                    .findFirst()
                    .orElseThrow()
                    .scores()
                    .get(level);
        }
    }

    private static List<Floor> floors() throws IOException {
        return Files.readAllLines(Shipped.HOME.resolve("src/test/resources/extraction/floors.tsv"))
                .stream()
                .filter(line -> !line.startsWith("#"))
                .map(Floor::of)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Group.class)
    void scoresDoNotFall(Group group) throws IOException {
        Evaluation mean = group.mean();
        String table = group.word() + "\n" + new EvaluationReport(mean).text();
        for (Floor floor : floors()) {
            if (!floor.group().equals(group.word())) continue;
            Score score = floor.of(mean);
            assertThat(score.f1())
                    .as("%s\nF1 below its floor: %s", table, floor)
                    .isGreaterThanOrEqualTo(floor.f1());
            assertThat(score.precision())
                    .as("%s\nprecision far below recall: %s", table, floor)
                    .isGreaterThanOrEqualTo(score.recall() - SLACK);
        }
    }

    @Test
    void everyGroupHasFloorsForNumbersAndRelations() throws IOException {
        for (Group group : Group.values())
            assertThat(floors())
                    .filteredOn(floor -> floor.group().equals(group.word()))
                    .extracting(Floor::part)
                    .contains("numeric", "relation");
        assertThat(floors()).extracting(Floor::group).allMatch(SampleScoreTest::isGroup);
    }

    private static boolean isGroup(String word) {
        return List.of(Group.values()).stream().anyMatch(group -> group.word().equals(word));
    }
}
