package org.liantu.serve.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        String space = namer.language().equals("zh") ? "" : " ";
        return (bound == null ? "" : namer.of(bound).text() + space)
                + (unit == null ? plain(value) : written(value, unit, namer));
    }

    /** The number that a fact gives. */
    static Optional<BigDecimal> value(Graph graph, Node fact) {
        return Values.first(graph, fact, LT.value)
                .map(Values::text)
                .filter(text -> text.matches("-?[0-9]+(\\.[0-9]+)?"))
                .map(BigDecimal::new);
    }

    private static String written(BigDecimal value, Node unit, Text.Namer namer) {
        boolean chinese = namer.language().equals("zh");
        if (unit.equals(Iris.unit("ratio"))) return plain(value.movePointRight(2)) + "%";
        String number = stepped(value, chinese ? CHINESE : ENGLISH);
        if (unit.equals(Iris.unit("CNY"))) return chinese ? number + "元" : "CNY " + number;
        String name = namer.of(unit).text();
        return name.endsWith(MEASURE_WORD) && !name.contains("×") ? number : number + " " + name;
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
