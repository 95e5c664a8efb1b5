package org.liantu.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code Accept} or {@code Accept-Language} header prefers (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5">RFC 9110, section 12.5</a>): the most
 * specific range that fits decides, and weight 0 refuses. An element that is not of that form is as
 * if it were not there; without a header everything is welcome.
 */
public final class Weights {

    private record Range(String name, double weight) {}

    private final List<Range> ranges = new ArrayList<>();

    private Weights() {}

    /** Reads a header; null when the request has none. */
    public static Weights of(@Nullable String header) {
        Weights weights = new Weights();
        if (header != null) for (String element : header.split(",")) weights.add(element);
        if (weights.ranges.isEmpty()) weights.ranges.add(new Range("*", 1));
        return weights;
    }

    private void add(String element) {
        String[] parts = element.split(";");
        if (parts.length == 0 || parts[0].isBlank()) return;
        double weight = 1;
        for (String parameter : List.of(parts).subList(1, parts.length)) {
            String[] pair = parameter.strip().split("=", 2);
            if (!pair[0].strip().equalsIgnoreCase("q")) continue;
            if (pair.length < 2 || !pair[1].strip().matches("0(\\.[0-9]*)?|1(\\.0*)?|\\.[0-9]+"))
                return;
            weight = Double.parseDouble(pair[1].strip());
        }
        ranges.add(new Range(parts[0].strip().toLowerCase(Locale.ROOT), weight));
    }

    /** How welcome a media type is, 0 to 1. */
    public double ofType(String type) {
        String family = type.substring(0, type.indexOf('/')) + "/*";
        return weight(
                range ->
                        range.equals(type)
                                ? 3
                                : range.equals(family) ? 2 : range.matches("\\*(/\\*)?") ? 1 : 0);
    }

    /** How welcome a language is, 0 to 1; {@code zh-CN} welcomes {@code zh}. */
    public double ofLanguage(String language) {
        return weight(
                range ->
                        range.equals(language)
                                ? 3
                                : range.startsWith(language + "-") ? 2 : range.equals("*") ? 1 : 0);
    }

    private double weight(ToIntFunction<String> fit) {
        int best = 0;
        double weight = 0;
        for (Range range : ranges) {
            int here = fit.applyAsInt(range.name());
            if (here > best || here == best && here > 0 && range.weight() > weight) {
                best = here;
                weight = range.weight();
            }
        }
        return weight;
    }
}
