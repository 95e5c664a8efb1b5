package org.liantu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.cli.CommandLineRun;

/**
 * What the README shows is what happens: its questions give its answers, its links lead somewhere,
 * its verbs exist.
 */
class DocsTest {

    private static final Pattern CONSOLE =
            Pattern.compile("```console\n\\$ \\./liantu ([^\n]+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");

    private static String readme() throws IOException {
        return Files.readString(Shipped.HOME.resolve("README.md"));
    }

    static Stream<Arguments> shown() throws IOException {
        return CONSOLE.matcher(readme())
                .results()
                .map(result -> Arguments.of(result.group(1), result.group(2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shown")
    void aShownCommandPrintsWhatIsShown(String command, String output) {
        List<Object> words = new ArrayList<>(List.of(command.replace("'", "").split(" ")));
        words.add(1, "--store");
        words.add(2, Store.DIRECTORY);
        CommandLineRun run = CommandLineRun.of(words.toArray());
        String printed = run.out() + run.err();
        assertThat(printed.lines().map(String::stripTrailing))
                .containsExactlyElementsOf(output.lines().toList());
    }

    /** A store on disk with the shipped report, made once. */
    private static final class Store {
        private static final Path DIRECTORY = make();

        private static Path make() {
            Path directory = Shipped.HOME.resolve("target/docs-store-" + System.nanoTime());
            assertThat(CommandLineRun.of("load", "--store", directory, Shipped.NANCHANG).code())
                    .isZero();
            return directory;
        }
    }

    @Test
    void showsFiveQuestions() throws IOException {
        assertThat(shown()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page :
                List.of(
                        Path.of("README.md"),
                        Path.of("docs/extraction.md"),
                        Path.of("docs/rest.md"),
                        Path.of("docs/clients.md"),
                        Path.of("docs/linked-data.md"),
                        Path.of("ontology/README.md"),
                        Path.of("queries/README.md"))) {
            Matcher link = LINK.matcher(Files.readString(Shipped.HOME.resolve(page)));
            while (link.find())
                if (!Files.exists(Shipped.HOME.resolve(page).resolveSibling(link.group(1))))
                    dead.add(page + ": " + link.group(1));
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void namesEveryVerb() throws IOException {
        String readme = readme();
        String help = CommandLineRun.of("--help").out();
        List<String> verbs =
                help.lines()
                        .dropWhile(line -> !line.startsWith("Commands:"))
                        .filter(line -> line.matches("  [a-z]+ .*"))
                        .map(line -> line.strip().split(" ")[0])
                        .toList();
        assertThat(verbs).contains("serve", "load", "ask");
        for (String verb : verbs) assertThat(readme).as(verb).contains("`" + verb);
    }

    @Test
    void countsTheFactsRight() throws IOException {
        assertThat(readme()).contains(Shipped.nanchang().facts().size() + " facts");
    }
}
