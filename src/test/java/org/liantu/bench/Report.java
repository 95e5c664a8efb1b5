package org.liantu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.liantu.bench.chain.Chain;
import org.liantu.bench.chain.Size;
import org.liantu.bench.engine.Family;
import org.liantu.bench.engine.Measures;
import org.liantu.bench.engine.Times;

/** The measures of a folder as Markdown. */
final class Report {

    /** With fewer samples than that a figure is marked. */
    private static final int ENOUGH = 20;

    private final Map<Stage, List<List<String>>> measures = new EnumMap<>(Stage.class);
    private final StringBuilder text = new StringBuilder();

    private Report(Path results) throws IOException {
        for (Stage stage : Stage.values()) {
            Path file = results.resolve(stage.key() + ".tsv");
            if (Files.exists(file)) measures.put(stage, Measures.read(file));
        }
    }

    static String of(Size size, Chain chain, Path results) throws IOException {
        Report report = new Report(results);
        report.line(
                "%,d firms, %,d supply edges; milliseconds, median / 95th percentile; * fewer than %d samples",
                size.firms(), chain.suppliers().size(), ENOUGH);
        report.line(
                "%d processors, Java %s, %s",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"));
        report.line("");
        report.families();
        report.stores();
        report.alone();
        report.failures();
        report.disagreements(chain);
        return report.text.toString();
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private List<Stage> engines() {
        return measures.keySet().stream().filter(Stage::isEngine).toList();
    }

    private void row(String first, List<String> cells) {
        line("| %s | %s |", first, String.join(" | ", cells));
    }

    private void head(String first, List<String> cells) {
        row(first, cells);
        line("|%s", "---|".repeat(cells.size() + 1));
    }

    private void families() {
        head("", engines().stream().map(Stage::title).toList());
        for (Family family : Family.values())
            row(
                    family + " " + family.text(),
                    engines().stream().map(engine -> times(engine, family)).toList());
        line("");
    }

    private String times(Stage engine, Family family) {
        String cell = "–";
        for (List<String> line : measures.get(engine)) {
            if (line.size() < 2 || !line.get(1).equals(family.name())) continue;
            if (line.get(0).equals("failed")) cell = "failed";
            if (line.get(0).equals("times")) {
                Times times = Times.read(line.get(2));
                return times + (times.count() < ENOUGH ? "*" : "");
            }
        }
        return cell;
    }

    private void stores() {
        head("", engines().stream().map(Stage::title).toList());
        store("load, s", "load", 1);
        store("open, s", "open", 1);
        store("disk, MB", "disk", 1e6);
        store("live heap, MB", "heap", 1e6);
        store("resident, no files, MB", "resident", 1e6);
        line("");
    }

    private void store(String title, String key, double unit) {
        row(
                title,
                engines().stream()
                        .map(
                                engine ->
                                        measures.get(engine).stream()
                                                .filter(line -> line.get(0).equals(key))
                                                .reduce((first, last) -> last)
                                                .map(line -> Double.parseDouble(line.get(1)) / unit)
                                                .map(Times::figure)
                                                .orElse("–"))
                        .toList());
    }

    private void alone() {
        List<List<String>> lines =
                measures.entrySet().stream()
                        .filter(each -> !each.getKey().isEngine())
                        .flatMap(each -> each.getValue().stream())
                        .filter(line -> line.get(0).equals("value"))
                        .toList();
        if (lines.isEmpty()) return;
        head("Liantu and stock Fuseki", List.of("measured"));
        lines.forEach(line -> row(line.get(1), List.of(line.get(2))));
        line("");
    }

    private void failures() {
        measures.forEach(
                (stage, lines) ->
                        lines.stream()
                                .filter(line -> line.get(0).equals("failed"))
                                .forEach(
                                        line ->
                                                line(
                                                        "- %s, %s",
                                                        stage.title(),
                                                        line.stream()
                                                                .skip(1)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ": ")))));
    }

    private void disagreements(Chain chain) {
        Map<Stage, List<List<String>>> engines = new EnumMap<>(measures);
        engines.keySet().removeIf(stage -> !stage.isEngine());
        List<String> wrong = new Agreement(chain, engines).wrong();
        wrong.forEach(each -> line("- ERROR: %s", each));
        if (wrong.isEmpty()) line("All answers agree.");
    }
}
