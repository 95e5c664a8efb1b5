package org.liantu.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.Shipped;
import org.liantu.chain.Approximation;
import org.liantu.chain.Kind;
import org.liantu.chain.Period;
import org.liantu.chain.Word;
import org.liantu.evaluate.Annotations;

/** The annotated sample reports are whole: what is annotated stands in the text where it says. */
class SampleReportsTest {

    private static final Path FOLDER = Shipped.HOME.resolve("data/sample/reports");

    static Stream<String> reports() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void thereAreEight() throws IOException {
        assertThat(reports()).hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void numbersStandInTheirSpans(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name + ".txt"));
        for (JsonNode fact : facts(name)) {
            int start = fact.path("start").asInt(-1);
            int end = fact.path("end").asInt(-1);
            assertThat(start).as("%s", fact).isNotNegative().isLessThan(end);
            assertThat(end).as("%s", fact).isLessThanOrEqualTo(text.length());
            if (!fact.hasNonNull("value")) continue;
            assertThat(fact.path("surface").asText()).as("%s", fact).isNotBlank();
            assertThat(text.substring(start, end).replaceAll("\\s", ""))
                    .as("%s", fact)
                    .contains(fact.path("surface").asText());
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void factsUseTheWordsOfTheModel(String name) throws IOException {
        List<String> ids = new ArrayList<>();
        for (JsonNode fact : facts(name)) {
            ids.add(fact.path("id").asText());
            Kind.read(fact.path("kind").asText());
            if (fact.hasNonNull("period")) Period.read(fact.get("period").asText());
            if (fact.hasNonNull("approx_kind"))
                Word.read(Approximation.class, fact.get("approx_kind").asText());
            assertThat(fact.path("modality").asText()).as("%s", fact).isIn("actual", "target");
            assertThat(fact.path("subject").asText()).as("%s", fact).isNotBlank();
            assertThat(fact.hasNonNull("value") || fact.hasNonNull("object"))
                    .as("%s says nothing", fact)
                    .isTrue();
        }
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theReportSaysWhoseItIs(String name) throws IOException {
        JsonNode report = new JsonMapper().readTree(FOLDER.resolve(name + ".json").toFile());
        assertThat(report.path("zone").asText()).isNotBlank();
        assertThat(report.path("title").asText()).isNotBlank();
        assertThat(report.path("publisher").asText()).isNotBlank();
        assertThat(LocalDate.parse(report.path("published").asText()).getYear())
                .isBetween(2011, 2025);
    }

    private static List<JsonNode> facts(String name) throws IOException {
        return Annotations.read(FOLDER.resolve(name + ".gold.json"));
    }
}
