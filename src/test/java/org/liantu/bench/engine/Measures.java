package org.liantu.bench.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A file of what was measured: lines of cells with tabs between, the first says what it is. */
public final class Measures implements AutoCloseable {

    private final PrintStream out;

    private Measures(PrintStream out) {
        this.out = out;
    }

    public static Measures appendTo(Path file) throws IOException {
        return new Measures(
                new PrintStream(
                        Files.newOutputStream(
                                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                        true,
                        StandardCharsets.UTF_8));
    }

    /** The lines of a file, each as its cells. */
    public static List<List<String>> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
    }

    public void write(Object... cells) {
        out.println(
                Arrays.stream(cells)
                        .map(cell -> String.valueOf(cell).replaceAll("[\t\r\n]", " "))
                        .collect(Collectors.joining("\t")));
    }

    @Override
    public void close() {
        out.close();
    }
}
