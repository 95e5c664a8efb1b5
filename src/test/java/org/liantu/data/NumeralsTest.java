package org.liantu.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liantu.Shipped;
import org.liantu.Texts;
import org.liantu.chain.Fact;
import org.liantu.chain.Span;
import org.liantu.exchange.TextCheck;

/**
 * Every numeral of the Nanchang report is in a fact, or in {@code not-facts.tsv} with the reason.
 * Needs the text.
 */
class NumeralsTest {

    private static final Pattern NUMERAL =
            Pattern.compile("[0-9\uFF10-\uFF19]+(?:[.,][0-9]+)*|[〇零一二两三四五六七八九十百千万亿半]+");

    @Test
    void everyNumeralIsAccountedFor() throws IOException {
        String text = Files.readString(Texts.at("nanchang-gaoxin-2026.txt"));
        BitSet covered = new BitSet(text.length());
        for (Fact fact : Shipped.nanchang().facts()) cover(fact, text, covered);
        for (String row : notFacts()) {
            String[] cells = row.split("\t", -1);
            assertThat(cells).as(row).hasSize(4);
            int start = Integer.parseInt(cells[0]);
            int end = Integer.parseInt(cells[1]);
            assertThat(text.substring(start, end)).as(row).isEqualTo(cells[2]);
            assertThat(cells[3]).as(row).isNotBlank();
            covered.set(start, end);
        }
        List<String> open = new ArrayList<>();
        int count = 0;
        for (Matcher numeral = NUMERAL.matcher(text); numeral.find(); count++)
            if (covered.nextClearBit(numeral.start()) < numeral.end())
                open.add(numeral.start() + " " + numeral.group());
        assertThat(open).isEmpty();
        assertThat(count).isGreaterThanOrEqualTo(220);
    }

    @Test
    void spansAndSurfacesAgreeWithTheText() throws IOException {
        Path text = Texts.at("nanchang-gaoxin-2026.txt");
        assertThat(TextCheck.check(Shipped.nanchang(), text)).isEmpty();
    }

    @Test
    void noSentenceOfTheTextIsInTheData() throws IOException {
        String text = Files.readString(Texts.at("nanchang-gaoxin-2026.txt")).replaceAll("\\s+", "");
        try (var files = Files.list(Shipped.NANCHANG.getParent())) {
            for (Path file : files.toList()) {
                String ours = Files.readString(file).replaceAll("\\s+", "");
                for (int i = 0; i + 20 <= ours.length(); i++)
                    assertThat(text.contains(ours.substring(i, i + 20)))
                            .as("%s: %s", file, ours.substring(i, i + 20))
                            .isFalse();
            }
        }
    }

    /** A fact accounts for the numerals of its surface, wherever in its spans that stands. */
    private static void cover(Fact fact, String text, BitSet covered) {
        String surface = fact.surface();
        if (surface == null) return;
        List<Span> spans = new ArrayList<>(fact.otherSpans());
        spans.add(fact.span());
        for (Span span : spans) {
            String passage = text.substring(span.start(), span.end());
            for (int at = passage.indexOf(surface); at >= 0; at = passage.indexOf(surface, at + 1))
                covered.set(span.start() + at, span.start() + at + surface.length());
        }
    }

    private static List<String> notFacts() throws IOException {
        return Files.readAllLines(Shipped.NANCHANG.resolveSibling("not-facts.tsv")).stream()
                .skip(1)
                .toList();
    }
}
