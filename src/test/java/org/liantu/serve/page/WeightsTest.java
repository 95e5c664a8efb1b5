package org.liantu.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Preferences of clients, as RFC 9110 reads them. */
class WeightsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | 1",
                "text/*;q=0.3, text/html;q=0.7, */*;q=0.5 | 0.7",
                "text/*;q=0.3, */*;q=0.5 | 0.3",
                "*/*;q=0.5 | 0.5",
                "* | 1",
                "text/html;q=0, */* | 0",
                "application/json | 0",
                "TEXT/HTML ; Q=0.25 | 0.25",
                "text/html;level=1;q=0.4 | 0.4",
                "text/html;q=2, */*;q=0.1 | 0.1",
                "text/html;q=high | 1",
                ";;;, ,text/html;q=.5 | 0.5"
            })
    void takesTheMostSpecificRange(String header, double weight) {
        assertThat(Weights.of(header).ofType("text/html")).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | 0.9 | 0.8",
                "zh-CN | 1 | 0",
                "en-GB;q=0.5,* ;q=0.1 | 0.1 | 0.5",
                "fr | 0 | 0"
            })
    void takesLanguagesByTheirBeginning(String header, double chinese, double english) {
        assertThat(Weights.of(header).ofLanguage("zh")).isEqualTo(chinese);
        assertThat(Weights.of(header).ofLanguage("en")).isEqualTo(english);
    }

    @Test
    void welcomesEverythingWhenNothingIsSaid() {
        assertThat(Weights.of(null).ofType("text/csv")).isEqualTo(1);
        assertThat(Weights.of("").ofType("text/csv")).isEqualTo(1);
    }

    @Property
    void readsAnyHeader(@ForAll String header) {
        assertThat(Weights.of(header).ofType("text/turtle")).isBetween(0.0, 1.0);
        assertThat(Weights.of(header).ofLanguage("zh")).isBetween(0.0, 1.0);
    }
}
