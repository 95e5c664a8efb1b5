package org.liantu.evaluate;

import static org.liantu.evaluate.Likeness.alike;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a found fact is the annotated one, and how well.
 *
 * @param agreed the level to which they agree; {@link Agreement#NONE} when they do not
 * @param weight the more, the better the pair; chooses among several
 */
record Comparison(Agreement agreed, double weight) {

    /** Characters between two spans that may still speak of the same clause. */
    private static final int NEAR = 60;

    private static final double SAME_SUBJECT = 0.45;
    private static final double SAME_MEASURE = 0.3;

    private static final Map<String, String> UNITS =
            Map.ofEntries(
                    Map.entry("%", "ratio"),
                    Map.entry("％", "ratio"),
                    Map.entry("percent", "ratio"),
                    Map.entry("比例", "ratio"),
                    Map.entry("fraction", "ratio"),
                    Map.entry("元", "CNY"),
                    Map.entry("人民币", "CNY"),
                    Map.entry("RMB", "CNY"),
                    Map.entry("美元", "USD"),
                    Map.entry("㎡", "m2"),
                    Map.entry("平方米", "m2"),
                    Map.entry("m²", "m2"),
                    Map.entry("米", "m"));
    private static final Set<String> COUNTS =
            Set.of("个", "项", "家", "名", "人", "位", "条", "件", "款", "台", "套", "座", "所", "户");
    private static final Pattern GROWTH = Pattern.compile("增|growth");
    private static final Pattern NOT_PERIOD = Pattern.compile("[^0-9a-z.]");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final Comparison APART = new Comparison(Agreement.NONE, 0);

    static Comparison of(JsonNode gold, JsonNode found) {
        if (!near(gold, found)) return APART;
        return gold.hasNonNull("value") ? numbers(gold, found) : relations(gold, found);
    }

    private static Comparison numbers(JsonNode gold, JsonNode found) {
        if (!sameValue(gold, found)) return APART;
        double subject = subject(gold, found);
        double measure = measure(gold, found);
        boolean period = period(gold).equals(period(found));
        Agreement agreed = Agreement.VALUE;
        if (subject >= SAME_SUBJECT && measure >= SAME_MEASURE)
            agreed = period ? Agreement.STRICT : Agreement.FACT;
        return new Comparison(agreed, 1 + subject + measure + (period ? 1 : 0));
    }

    private static Comparison relations(JsonNode gold, JsonNode found) {
        if (found.hasNonNull("value") && text(found, "object").isEmpty()) return APART;
        double subject = subject(gold, found);
        double object = alike(text(gold, "object"), text(found, "object"));
        double turned =
                Math.min(
                        alike(text(gold, "subject"), text(found, "object")),
                        alike(text(gold, "object"), text(found, "subject")));
        boolean symmetric = text(gold, "kind").equals("cooperation");
        boolean kind = gold.path("kind").equals(found.path("kind"));
        Agreement agreed = Agreement.NONE;
        if (subject >= SAME_SUBJECT && object >= SAME_SUBJECT
                || symmetric && turned >= SAME_SUBJECT)
            agreed = kind ? Agreement.STRICT : Agreement.FACT;
        return new Comparison(agreed, 1 + subject + object + (kind ? 1 : 0));
    }

    private static boolean near(JsonNode gold, JsonNode found) {
        if (!gold.hasNonNull("start") || !found.hasNonNull("start")) return true;
        return Stream.concat(Stream.of(gold), elements(gold, "extra_evidence"))
                .anyMatch(
                        span ->
                                Math.max(start(span), start(found))
                                                - Math.min(end(span), end(found))
                                        <= NEAR);
    }

    private static long start(JsonNode span) {
        return span.path("start").asLong();
    }

    private static long end(JsonNode span) {
        return span.path("end").asLong(start(span));
    }

    private static boolean sameValue(JsonNode gold, JsonNode found) {
        OptionalDouble a = number(gold.path("value"));
        OptionalDouble b = number(found.path("value"));
        if (a.isEmpty() || b.isEmpty()) return false;
        double x = a.getAsDouble();
        double y = b.getAsDouble();
        double size = Math.max(Math.abs(x), Math.abs(y));
        if (Math.abs(x - y) > 1e-6 * Math.max(size, 1e-12)) return false;
        String unit = unit(gold);
        String other = unit(found);
        return unit.equals(other) || unit.isEmpty() || other.isEmpty() || alike(unit, other) >= 0.5;
    }

    private static OptionalDouble number(JsonNode value) {
        if (value.isNumber()) return OptionalDouble.of(value.doubleValue());
        if (value.isBoolean()) return OptionalDouble.of(value.booleanValue() ? 1 : 0);
        String text = value.asText("").strip();
        return NUMBER.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    private static double subject(JsonNode gold, JsonNode found) {
        String name = text(found, "subject");
        return Stream.concat(
                        Stream.of(text(gold, "subject")),
                        elements(gold, "subject_aliases").map(JsonNode::asText))
                .mapToDouble(alias -> alike(alias, name))
                .max()
                .orElse(0);
    }

    private static double measure(JsonNode gold, JsonNode found) {
        if (isGrowth(gold) != isGrowth(found)) return 0;
        List<String> others = measures(found);
        return measures(gold).stream()
                .flatMap(name -> others.stream().map(other -> alike(name, other)))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static boolean isGrowth(JsonNode fact) {
        return GROWTH.matcher(text(fact, "predicate") + text(fact, "predicate_zh")).find();
    }

    private static List<String> measures(JsonNode fact) {
        return Stream.of("predicate", "predicate_zh", "object", "scope")
                .map(key -> text(fact, key))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The unit of a fact with its spellings brought together; measure words are all one. */
    static String unit(JsonNode fact) {
        String unit = text(fact, "unit").strip();
        return COUNTS.contains(unit) ? "count" : UNITS.getOrDefault(unit, unit);
    }

    /** The period's letters and digits. */
    static String period(JsonNode fact) {
        return NOT_PERIOD.matcher(text(fact, "period").toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** The text of a key; empty where it is absent, null, 0 or false. */
    static String text(JsonNode fact, String key) {
        JsonNode node = fact.path(key);
        boolean isNothing = node.isNumber() ? node.doubleValue() == 0 : !node.asBoolean(true);
        return node.isTextual() ? node.textValue() : isNothing ? "" : node.asText("");
    }

    private static Stream<JsonNode> elements(JsonNode fact, String key) {
        List<JsonNode> elements = new ArrayList<>();
        fact.path(key).forEach(elements::add);
        return elements.stream();
    }
}
