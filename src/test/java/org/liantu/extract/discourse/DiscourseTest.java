package org.liantu.extract.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.Shipped;
import org.liantu.chain.Span;
import org.liantu.extract.Lexicon;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.entity.Mentions;
import org.liantu.extract.quantity.Quantities;
import org.liantu.extract.quantity.Quantity;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Sentences;
import org.liantu.extract.text.Words;
import org.liantu.extract.time.TimeExpression;
import org.liantu.extract.time.Times;
import org.liantu.report.CleanText;

/** What the clauses of invented texts speak of, whether they plan, who says them, and of when. */
class DiscourseTest {

    private static final String ZONE = "云桥高新区";
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 10);
    private static final Lexicon LEXICON = lexicon();
    private static final Words WORDS = Words.of(LEXICON);
    private static final Sentences SENTENCES = new Sentences(WORDS);
    private static final Mentions MENTIONS = new Mentions(LEXICON, WORDS);
    private static final Discourse DISCOURSE = new Discourse(LEXICON);
    private static final Quantities QUANTITIES = Quantities.of(Shipped.vocabulary());

    /** A text and what is expected of each of its clauses. */
    record Row(String text, List<String> clauses) {

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Row> rows() {
        return lines().map(line -> line.split("\t"))
                .map(parts -> new Row(parts[0], List.of(parts).subList(1, parts.length)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void carriesWhatClausesSpeakOf(Row row) {
        List<String> clauses =
                scenes(row.text().replace("\\n", "\n\n")).stream()
                        .map(DiscourseTest::written)
                        .toList();
        assertThat(clauses).isEqualTo(row.clauses());
    }

    private static List<Scene> scenes(String original) {
        CleanText text = CleanText.of(original);
        List<Sentence> sentences = SENTENCES.of(text);
        NavigableMap<Integer, TimeExpression> times = new TreeMap<>();
        Times.of(PUBLISHED).find(text.text()).forEach(time -> times.put(time.start(), time));
        NavigableMap<Integer, Quantity> numbers = new TreeMap<>();
        QUANTITIES.find(text.text()).forEach(number -> numbers.put(number.start(), number));
        List<Span> blocked = new ArrayList<>();
        times.values().forEach(time -> blocked.add(new Span(time.start(), time.end())));
        numbers.values().forEach(number -> blocked.add(new Span(number.start(), number.end())));
        Mentions.Found found = MENTIONS.find(text.text(), sentences, blocked, ZONE, List.of());
        NavigableMap<Integer, Mention> named = new TreeMap<>();
        found.mentions().forEach(mention -> named.put(mention.start(), mention));
        return DISCOURSE.of(
                text.text(), sentences, new Token.Marks(named, numbers, times), found.names());
    }

    /** Subject | planned, or - | speaker, or - | period, or -. */
    private static String written(Scene scene) {
        return String.join(
                " | ",
                scene.subject().name(),
                scene.planned() ? "planned" : "-",
                scene.speaker() == null ? "-" : scene.speaker(),
                scene.period() == null ? "-" : scene.period().text());
    }

    private static Lexicon lexicon() {
        try {
            return Lexicon.read(Shipped.EXTRACTION.resolve("lexicon.tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines() {
        try (var in = DiscourseTest.class.getResourceAsStream("/discourse/clauses.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
