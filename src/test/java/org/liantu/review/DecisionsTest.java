package org.liantu.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liantu.chain.Fact;
import org.liantu.exchange.FactLines;

/** Decisions are carried over to a new extraction of the same text. */
class DecisionsTest {

    private static Fact fact(String id, String subject, int value, String more) throws IOException {
        return FactLines.fact(
                new JsonMapper()
                        .readTree(
                                """
                                {"id":"%s","kind":"indicator","subject":"%s","predicate":"产值","value":%d,"unit":"CNY","start":%d,"end":%d%s}
                                """
                                        .formatted(id, subject, value, value, value + 5, more)));
    }

    private static Fact extracted(String id, String subject, int value) throws IOException {
        return fact(id, subject, value, ",\"confidence\":0.8,\"rule\":\"sum\"");
    }

    private static Fact decided(String id, String subject, int value, String review)
            throws IOException {
        return fact(
                id,
                subject,
                value,
                ",\"confidence\":0.8,\"rule\":\"sum\",\"review\":\"%s\"".formatted(review));
    }

    @Test
    void aDecidedFactTakesThePlaceOfTheExtractedOne() throws IOException {
        Fact accepted = decided("x1", "甲厂", 1, "accepted");
        Fact corrected = decided("x2", "乙厂有限公司", 2, "corrected");
        Fact rejected = decided("x3", "丙厂", 3, "rejected");
        assertThat(
                        Decisions.carry(
                                List.of(
                                        extracted("x1", "甲厂", 1),
                                        extracted("x2", "乙厂", 2),
                                        extracted("x3", "丙厂", 3),
                                        extracted("x4", "丁厂", 4)),
                                List.of(accepted, corrected, rejected)))
                .containsExactly(accepted, corrected, rejected, extracted("x4", "丁厂", 4));
    }

    @Test
    void whatWasDecidedOrWrittenByHandStaysThoughNoRuleFindsIt() throws IOException {
        Fact accepted = decided("x1", "甲厂", 1, "accepted");
        Fact byHand = fact("h1", "乙厂", 2, "");
        Fact forgotten = extracted("x3", "丙厂", 3);
        assertThat(Decisions.carry(List.of(), List.of(forgotten, byHand, accepted)))
                .containsExactly(accepted, byHand);
    }

    @Test
    void anExtractedFactThatRepeatsACorrectedOneIsNotGivenTwice() throws IOException {
        Fact corrected = decided("x1", "甲厂有限公司", 1, "corrected");
        Fact elsewhere = extracted("x3", "甲厂有限公司", 9);
        assertThat(
                        Decisions.carry(
                                List.of(elsewhere, extracted("x2", "甲厂有限公司", 1)),
                                List.of(corrected)))
                .containsExactly(corrected, elsewhere);
    }

    @Test
    void anExtractedFactThatRepeatsOneWrittenByHandIsNotGiven() throws IOException {
        Fact byHand = fact("h1", "甲厂", 1, "");
        assertThat(Decisions.carry(List.of(extracted("x1", "甲厂", 1)), List.of(byHand)))
                .containsExactly(byHand);
    }

    @Test
    void factsThatOnlyLookAlikeAreBothGiven() throws IOException {
        Fact accepted = decided("x1", "甲厂", 1, "accepted");
        Fact alike = extracted("x2", "甲厂", 1);
        assertThat(Decisions.carry(List.of(alike, extracted("x1", "甲厂", 1)), List.of(accepted)))
                .containsExactly(accepted, alike);
    }

    @Test
    void givesTheSameInTheOrderOfTheTextWhateverTheOrderOfWhatItIsGiven() throws IOException {
        List<Fact> extracted = new ArrayList<>();
        List<Fact> reviewed = new ArrayList<>();
        for (int i = 1; i < 40; i++) {
            extracted.add(extracted("x" + i, "厂" + i, i));
            if (i % 3 == 0) reviewed.add(decided("x" + i, "改厂" + i, i, "corrected"));
        }
        List<Fact> carried = Decisions.carry(extracted, reviewed);
        assertThat(carried).hasSize(39).isSortedAccordingTo(org.liantu.report.Reading.ORDER);
        Collections.shuffle(extracted, new Random(1));
        Collections.shuffle(reviewed, new Random(2));
        assertThat(Decisions.carry(extracted, reviewed)).isEqualTo(carried);
        assertThat(Decisions.carry(extracted, carried)).isEqualTo(carried);
    }
}
