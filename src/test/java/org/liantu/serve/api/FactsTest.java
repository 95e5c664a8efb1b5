package org.liantu.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liantu.Shipped;
import org.liantu.chain.Fact;
import org.liantu.chain.Kind;
import org.liantu.chain.Period;
import org.liantu.exchange.FactLines;
import org.liantu.exchange.FactTable;

/** The facts over HTTP are those of the file, chosen as by hand. */
class FactsTest {

    private static ApiServer api;

    @BeforeAll
    static void start() {
        api = ApiServer.shipped();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static Arguments of(Predicate<Fact> chosen, String... parameters) {
        return Arguments.of(List.of(parameters), chosen);
    }

    private static boolean overlaps(Fact fact, String text) {
        Period period = Period.read(text);
        return fact.period() != null
                && !fact.period().start().isAfter(period.end())
                && !fact.period().end().isBefore(period.start());
    }

    private static boolean isBetween(Fact fact, String least, String most) {
        return fact.value() != null
                && fact.value().compareTo(new BigDecimal(least)) >= 0
                && fact.value().compareTo(new BigDecimal(most)) <= 0;
    }

    static Stream<Arguments> filters() {
        Stream<Arguments> chosen =
                Stream.of(
                        of(fact -> true),
                        of(fact -> fact.subject().equals("南昌高新区"), "subject", "南昌高新区"),
                        of(fact -> fact.predicate().equals("位于"), "predicate", "位于"),
                        of(fact -> true, "report", "nanchang-gaoxin-2026"),
                        of(fact -> false, "report", "nowhere"),
                        of(fact -> overlaps(fact, "2025"), "period", "2025"),
                        of(fact -> overlaps(fact, "2021/2024"), "period", "2021/2024"),
                        of(fact -> isBetween(fact, "1000000000", "1e30"), "min", "1000000000"),
                        of(fact -> isBetween(fact, "0.1", "0.5"), "min", "0.1", "max", "0.5"),
                        of(
                                fact ->
                                        fact.subject().equals("南昌高新区")
                                                && fact.kind() == Kind.INDICATOR
                                                && overlaps(fact, "2025")
                                                && isBetween(fact, "1", "1e30"),
                                "subject",
                                "南昌高新区",
                                "kind",
                                "indicator",
                                "period",
                                "2025",
                                "min",
                                "1"));
        Stream<Arguments> kinds =
                Stream.of(Kind.values())
                        .map(kind -> of(fact -> fact.kind() == kind, "kind", kind.word()));
        return Stream.concat(chosen, kinds);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void choosesAsByHand(List<String> parameters, Predicate<Fact> chosen) {
        JsonNode answer = api.json("Facts", "/facts", parameters.toArray(String[]::new));
        List<String> ids = new ArrayList<>();
        answer.get("facts").forEach(fact -> ids.add(fact.get("id").asText()));
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        Shipped.nanchang().facts().stream().filter(chosen).map(Fact::id).toList());
        assertThat(answer.get("total").asInt()).isEqualTo(ids.size());
    }

    @Test
    void tellsFactsInTheirFormat() {
        Map<String, Fact> facts =
                Shipped.nanchang().facts().stream()
                        .collect(java.util.stream.Collectors.toMap(Fact::id, fact -> fact));
        for (JsonNode json : api.json("Facts", "/facts").get("facts")) {
            ObjectNode fact = json.deepCopy();
            assertThat(fact.remove("iri").asText()).endsWith("-" + fact.get("id").asText());
            assertThat(fact.remove("report").asText()).isEqualTo("nanchang-gaoxin-2026");
            assertThat(FactLines.fact(fact)).isEqualTo(facts.get(fact.get("id").asText()));
        }
    }

    @Test
    void csvIsTheTableOfFacts() throws IOException {
        String csv = api.web.get("api/facts?format=csv&limit=10000").body();
        Map<String, List<Fact>> read =
                FactTable.read(
                        new StringReader(csv),
                        finding -> {
                            throw new AssertionError(finding);
                        });
        assertThat(read.get("nanchang-gaoxin-2026"))
                .containsExactlyInAnyOrderElementsOf(Shipped.nanchang().facts());
    }

    @Test
    void pagesMakeTheWhole() {
        List<String> whole = new ArrayList<>();
        api.json("Facts", "/facts").get("facts").forEach(fact -> whole.add(fact.toString()));
        List<String> paged = new ArrayList<>();
        for (int page = 1; paged.size() < whole.size(); page++)
            api.json("Facts", "/facts", "limit", "100", "page", Integer.toString(page))
                    .get("facts")
                    .forEach(fact -> paged.add(fact.toString()));
        assertThat(paged).isEqualTo(whole);
    }
}
