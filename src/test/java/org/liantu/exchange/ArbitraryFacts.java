package org.liantu.exchange;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Approximation;
import org.liantu.chain.Assertion;
import org.liantu.chain.Basis;
import org.liantu.chain.Entity;
import org.liantu.chain.EntityType;
import org.liantu.chain.Fact;
import org.liantu.chain.Iris;
import org.liantu.chain.Kind;
import org.liantu.chain.Period;
import org.liantu.chain.Review;
import org.liantu.chain.Role;
import org.liantu.chain.Span;
import org.liantu.chain.Status;
import org.liantu.chain.Vocabulary;
import org.liantu.report.Reading;
import org.liantu.report.Report;

/** Readings with all that a fact may hold, for laws about the three forms of facts. */
final class ArbitraryFacts {

    private static final String REPORT = "generated-2025";

    /** Pieces that names are made of: what has broken CSV, IRIs, JSON or terminals before. */
    private static final List<String> PIECES =
            List.of(
                    "示例",
                    "光电",
                    "有限公司",
                    "ODM",
                    "ToF+双目",
                    "5G",
                    "Mini LED",
                    "“小巨人”",
                    "\"引\"",
                    "'单'",
                    "A/B",
                    "ＡＢＣ",
                    "１２",
                    "①",
                    "🏭",
                    "👨‍👩‍👧",
                    "𠮷",
                    "100%",
                    "#1",
                    "?",
                    "<b>",
                    "{x}",
                    "a|b",
                    "c\\d",
                    "e,f",
                    "g;h",
                    "、",
                    "（甲）",
                    "ﬁ",
                    "=1+1",
                    "@x",
                    "\t",
                    "\u00a0",
                    "é",
                    "e\u0301",
                    "高新区",
                    "大学");

    private static final List<String> NUMBERS =
            List.of("0", "-1", "0.06", "114000000000", "1e24", "-0.000001", "7.60", "1E-12");
    private static final List<String> UNITS = List.of("CNY", "家", "ratio", "片/月", "百分点", "㎡/人");
    private static final List<String> PERIODS =
            List.of(
                    "2025",
                    "2025-H1",
                    "2025-Q3",
                    "2025-01..06",
                    "2026-03",
                    "2026-03-30",
                    "2021/2025",
                    "2024-Q1/2025-06",
                    "2020-01-31/2021");

    private final Vocabulary vocabulary;
    private final Random random;
    private final List<String> known;

    private ArbitraryFacts(Vocabulary vocabulary, Random random, List<String> known) {
        this.vocabulary = vocabulary;
        this.random = random;
        this.known = known;
    }

    /** Readings whose names come to IRIs of their own. */
    static Arbitrary<Reading> readings(Vocabulary vocabulary) {
        return Arbitraries.randomValue(
                random -> {
                    List<Entity> entities = entities(random);
                    List<String> known = entities.stream().map(Entity::name).toList();
                    ArbitraryFacts facts = new ArbitraryFacts(vocabulary, random, known);
                    return new Reading(
                            new Report(REPORT),
                            entities,
                            List.of(),
                            IntStream.range(0, 12).mapToObj(facts::fact).toList());
                });
    }

    /** Entities of which no two come to one IRI or bear one name. */
    private static List<Entity> entities(Random random) {
        Map<Node, Entity> byIri = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            Entity entity = new Entity(name(random), pick(random, List.of(EntityType.values())));
            Node iri = Iris.entity(entity.type(), entity.name(), REPORT);
            if (!byIri.containsKey(iri) && names.add(entity.name())) byIri.put(iri, entity);
        }
        return List.copyOf(byIri.values());
    }

    private static String name(Random random) {
        String name = "";
        for (int i = random.nextInt(4); i >= 0; i--) name += pick(random, PIECES);
        return name.isBlank() || name.contains("=") ? "示例" + random.nextInt(9) : name.strip();
    }

    private Fact fact(int number) {
        Kind kind = pick(random, List.of(Kind.values()));
        boolean isNumber = kind.isOpen() && random.nextBoolean();
        List<String> predicates = vocabulary.predicates(kind);
        String predicate =
                predicates.isEmpty() || kind == Kind.INDICATOR
                        ? name(random)
                        : pick(random, predicates);
        Assertion assertion = pick(random, List.of(Assertion.values()));
        Period period = maybe(() -> Period.read(pick(random, PERIODS)));
        return new Fact(
                "f" + number,
                kind,
                pick(random, known),
                predicate,
                isNumber && random.nextBoolean() ? null : object(kind, predicate),
                isNumber ? value() : null,
                isNumber ? pick(random, UNITS) : null,
                maybe(() -> pick(random, List.of(Approximation.values()))),
                period,
                maybe(() -> name(random)),
                maybe(() -> pick(random, List.of(Status.values()))),
                assertion,
                assertion == Assertion.QUOTED ? pick(random, known) : null,
                several(this::member),
                span(),
                maybe(() -> name(random)),
                maybe(() -> BigDecimal.valueOf(random.nextInt(101), 2)),
                maybe(() -> name(random)),
                maybe(() -> pick(random, List.of(Review.values()))),
                period == null ? null : maybe(() -> pick(random, List.of(Basis.values()))),
                several(this::span));
    }

    /** An entity where the kind has one; text where it may be and for a name given (简称). */
    private String object(Kind kind, String predicate) {
        boolean isText =
                predicate.equals("简称")
                        || kind.objectType() == null
                                && kind != Kind.ALIAS
                                && random.nextInt(3) == 0;
        return isText ? text() : pick(random, known);
    }

    private String member() {
        if (random.nextBoolean()) return pick(random, known);
        Role role = pick(random, List.of(Role.values()));
        return role.word() + "=" + (random.nextBoolean() ? text() : pick(random, known));
    }

    /** Text that is no entity's name. */
    private String text() {
        return "文本 " + name(random);
    }

    private BigDecimal value() {
        return random.nextBoolean()
                ? new BigDecimal(pick(random, NUMBERS))
                : BigDecimal.valueOf(random.nextLong(), random.nextInt(20));
    }

    private Span span() {
        int start = random.nextInt(5000);
        return new Span(start, start + 1 + random.nextInt(80));
    }

    private <T> List<T> several(Supplier<T> each) {
        return Stream.generate(each).limit(random.nextInt(4)).toList();
    }

    private <T> @Nullable T maybe(Supplier<T> each) {
        return random.nextBoolean() ? each.get() : null;
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
