package org.liantu.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.liantu.chain.Fact;
import org.liantu.chain.Finding;
import org.liantu.chain.Span;
import org.liantu.report.Gloss;
import org.liantu.report.Reading;

/** Checks the places of facts against the report's text, where that is at hand. */
public final class TextCheck {

    private final Reading reading;
    private final String text;
    private final List<Finding> findings = new ArrayList<>();

    private TextCheck(Reading reading, String text) {
        this.reading = reading;
        this.text = text;
    }

    /**
     * What does not agree with {@code text}: another text altogether ({@code TEXT_DIFFERS}, and
     * nothing more is looked at), spans that reach beyond it ({@code SPAN_OUTSIDE}), numbers that
     * do not stand in their span ({@code SURFACE_NOT_IN_SPAN}).
     *
     * @throws IOException when the text cannot be read or is not UTF-8
     */
    public static List<Finding> check(Reading reading, Path text) throws IOException {
        byte[] bytes = Files.readAllBytes(text);
        String expected = reading.report().sha256();
        String found = DigestUtils.sha256Hex(bytes);
        if (expected != null && !expected.equalsIgnoreCase(found))
            return List.of(
                    Finding.violation(
                            "TEXT_DIFFERS",
                            reading.report().id(),
                            "the text has SHA-256 " + found,
                            expected + ", the text that the facts were read from",
                            text.toString()));
        return new TextCheck(reading, decode(text, bytes)).check();
    }

    /** As {@link #check(Reading, Path)}, for a text that is read already. */
    public static List<Finding> check(Reading reading, String text) {
        return new TextCheck(reading, text).check();
    }

    private static String decode(Path file, byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IOException(
                    file
                            + ": not UTF-8 (perhaps GBK); expected UTF-8, convert it with: iconv -f GB18030 -t UTF-8",
                    e);
        }
    }

    private List<Finding> check() {
        for (Fact fact : reading.facts()) {
            Stream.concat(Stream.of(fact.span()), fact.otherSpans().stream())
                    .filter(this::isOutside)
                    .forEach(span -> outside("fact " + fact.id(), span));
            surface(fact);
        }
        reading.glosses().stream()
                .map(Gloss::span)
                .filter(this::isOutside)
                .forEach(span -> outside("gloss", span));
        return findings;
    }

    private boolean isOutside(Span span) {
        return span.end() > text.length();
    }

    private void outside(String focus, Span span) {
        findings.add(
                Finding.violation(
                        "SPAN_OUTSIDE",
                        focus,
                        "span %d–%d reaches beyond the text".formatted(span.start(), span.end()),
                        "at most %d UTF-16 units".formatted(text.length()),
                        reading.report().id()));
    }

    private void surface(Fact fact) {
        String surface = fact.surface();
        if (surface == null || isOutside(fact.span())) return;
        if (text.substring(fact.span().start(), fact.span().end()).contains(surface)) return;
        findings.add(
                Finding.violation(
                        "SURFACE_NOT_IN_SPAN",
                        "fact " + fact.id(),
                        "'%s' does not stand in span %d–%d"
                                .formatted(surface, fact.span().start(), fact.span().end()),
                        "the number as the text writes it",
                        reading.report().id()));
    }
}
