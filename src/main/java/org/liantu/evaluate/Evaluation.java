package org.liantu.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Found facts compared with annotated facts of the same report.
 *
 * <p>A number is found when value and unit agree, the places lie near each other, the subject is
 * the same and the predicate names the same measure. Any other fact is found when subject and
 * object are the same and the places lie near each other. Entities and aliases do not count, nor
 * does a fact given twice.
 *
 * @param parts the scores of numeric facts, of relations, and of all
 * @param kinds the scores of each kind, out of the pairing of all facts
 * @param hits found facts that are annotated, at the level of facts
 * @param misses annotated facts that were not found, at the level of facts
 * @param extras found facts that are not annotated, at the level of facts
 */
public record Evaluation(
        List<Part> parts,
        List<Part> kinds,
        List<JsonNode> hits,
        List<JsonNode> misses,
        List<JsonNode> extras) {

    private static final Set<String> UNCOUNTED = Set.of("entity", "alias");

    /**
     * The scores of some of the facts.
     *
     * @param name {@code numeric}, {@code relation}, {@code all} or a kind
     * @param gold how many are annotated
     * @param found how many were found
     */
    public record Part(String name, int gold, int found, Map<Agreement, Score> scores) {

        /** The mean of the scores; what was annotated and found is added up. */
        private static Part mean(List<Part> parts) {
            return sum(
                    parts,
                    level ->
                            Score.mean(
                                    parts.stream().map(part -> part.scores().get(level)).toList()));
        }

        /** The scores of all the facts together. */
        private static Part pooled(List<Part> parts) {
            return sum(
                    parts,
                    level ->
                            Score.of(
                                    parts.stream().mapToInt(part -> part.hitsFound(level)).sum(),
                                    parts.stream().mapToInt(Part::found).sum(),
                                    parts.stream().mapToInt(part -> part.hitsGold(level)).sum(),
                                    parts.stream().mapToInt(Part::gold).sum()));
        }

        private static Part sum(List<Part> parts, Function<Agreement, Score> score) {
            Map<Agreement, Score> scores = new EnumMap<>(Agreement.class);
            for (Agreement level : Agreement.LEVELS) scores.put(level, score.apply(level));
            return new Part(
                    parts.get(0).name(),
                    parts.stream().mapToInt(Part::gold).sum(),
                    parts.stream().mapToInt(Part::found).sum(),
                    scores);
        }

        private int hitsFound(Agreement level) {
            return (int) Math.round(scores.get(level).precision() * found);
        }

        private int hitsGold(Agreement level) {
            return (int) Math.round(scores.get(level).recall() * gold);
        }
    }

    public Evaluation {
        parts = List.copyOf(parts);
        kinds = List.copyOf(kinds);
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
        extras = List.copyOf(extras);
    }

    /** Compares facts, which may lack any key. */
    public static Evaluation of(List<JsonNode> gold, List<JsonNode> found) {
        List<JsonNode> annotated = unique(gold);
        List<JsonNode> facts = unique(found);
        Predicate<JsonNode> isNumeric = fact -> fact.hasNonNull("value");
        List<Part> parts =
                List.of(
                        part("numeric", annotated, facts, isNumeric),
                        part("relation", annotated, facts, isNumeric.negate()),
                        part("all", annotated, facts, fact -> true));
        Pairing pairing = Pairing.of(annotated, facts, Agreement.FACT);
        return new Evaluation(
                parts,
                kinds(annotated, facts),
                at(facts, pairing.found()),
                Pairing.without(annotated, pairing.gold()),
                Pairing.without(facts, pairing.found()));
    }

    /**
     * Several reports as one: the mean of their scores; by kind, of which a report may have few or
     * none, the scores of all their facts together.
     *
     * @param reports at least one
     */
    public static Evaluation mean(List<Evaluation> reports) {
        return new Evaluation(
                byName(reports, Evaluation::parts, Part::mean),
                byName(reports, Evaluation::kinds, Part::pooled).stream()
                        .sorted(Comparator.comparing(Part::name))
                        .toList(),
                joined(reports, Evaluation::hits),
                joined(reports, Evaluation::misses),
                joined(reports, Evaluation::extras));
    }

    private static List<Part> byName(
            List<Evaluation> reports,
            Function<Evaluation, List<Part>> parts,
            Function<List<Part>, Part> join) {
        Map<String, List<Part>> named = new LinkedHashMap<>();
        for (Part part : joined(reports, parts))
            named.computeIfAbsent(part.name(), name -> new ArrayList<>()).add(part);
        return named.values().stream().map(join).toList();
    }

    private static <T> List<T> joined(
            List<Evaluation> reports, Function<Evaluation, List<T>> items) {
        return reports.stream().flatMap(report -> items.apply(report).stream()).toList();
    }

    /** The scores of all facts. */
    public Part all() {
        return parts.get(parts.size() - 1);
    }

    private static Part part(
            String name, List<JsonNode> gold, List<JsonNode> found, Predicate<JsonNode> keep) {
        List<JsonNode> annotated = gold.stream().filter(keep).toList();
        List<JsonNode> facts = found.stream().filter(keep).toList();
        Map<Agreement, Score> scores = new EnumMap<>(Agreement.class);
        for (Agreement level : Agreement.LEVELS) {
            int hits = Pairing.of(annotated, facts, level).pairs().size();
            scores.put(level, Score.of(hits, facts.size(), hits, annotated.size()));
        }
        return new Part(name, annotated.size(), facts.size(), scores);
    }

    private static List<Part> kinds(List<JsonNode> gold, List<JsonNode> found) {
        Map<Agreement, Pairing> pairings = new EnumMap<>(Agreement.class);
        for (Agreement level : Agreement.LEVELS)
            pairings.put(level, Pairing.of(gold, found, level));
        Set<String> kinds = new TreeSet<>();
        Stream.concat(gold.stream(), found.stream()).map(Evaluation::kind).forEach(kinds::add);
        List<Part> parts = new ArrayList<>();
        for (String kind : kinds) {
            Map<Agreement, Score> scores = new EnumMap<>(Agreement.class);
            int annotated = count(gold, kind);
            int facts = count(found, kind);
            pairings.forEach(
                    (level, pairing) ->
                            scores.put(
                                    level,
                                    Score.of(
                                            count(at(found, pairing.found()), kind),
                                            facts,
                                            count(at(gold, pairing.gold()), kind),
                                            annotated)));
            parts.add(new Part(kind, annotated, facts, scores));
        }
        return parts;
    }

    private static List<JsonNode> at(List<JsonNode> facts, Collection<Integer> positions) {
        return positions.stream().map(facts::get).toList();
    }

    private static int count(List<JsonNode> facts, String kind) {
        return (int) facts.stream().filter(fact -> kind(fact).equals(kind)).count();
    }

    private static String kind(JsonNode fact) {
        return Comparison.text(fact, "kind");
    }

    private static List<JsonNode> unique(List<JsonNode> facts) {
        Set<List<Object>> seen = new HashSet<>();
        return facts.stream()
                .filter(fact -> !UNCOUNTED.contains(kind(fact)))
                .filter(fact -> seen.add(key(fact)))
                .toList();
    }

    private static List<Object> key(JsonNode fact) {
        return List.of(
                Likeness.norm(Comparison.text(fact, "subject")),
                Likeness.norm(Comparison.text(fact, "predicate")),
                Likeness.norm(Comparison.text(fact, "object")),
                value(fact.path("value")),
                Comparison.unit(fact),
                Comparison.period(fact));
    }

    private static Object value(JsonNode value) {
        if (value.isIntegralNumber())
            return new BigDecimal(value.bigIntegerValue()).stripTrailingZeros();
        if (value.isNumber()) return new BigDecimal(value.doubleValue()).stripTrailingZeros();
        return value.isNull() || value.isMissingNode() ? "" : value;
    }
}
