package org.liantu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liantu.Shipped;
import picocli.CommandLine;

/** The verb {@code evaluate}: what it prints and how it exits. */
class EvaluateCommandTest {

    private static final String SAMPLE =
            Path.of(System.getProperty("liantu.home", "."), "data/sample-2025/facts.jsonl")
                    .toString();

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new EvaluateCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(new StringWriter()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, command, result) -> 2);
        return line.execute(arguments);
    }

    @Test
    void printsTheScoresOfAFileAgainstItself() {
        assertThat(run(SAMPLE, SAMPLE)).isZero();
        assertThat(out.toString()).contains("all").contains("1.000").doesNotContain("MISSED");
    }

    @Test
    void printsJsonWithMissesOnDemand() throws IOException {
        Path one =
                Files.writeString(
                        folder.resolve("one"), Files.readAllLines(Path.of(SAMPLE)).get(0));
        assertThat(run(one.toString(), SAMPLE, "--format", "json", "--verbose")).isZero();
        assertThat(out.toString()).contains("\"numeric\":{\"gold\"").contains("\"misses\":[{");
    }

    @Test
    void exitsWith1WhenNothingAgrees() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "");
        assertThat(run(empty.toString(), SAMPLE, "--format", "markdown")).isEqualTo(1);
        assertThat(out.toString()).startsWith("| part |");
    }

    @Test
    void scoresWhatIsExtractedFromTheReportsOfAFolder() throws IOException {
        for (String ending : List.of(".txt", ".json", ".gold.json"))
            Files.copy(
                    Shipped.HOME.resolve("data/sample/reports/jiwan-2025" + ending),
                    folder.resolve("jiwan-2025" + ending));
        CommandLineRun alone = CommandLineRun.of("extract", folder.resolve("jiwan-2025.txt"));
        Path facts = Files.writeString(folder.resolve("facts.jsonl"), alone.out());
        Path gold = folder.resolve("jiwan-2025.gold.json");
        CommandLineRun pair = CommandLineRun.of("evaluate", facts, gold);
        assertThat(CommandLineRun.of("evaluate", "--reports", folder)).isEqualTo(pair);
    }

    @Test
    void exitsWith2OnAWrongCall() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--reports", folder.toString())).isEqualTo(2);
        assertThat(run("--reports", SAMPLE)).isEqualTo(2);
        assertThat(run("--reports", folder.toString(), SAMPLE, SAMPLE)).isEqualTo(2);
        assertThat(run(SAMPLE)).isEqualTo(2);
        assertThat(run(SAMPLE, SAMPLE, "--format", "xml")).isEqualTo(2);
        assertThat(run(folder.resolve("none").toString(), SAMPLE)).isEqualTo(2);
    }
}
