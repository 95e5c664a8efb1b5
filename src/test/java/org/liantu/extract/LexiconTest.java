package org.liantu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;

/** The classes of the shipped lexicon are those that the code asks for. */
class LexiconTest {

    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern ASKED =
            Pattern.compile(
                    "lexicon\\s*\\.(?:of|is|longestFirst)\\(\\s*\"([^\"]+)\""
                            + "|(?:add|heads|oneOf)\\(lexicon,\\s*\"([^\"]+)\"");

    @Test
    void everyClassIsAskedFor() throws IOException {
        Set<String> written =
                WORD.matcher(source())
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
        assertThat(written).containsAll(classes());
    }

    @Test
    void everyClassAskedForExists() throws IOException {
        Set<String> asked =
                ASKED.matcher(source())
                        .results()
                        .map(LexiconTest::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(classes()).containsAll(asked);
    }

    private static String name(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static Set<String> classes() throws IOException {
        return Files.readAllLines(Shipped.EXTRACTION.resolve("lexicon.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sources of the extractor in one. */
    private static String source() throws IOException {
        try (Stream<Path> files =
                Files.walk(Shipped.HOME.resolve("src/main/java/org/liantu/extract"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(LexiconTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
