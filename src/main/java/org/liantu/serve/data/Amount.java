package org.liantu.serve.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.liantu.chain.Iris;
import org.liantu.chain.LT;

/** A number with its unit, as people of a language write it: 1,140 亿元, CNY 114 billion, 25%. */
public final class Amount {

    private record Step(String name, int digits) {}

    private static final List<Step> CHINESE = List.of(new Step("亿", 8), new Step("万", 4));
    private static final List<Step> ENGLISH =
            List.of(new Step(" billion", 9), new Step(" million", 6));

    /** Ends the English names of units that English has no word for, such as 家. */
    private static final String MEASURE_WORD = "(measure word)";

    /** What Chinese readers call units whose own name is a sign. */
    private static final Map<Node, String> CHINESE_UNITS =
            Map.of(
                    Iris.unit("CNY"), "元",
                    Iris.unit("USD"), "美元",
                    Iris.unit("EUR"), "欧元",
                    Iris.unit("HKD"), "港元",
                    Iris.unit("JPY"), "日元",
                    Iris.unit("m"), "米",
                    Iris.unit("m2"), "平方米",
                    Iris.unit("m3"), "立方米");

    private static final Map<Node, String> ENGLISH_UNITS =
            Map.of(Iris.unit("m"), "m", Iris.unit("m2"), "m²", Iris.unit("m3"), "m³");

    /** Written before the number in English. */
    private static final List<String> CURRENCIES = List.of("CNY", "USD", "EUR", "HKD", "JPY");

    /** Bounds that Chinese writes behind the number: 70%以上. */
    private static final Set<Node> BEHIND = Set.of(LT.term("atLeast"), LT.term("atMost"));

    /** From here on areas are given in square kilometres. */
    private static final BigDecimal WIDE = new BigDecimal(10_000_000);

    private static final DecimalFormatSymbols POINT = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Amount() {}

    /** The amount that a fact gives, with the bound that it has; empty when it gives none. */
    public static Optional<String> of(Graph graph, Node fact, Text.Namer namer) {
        return value(graph, fact)
                .map(
                        value ->
                                of(
                                        value,
                                        Values.first(graph, fact, LT.bound).orElse(null),
                                        Values.first(graph, fact, LT.unit).orElse(null),
                                        namer));
    }

    /** An amount; bound and unit are IRIs, or null where there is none. */
    public static String of(
            BigDecimal value, @Nullable Node bound, @Nullable Node unit, Text.Namer namer) {
        String amount = unit == null ? plain(value) : of(value, unit, namer);
        return bound == null ? amount : bounded(amount, bound, namer);
    }

    private static String bounded(String amount, Node bound, Text.Namer namer) {
        String word = namer.of(bound).text();
        if (!namer.language().equals("zh")) return word + " " + amount;
        return BEHIND.contains(bound) ? amount + word : word + amount;
    }

    /** The number that a fact gives. */
    public static Optional<BigDecimal> value(Graph graph, Node fact) {
        return Values.first(graph, fact, LT.value)
                .map(Values::text)
                .filter(text -> text.matches("-?[0-9]+(\\.[0-9]+)?"))
                .map(BigDecimal::new);
    }

    /** A number of some unit. */
    public static String of(BigDecimal value, Node unit, Text.Namer namer) {
        boolean chinese = namer.language().equals("zh");
        if (unit.equals(Iris.unit("ratio"))) return plain(value.movePointRight(2)) + "%";
        if (unit.equals(Iris.unit("m2")) && value.abs().compareTo(WIDE) >= 0)
            return plain(value.movePointLeft(6)) + (chinese ? "平方千米" : " km²");
        String number = stepped(value, chinese ? CHINESE : ENGLISH);
        String name = namer.of(unit).text();
        if (chinese) return number + CHINESE_UNITS.getOrDefault(unit, name);
        for (String currency : CURRENCIES)
            if (unit.equals(Iris.unit(currency))) return currency + " " + number;
        return name.endsWith(MEASURE_WORD) && !name.contains("×")
                ? number
                : number + " " + ENGLISH_UNITS.getOrDefault(unit, name);
    }

    private static String stepped(BigDecimal value, List<Step> steps) {
        for (Step step : steps)
            if (value.abs().compareTo(BigDecimal.TEN.pow(step.digits())) >= 0) {
                BigDecimal shown = value.movePointLeft(step.digits());
                if (shown.stripTrailingZeros().scale() <= 4) return plain(shown) + step.name();
            }
        return plain(value);
    }

    private static String plain(BigDecimal value) {
        return new DecimalFormat("#,##0.##########", POINT)
                .format(value.round(MathContext.DECIMAL64));
    }
}
