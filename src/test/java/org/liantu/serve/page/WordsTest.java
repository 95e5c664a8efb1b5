package org.liantu.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liantu.Shipped;
import org.liantu.query.Question;

/** What pages say in their own right, in each language. */
class WordsTest {

    /** A word of a query's own in a recorded answer, such as {@code "input missing"}. */
    private static final Pattern CODE =
            Pattern.compile("(?m)(?:^|\t)\"([A-Za-z][a-z ]*)\"(?=\t|$)");

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file =
                Objects.requireNonNull(
                        Pages.class.getResourceAsStream("words_" + language + ".properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void nameEveryColumnOfEveryQuestion(String language) throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        for (Question question : Shipped.questions().all())
            for (String column : question.query().getResultVars())
                if (!words(language).containsKey("column_" + column)) missing.add(column);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void nameEveryCodeOfTheAnswers(String language) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (Question question : Shipped.questions().all()) {
            String recorded = question.file().toString().replaceFirst("rq$", "tsv");
            Matcher code = CODE.matcher(Files.readString(Path.of(recorded)));
            while (code.find()) found.add("code_" + code.group(1));
        }
        assertThat(found).contains("code_input missing", "code_product");
        assertThat(words(language).stringPropertyNames()).containsAll(found);
    }
}
