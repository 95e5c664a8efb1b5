package org.liantu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;

/** The flat table: CSV for spreadsheets, aligned text for terminals. */
class FactTableTest {

    private static final Fact FACT = fact();

    private final List<Finding> findings = new ArrayList<>();

    private static Fact fact() {
        try {
            return FactLines.fact(
                    FactLines.JSON.readTree(
                            """
                            {"id":"f1","kind":"indicator","subject":"甲、乙","predicate":"出货量","value":1.2E8,"unit":"件","members":["甲|厂","乙\\\\厂"],"start":1,"end":9,"extra_evidence":[{"start":20,"end":25},{"start":31,"end":40}]}
                            """));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String csv() {
        StringBuilder csv = new StringBuilder();
        FactTable.csv(Map.of("r", List.of(FACT)), csv);
        return csv.toString();
    }

    @Test
    void aRowHoldsTheReportAndEveryKey() {
        assertThat(csv())
                .isEqualTo(
                        "report,"
                                + String.join(",", FactLines.KEYS)
                                + "\r\nr,f1,indicator,甲、乙,出货量,,120000000,件,,,,,stated,,乙\\\\厂|甲\\|厂,1,9,,,,,,20-25|31-40\r\n");
    }

    @Test
    void whatIsWrittenIsReadBackWithOrWithoutAMark() throws IOException {
        for (String csv : List.of(csv(), "\uFEFF" + csv(), csv().replace("\r\n", "\n")))
            assertThat(FactTable.read(new StringReader(csv), findings::add))
                    .isEqualTo(Map.of("r", List.of(FACT)));
        assertThat(findings).isEmpty();
    }

    @Test
    void aRowThatIsNoFactIsNamedByItsLine() throws IOException {
        FactTable.read(new StringReader(csv().replace("20-25", "20–25")), findings::add);
        FactTable.read(new StringReader(csv().replace("120000000", "many")), findings::add);
        FactTable.read(new StringReader(csv() + "r,f2\r\n"), findings::add);
        assertThat(findings)
                .extracting(finding -> finding.focus() + ": " + finding.message())
                .containsExactly(
                        "line 2: extra_evidence '20–25' is no place, expected start-end",
                        "line 2: value 'many' is no number",
                        "line 3: 2 cells, expected 23");
    }

    @Test
    void anotherHeaderIsRefused() {
        assertThatThrownBy(() -> FactTable.read(new StringReader("a,b\r\n"), findings::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the header is a,b; expected report,id,kind");
        assertThatThrownBy(() -> FactTable.read(new StringReader(""), findings::add))
                .hasMessageContaining("empty; expected a header");
    }

    @Test
    void columnsStandUnderEachOtherOnATerminal() {
        StringWriter out = new StringWriter();
        FactTable.text(Map.of("r", List.of(FACT)), new PrintWriter(out));
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        int before = lines.get(0).indexOf("predicate");
        String row = lines.get(2);
        assertThat(TextTable.width(row.substring(0, row.indexOf("出货量")))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "abc,3",
        "链图,4",
        "ＯＤＭ,6",
        "ToF+双目,8",
        "（甲）,6",
        "“甲”,4",
        "ｱ,1",
        "e\u0301,1",
        "🏭,2",
        "𠮷,2",
        "㎡,2",
        "①,1",
        "한,2"
    })
    void aChineseCharacterIsTwoPlacesWide(String text, int width) {
        assertThat(TextTable.width(text)).isEqualTo(width);
    }
}
