package org.liantu.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liantu.chain.EntityType;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;
import org.liantu.chain.Vocabulary;
import org.liantu.exchange.FactGraph;
import org.liantu.exchange.GraphFacts;
import org.liantu.report.Reading;

/** The two sample tables as facts, and tables that are not as their mapping expects. */
class TableMappingTest {

    private static final Path HOME = Path.of(System.getProperty("liantu.home", "."));
    private static final Path SAMPLE = HOME.resolve("data/sample");
    private static final String HEADER = "企业名称,简称,所属产业,主要产品,主要客户,营业收入（亿元）,年份\n";
    private static Vocabulary vocabulary;

    @TempDir private Path folder;
    private final List<Finding> findings = new ArrayList<>();

    @BeforeAll
    static void readVocabulary() throws IOException {
        vocabulary = Vocabulary.read(HOME.resolve("ontology"));
    }

    @BeforeEach
    void copyMapping() throws IOException {
        Files.copy(SAMPLE.resolve("enterprises.rml.ttl"), folder.resolve("enterprises.rml.ttl"));
    }

    private Reading read(Path table) throws IOException {
        return TableMapping.read(table, TableMapping.beside(table), vocabulary, findings::add);
    }

    private Reading read(byte[] csv) throws IOException {
        return read(Files.write(folder.resolve("enterprises.csv"), csv));
    }

    private Reading read(String csv) throws IOException {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyRowOfTheSampleStatesItsFacts() throws IOException {
        Reading reading = read(SAMPLE.resolve("enterprises.csv"));
        assertThat(findings).isEmpty();
        assertThat(reading.report().id()).isEqualTo("enterprises");
        assertThat(reading.facts()).hasSize(12 * 3 + 8);
        assertThat(reading.facts())
                .filteredOn(fact -> fact.id().startsWith("r1-"))
                .extracting(Fact::subject, Fact::predicate, Fact::object)
                .containsExactlyInAnyOrder(
                        tuple("澄星半导体有限公司", "所属行业", "LED产业"),
                        tuple("澄星半导体有限公司", "生产", "LED芯片"),
                        tuple("澄星半导体有限公司", "供应", "青禾光电有限公司"),
                        tuple("澄星半导体有限公司", "营业收入", null));
    }

    @Test
    void aNumberInAScaledUnitComesToTheBaseUnit() throws IOException {
        Fact revenue = fact(read(SAMPLE.resolve("enterprises.csv")), "r1-revenue");
        assertThat(revenue.value()).isEqualTo(new BigDecimal("4271000000"));
        assertThat(revenue.unit()).isEqualTo("CNY");
        assertThat(revenue.surface()).isEqualTo("42.71");
    }

    @Test
    void aFactIsStatedInItsRow() throws IOException {
        for (String name : List.of("enterprises.csv", "products.json")) {
            String text = Files.readString(SAMPLE.resolve(name));
            for (Fact fact : read(SAMPLE.resolve(name)).facts()) {
                String row = text.substring(fact.span().start(), fact.span().end());
                assertThat(row).contains(fact.subject()).doesNotContain("\n");
                if (fact.surface() != null) assertThat(row).contains(fact.surface());
                if (fact.object() != null) assertThat(row).contains(fact.object());
            }
        }
    }

    @Test
    void aJsonTableIsReadToo() throws IOException {
        Reading reading = read(SAMPLE.resolve("products.json"));
        assertThat(findings).isEmpty();
        assertThat(reading.facts()).hasSize(16);
        assertThat(fact(reading, "r6-part"))
                .extracting(Fact::subject, Fact::object)
                .containsExactly("显示模组", "LED芯片");
    }

    @Test
    void theGraphHoldsWhatFollowsFromTheFacts() throws IOException {
        Path table = SAMPLE.resolve("enterprises.csv");
        Graph graph =
                TableMapping.apply(table, TableMapping.beside(table), vocabulary, findings::add);
        assertThat(
                        graph.contains(
                                Iris.entity(EntityType.ENTERPRISE, "澄星半导体有限公司", ""),
                                LT.term("supplies"),
                                Iris.entity(EntityType.ENTERPRISE, "青禾光电有限公司", "")))
                .isTrue();
        Reading reading = read(table);
        assertThat(GraphFacts.read(graph, vocabulary)).isEqualTo(reading.facts());
        assertThat(FactGraph.write(reading, vocabulary, findings::add).isIsomorphicWith(graph))
                .isTrue();
    }

    @Test
    void aByteOrderMarkAndWindowsLinesChangeNothingButPlaces() throws IOException {
        List<Fact> plain = read(HEADER + "甲厂,,LED产业,灯,,1,2024\n").facts();
        List<Fact> marked =
                read("\uFEFF" + (HEADER + "甲厂,,LED产业,灯,,1,2024\n").replace("\n", "\r\n")).facts();
        assertThat(findings).isEmpty();
        assertThat(marked).hasSameSizeAs(plain);
        assertThat(marked.get(0).subject()).isEqualTo("甲厂");
        assertThat(marked.get(0).span().start()).isEqualTo(plain.get(0).span().start() + 2);
    }

    @Test
    void namesThatAnIriCannotHoldGetTheUsualKey() throws IOException {
        Reading reading = read(HEADER + "示例/甲 “A+B”公司,,LED产业,100% 灯,,1,2024\n");
        assertThat(findings).isEmpty();
        assertThat(reading.facts()).extracting(Fact::subject).containsOnly("示例/甲 “A+B”公司");
    }

    @Test
    void aCellWithALineBreakBelongsToItsRow() throws IOException {
        Reading reading = read(HEADER + "甲厂,,LED产业,\"灯\n具\",,1,2024\n乙厂,,LED产业,屏,,x,2024\n");
        assertThat(findings)
                .filteredOn(Finding::isViolation)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.message()).isEqualTo("'x' is no number");
                            assertThat(finding.where()).endsWith("enterprises.csv:4");
                        });
        assertThat(fact(reading, "r1-product").object()).isEqualTo("灯\n具");
    }

    @Test
    void aRowWithTooFewCellsIsNamedByItsLine() throws IOException {
        read(HEADER + "甲厂,,LED产业,灯,,1,2024\n乙厂,LED产业\n");
        assertThat(findings)
                .extracting(Finding::code, Finding::where)
                .containsExactly(
                        tuple("WRONG_CELL_COUNT", folder.resolve("enterprises.csv") + ":3"));
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere() throws IOException {
        read("企业名称,简称\n甲厂,\n");
        assertThat(findings).extracting(Finding::code).containsOnly("MISSING_COLUMN");
        assertThat(findings)
                .extracting(Finding::focus)
                .contains("主要产品", "主要客户", "营业收入（亿元）", "年份", "所属产业");
        assertThat(findings.get(0).expected()).startsWith("one of 企业名称 简称");
    }

    @Test
    void aMappingForAnotherTableIsRefused() throws IOException {
        Path table = Files.writeString(folder.resolve("firms.csv"), HEADER + "甲厂,,A业,灯,,1,2024\n");
        TableMapping.read(table, folder.resolve("enterprises.rml.ttl"), vocabulary, findings::add);
        assertThat(findings).extracting(Finding::code).containsExactly("OTHER_TABLE");
    }

    @Test
    void aTableInGbkIsRefusedByItsLine() {
        assertThatThrownBy(() -> read((HEADER + "甲厂\n").getBytes(Charset.forName("GBK"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1: not UTF-8 (perhaps GBK)");
    }

    @Test
    void anEmptyTableIsRefused() throws IOException {
        assertThatThrownBy(() -> read("")).hasMessageContaining("empty; expected a header");
        read(HEADER);
        assertThat(findings).extracting(Finding::code).containsExactly("EMPTY_TABLE");
    }

    @Test
    void anUnclosedQuoteIsRefused() {
        assertThatThrownBy(() -> read(HEADER + "甲厂,\"x,y\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no CSV");
    }

    @Test
    void aTableWithoutItsMappingSaysWhereOneIsExpected() {
        Path table = folder.resolve("other.csv");
        assertThatThrownBy(() -> read(table))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other.rml.ttl: no such mapping")
                .hasMessageContaining("--mapping");
    }

    @Test
    void brokenJsonIsRefusedByItsLine() throws IOException {
        Files.copy(SAMPLE.resolve("products.rml.ttl"), folder.resolve("products.rml.ttl"));
        Path table = Files.writeString(folder.resolve("products.json"), "{\"产品\": [\n{\"整机\": }]}");
        assertThatThrownBy(() -> read(table))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2: not JSON");
    }

    @Test
    void aMappingThatIsNoTurtleIsRefused() throws IOException {
        Files.writeString(folder.resolve("enterprises.rml.ttl"), "this is not turtle");
        assertThatThrownBy(() -> read(HEADER))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no Turtle");
    }

    @Test
    void whatNoFactHoldsIsLeftOutWithAWarning() throws IOException {
        Path mapping = folder.resolve("enterprises.rml.ttl");
        Files.writeString(
                mapping,
                Files.readString(mapping)
                        + """
                        :Enterprise rr:predicateObjectMap [ rr:predicate lt:locatedIn ;
                            rr:objectMap [ rr:constant <https://w3id.org/liantu/id/zone/X> ] ] .
                        """);
        read(HEADER + "甲厂,,LED产业,灯,,1,2024\n");
        assertThat(findings).extracting(Finding::code).containsExactly("UNFOUNDED_TRIPLE");
    }

    private static Fact fact(Reading reading, String id) {
        return reading.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
