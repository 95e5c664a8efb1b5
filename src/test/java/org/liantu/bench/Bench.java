package org.liantu.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liantu.bench.chain.Chain;
import org.liantu.bench.chain.ChainFile;
import org.liantu.bench.chain.Size;
import org.liantu.bench.engine.Bindings;
import org.liantu.bench.engine.EngineRun;
import org.liantu.bench.engine.Family;
import org.liantu.bench.engine.Measures;
import org.liantu.bench.engine.Question;
import org.liantu.bench.jena.Stock;

/**
 * Runs stages of the benchmark one after another and prints what all stages so far have measured.
 * The system properties {@code bench.*} are those of the README beside this file.
 */
public final class Bench {

    /** More triples than RDF4J's store in memory is asked to hold. */
    private static final int MOST_IN_MEMORY = 1_000_000;

    private final Size size;
    private final Path data;
    private final Path results;

    private Bench(Size size, Path folder) throws IOException {
        this.size = size;
        data = folder.resolve(String.valueOf(size.triples()));
        results = Files.createDirectories(data.resolve("results"));
    }

    public static void main(String[] arguments) throws Exception {
        Size size = Size.of(Integer.getInteger("bench.triples"));
        List<Stage> stages = Stage.of(System.getProperty("bench.stages"));
        Bench bench = new Bench(size, Path.of(System.getProperty("bench.folder")));
        Chain chain = Chain.make(size);
        bench.prepare(chain);
        for (Stage stage : stages) bench.run(stage);
        String report = Report.of(size, chain, bench.results);
        Files.writeString(bench.results.resolve("report.md"), report);
        System.out.print(report);
    }

    private void prepare(Chain chain) throws IOException {
        Question.write(Bindings.of(chain), data.resolve("questions.tsv"));
        Path triples = data.resolve("chain.nt");
        if (!Files.exists(triples)) ChainFile.write(chain, triples);
    }

    private void run(Stage stage) throws Exception {
        if (stage == Stage.RDF4J_MEMORY && size.triples() > MOST_IN_MEMORY) return;
        long start = System.nanoTime();
        Path measured = results.resolve(stage.key() + ".tsv");
        Files.deleteIfExists(measured);
        Files.deleteIfExists(log(stage));
        if (stage.isEngine()) ask(stage, measured);
        else alone(stage, measured);
        System.err.printf("%s: %.0f s%n", stage.key(), (System.nanoTime() - start) / 1e9);
    }

    private void alone(Stage stage, Path measured) throws Exception {
        int code =
                java(
                        stage,
                        String.valueOf(size.triples()),
                        data.toString(),
                        measured.toString(),
                        System.getProperty("bench.limit"));
        if (code == 0) return;
        try (Measures measures = Measures.appendTo(measured)) {
            measures.write("failed", "the JVM ended with " + code, "see " + log(stage));
        }
    }

    /** Loads, then asks; goes on with the next family in a new JVM when one ends the old one. */
    private void ask(Stage stage, Path measured) throws Exception {
        if (engine(stage, measured, Set.of()) != 0)
            throw new IOException(stage.key() + " cannot load");
        Set<Family> left = EnumSet.allOf(Family.class);
        while (!left.isEmpty()) {
            int code = engine(stage, measured, left);
            if (code == 0) return;
            Set<Family> before = EnumSet.copyOf(left);
            for (List<String> line : Measures.read(measured))
                if (line.get(0).equals("times") || line.get(0).equals("failed"))
                    left.remove(Family.valueOf(line.get(1)));
            if (code == EngineRun.STUCK && left.size() < before.size()) continue;
            Family last = left.iterator().next();
            left.remove(last);
            try (Measures measures = Measures.appendTo(measured)) {
                measures.write("failed", last, "the JVM ended with " + code);
            }
        }
    }

    private int engine(Stage stage, Path measured, Set<Family> families) throws Exception {
        return java(
                stage,
                EngineRun.class.getName(),
                stage.type(),
                String.valueOf(size.triples()),
                data.toString(),
                measured.toString(),
                System.getProperty("bench.seconds"),
                System.getProperty("bench.limit"),
                families.stream().map(Family::name).collect(Collectors.joining(",")));
    }

    private int java(Stage stage, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + System.getProperty("bench.heap"));
        command.add("-Dfile.encoding=UTF-8");
        for (String opened : List.of("java.lang", "java.nio", "sun.nio.ch"))
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        command.add("-cp");
        command.add(
                stage == Stage.JENA
                        ? Stock.classPath()
                        : stage.isPeer() ? peers() : System.getProperty("java.class.path"));
        if (!stage.isEngine()) command.add(stage.type());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(log(stage).toFile()))
                .start()
                .waitFor();
    }

    private Path log(Stage stage) {
        return results.resolve(stage.key() + ".log");
    }

    private static String peers() throws IOException {
        Path peers = Path.of(System.getProperty("bench.peers"));
        return Stream.of(
                        peers.resolve("classes").toString(),
                        Files.readString(peers.resolve("classpath")).strip())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
