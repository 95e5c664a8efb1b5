package org.liantu.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.jspecify.annotations.Nullable;

/**
 * A rule in a file of its own: SPARQL under two lines of header that say it to people.
 *
 * <pre>
 * # rule: Every term has one definition a language.
 * # 规则: 每个词每种语言恰有一条定义。
 * </pre>
 *
 * @param name the file's name without its ending
 * @param english what it says
 * @param chinese the same in Chinese
 * @param query a SELECT of what breaks it, or a CONSTRUCT of what follows from it
 */
public record Rule(String name, String english, String chinese, Query query) {

    /**
     * Reads the rules of a directory, in the order of their names.
     *
     * @throws IOException when one cannot be read, has no header or is no SPARQL; the message names
     *     the file
     */
    public static List<Rule> readAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".rq"))
                    .sorted()
                    .map(Rule::readUnchecked)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Rule readUnchecked(Path file) {
        try {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one rule.
     *
     * @throws IOException when it cannot be read, has no header or is no SPARQL
     */
    public static Rule read(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> lines = text.lines().toList();
        try {
            return new Rule(
                    file.getFileName().toString().replaceFirst("\\.rq$", ""),
                    header(file, lines, 0, "# rule: "),
                    header(file, lines, 1, "# 规则: "),
                    QueryFactory.create(text));
        } catch (QueryException e) {
            throw new IOException(file + ": " + firstLine(e.getMessage()), e);
        }
    }

    private static String header(Path file, List<String> lines, int number, String start)
            throws IOException {
        if (number < lines.size() && lines.get(number).startsWith(start))
            return lines.get(number).substring(start.length()).strip();
        throw new IOException(
                file + ": line " + (number + 1) + " has to start with '" + start + "'");
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
