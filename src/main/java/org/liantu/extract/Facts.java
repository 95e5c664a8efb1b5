package org.liantu.extract;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.liantu.chain.Assertion;
import org.liantu.chain.Fact;
import org.liantu.chain.Span;
import org.liantu.chain.Status;
import org.liantu.report.CleanText;
import org.liantu.report.CleanText.Block.Kind;

/** Makes facts of what the rules read: places of the original text, an id, a confidence. */
final class Facts {

    /** How sure a rule is that the calibration does not know yet. */
    private static final BigDecimal UNKNOWN = new BigDecimal("0.5");

    private final Map<String, BigDecimal> confidence;

    private Facts(Map<String, BigDecimal> confidence) {
        this.confidence = confidence;
    }

    /**
     * Reads how often each rule is right: rule, right, given.
     *
     * @throws IOException when the file cannot be read or a line is not three columns
     */
    static Facts read(Path file) throws IOException {
        Map<String, BigDecimal> confidence = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] parts = line.split("\t");
            if (parts.length != 3)
                throw new IOException(file + ": expected rule, right, given, not: " + line);
            BigDecimal right = new BigDecimal(parts[1]).add(BigDecimal.ONE);
            BigDecimal given = new BigDecimal(parts[2]).add(BigDecimal.valueOf(2));
            confidence.put(parts[0], right.divide(given, 2, RoundingMode.HALF_UP));
        }
        return new Facts(confidence);
    }

    /** The facts, in the order of the text, each once. */
    List<Fact> of(CleanText text, List<Candidate> candidates) {
        List<Fact> facts = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Candidate candidate : candidates) {
            Fact fact = fact(text, candidate);
            if (seen.add(
                    java.util.Arrays.asList(
                            fact.kind(),
                            fact.subject(),
                            fact.predicate(),
                            fact.object(),
                            fact.value(),
                            fact.unit(),
                            fact.period() == null ? null : fact.period().text(),
                            fact.status()))) facts.add(fact);
        }
        facts.sort(
                Comparator.<Fact, Span>comparing(Fact::span)
                        .thenComparing(Fact::kind)
                        .thenComparing(Fact::id));
        return facts;
    }

    private Fact fact(CleanText text, Candidate candidate) {
        Span span = text.original(candidate.start(), candidate.end());
        String surface =
                candidate.surfaceStart() < 0
                        ? null
                        : slice(text, candidate.surfaceStart(), candidate.surfaceEnd());
        Status status = candidate.status();
        if (status == null && candidate.scene().planned()) status = Status.PLANNED;
        String speaker = candidate.implied() ? null : candidate.scene().speaker();
        return new Fact(
                id(candidate, span),
                candidate.kind(),
                candidate.subject(),
                candidate.predicate(),
                candidate.object(),
                candidate.value(),
                candidate.unit(),
                candidate.approximation(),
                candidate.scene().period(),
                candidate.scope(),
                status,
                assertion(candidate, speaker),
                speaker,
                candidate.members(),
                span,
                surface,
                confidence.getOrDefault(candidate.rule(), UNKNOWN),
                candidate.rule(),
                null,
                candidate.scene().period() == null ? null : candidate.scene().basis(),
                List.of());
    }

    private static Assertion assertion(Candidate candidate, String speaker) {
        if (candidate.scene().clause().sentence().block() == Kind.CAPTION && speaker == null)
            return Assertion.CAPTION;
        if (candidate.implied()) return Assertion.IMPLIED;
        return speaker != null ? Assertion.QUOTED : Assertion.STATED;
    }

    private static String slice(CleanText text, int start, int end) {
        Span span = text.original(start, end);
        return text.original().substring(span.start(), span.end());
    }

    /** The same for the same content, so that a reviewer's decision finds its fact again. */
    private static String id(Candidate candidate, Span span) {
        String content =
                String.join(
                        "|",
                        candidate.kind().word(),
                        candidate.subject(),
                        candidate.predicate(),
                        String.valueOf(candidate.object()),
                        candidate.value() == null
                                ? ""
                                : candidate.value().stripTrailingZeros().toPlainString(),
                        Integer.toString(span.start()),
                        Integer.toString(span.end()));
        return "x"
                + DigestUtils.sha256Hex(content.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
    }
}
