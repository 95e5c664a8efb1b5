package org.liantu.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One family with its arguments: names such as {@code firm/12}, numbers or words.
 *
 * @param number counts the questions of a family from 0
 */
public record Question(Family family, int number, List<String> arguments) {

    public Question {
        arguments = List.copyOf(arguments);
    }

    /** The argument at this place, from 0. */
    public String argument(int place) {
        return arguments.get(place);
    }

    /** The number in a name such as {@code firm/12}. */
    public int id(int place) {
        String name = argument(place);
        return Integer.parseInt(name.substring(name.indexOf('/') + 1));
    }

    /** Writes a line a question: family, number and arguments with tabs between. */
    public static void write(List<Question> questions, Path file) throws IOException {
        Files.write(
                file,
                questions.stream()
                        .map(
                                each ->
                                        each.family
                                                + "\t"
                                                + each.number
                                                + "\t"
                                                + String.join("\t", each.arguments))
                        .toList());
    }

    /** Reads what {@link #write} wrote. */
    public static List<Question> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t"))
                .map(
                        cells ->
                                new Question(
                                        Family.valueOf(cells[0]),
                                        Integer.parseInt(cells[1]),
                                        Arrays.asList(cells).subList(2, cells.length)))
                .toList();
    }
}
