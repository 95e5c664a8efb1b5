package org.liantu.extract;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Assertion;
import org.liantu.chain.Entity;
import org.liantu.chain.Fact;
import org.liantu.chain.Span;
import org.liantu.chain.Status;
import org.liantu.chain.Vocabulary;
import org.liantu.report.CleanText;
import org.liantu.report.CleanText.Block.Kind;

/** Makes facts of what the rules read: places of the original text, an id, a confidence. */
final class Facts {

    /** What a rule is taken to have given before it was counted, as right as all rules together. */
    private static final int ASSUMED = 2;

    private final Vocabulary vocabulary;
    private final Map<String, BigDecimal> confidence;
    private final BigDecimal unknown;

    /**
     * @param unknown how sure a rule is that was not counted yet
     */
    private Facts(Vocabulary vocabulary, Map<String, BigDecimal> confidence, BigDecimal unknown) {
        this.vocabulary = vocabulary;
        this.confidence = confidence;
        this.unknown = unknown;
    }

    private static BigDecimal rounded(double share) {
        return new BigDecimal(share).setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * Reads how often each rule is right: rule, right, given.
     *
     * @throws IOException when the file cannot be read or a line is not three columns
     */
    static Facts read(Path file, Vocabulary vocabulary) throws IOException {
        Map<String, int[]> counts = new HashMap<>();
        int[] all = new int[2];
        for (String[] row : Columns.read(file, 3, "rule, right, given")) {
            int[] count = {Integer.parseInt(row[1]), Integer.parseInt(row[2])};
            counts.put(row[0], count);
            all[0] += count[0];
            all[1] += count[1];
        }
        double share = (all[0] + 1.0) / (all[1] + 2);
        Map<String, BigDecimal> confidence = new HashMap<>();
        counts.forEach(
                (rule, count) ->
                        confidence.put(
                                rule,
                                rounded((count[0] + ASSUMED * share) / (count[1] + ASSUMED))));
        return new Facts(vocabulary, confidence, rounded(share));
    }

    /**
     * The facts that the model takes, in the order of the text, each once.
     *
     * @param entities those that the text names
     */
    List<Fact> of(CleanText text, List<Candidate> candidates, List<Entity> entities) {
        Model model = new Model(vocabulary, entities);
        List<Fact> facts = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Candidate candidate : candidates) {
            Fact fact;
            try {
                fact = fact(text, candidate, model);
            } catch (IllegalArgumentException e) {
                continue; // a number with more digits than any has
            }
            if (seen.add(
                            Arrays.asList(
                                    fact.kind(),
                                    fact.subject(),
                                    fact.predicate(),
                                    fact.object(),
                                    fact.value(),
                                    fact.unit(),
                                    fact.period() == null ? null : fact.period().text(),
                                    fact.status()))
                    && model.takes(fact)) facts.add(fact);
        }
        facts.sort(
                Comparator.<Fact, Span>comparing(Fact::span)
                        .thenComparing(Fact::kind)
                        .thenComparing(Fact::id));
        return facts;
    }

    private Fact fact(CleanText text, Candidate candidate, Model model) {
        Span span = text.original(candidate.start(), candidate.end());
        String surface =
                candidate.surfaceStart() < 0
                        ? null
                        : slice(text, candidate.surfaceStart(), candidate.surfaceEnd());
        Status status = candidate.status();
        if (status == null && candidate.scene().planned()) status = Status.PLANNED;
        String speaker = candidate.implied() ? null : candidate.scene().speaker();
        org.liantu.chain.Kind kind =
                model.kind(
                        candidate.kind(),
                        candidate.predicate(),
                        candidate.value() != null,
                        candidate.unit());
        return new Fact(
                id(candidate, span),
                kind,
                model.name(candidate.subject()),
                candidate.predicate(),
                object(candidate, model),
                candidate.value(),
                candidate.unit(),
                candidate.approximation(),
                candidate.scene().period(),
                candidate.scope(),
                status,
                assertion(candidate, speaker),
                speaker == null ? null : model.name(speaker),
                candidate.members().stream().map(model::member).toList(),
                span,
                surface,
                confidence.getOrDefault(candidate.rule(), unknown),
                candidate.rule(),
                null,
                candidate.scene().period() == null ? null : candidate.scene().basis(),
                List.of());
    }

    private static @Nullable String object(Candidate candidate, Model model) {
        String object = candidate.object();
        boolean isNaming = candidate.kind() == org.liantu.chain.Kind.ALIAS;
        return object == null || isNaming ? object : model.name(object);
    }

    private static Assertion assertion(Candidate candidate, String speaker) {
        if (candidate.scene().clause().sentence().block() == Kind.CAPTION && speaker == null)
            return Assertion.CAPTION;
        if (candidate.implied()) return Assertion.IMPLIED;
        return speaker != null ? Assertion.QUOTED : Assertion.STATED;
    }

    private static @Nullable String slice(CleanText text, int start, int end) {
        Span span = text.original(start, end);
        String surface = text.original().substring(span.start(), span.end());
        return surface.chars().anyMatch(Facts::isIllegible) ? null : surface;
    }

    private static boolean isIllegible(int c) {
        return Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0;
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
