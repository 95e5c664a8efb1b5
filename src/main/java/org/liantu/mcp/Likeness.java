package org.liantu.mcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Ranks things by what their texts have in common with a wish: words of letters, by their first
 * five, and pairs of Chinese characters; rare ones count more (inverse document frequency), long
 * texts less, and what a name has in common most.
 */
final class Likeness<T> {

    private static final int STEM = 5;
    private static final String BORDERS =
            "[^\\p{L}\\p{N}]+|(?<=\\p{IsHan})(?!\\p{IsHan})|(?<!\\p{IsHan})(?=\\p{IsHan})";

    private final Map<T, Set<String>> parts = new LinkedHashMap<>();
    private final Map<T, Set<String>> names = new HashMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();

    Likeness(List<T> things, Function<T, String> name, Function<T, String> text) {
        for (T thing : things) {
            Set<String> own = split(text.apply(thing));
            parts.put(thing, own);
            names.put(thing, split(name.apply(thing)));
            own.forEach(part -> frequencies.merge(part, 1, Integer::sum));
        }
    }

    /** Those that have something in common with the wish, the nearest first. */
    List<T> nearest(String wish) {
        Set<String> wanted = split(wish);
        Map<T, Double> scores = new LinkedHashMap<>();
        parts.forEach(
                (thing, own) -> {
                    double score = common(wanted, own) + common(wanted, names.get(thing));
                    if (score > 0) scores.put(thing, score);
                });
        List<T> ranked = new ArrayList<>(scores.keySet());
        ranked.sort(Comparator.comparing(thing -> -scores.get(thing)));
        return ranked;
    }

    private double common(Set<String> wanted, Set<String> own) {
        return own.stream().filter(wanted::contains).mapToDouble(this::weight).sum()
                / Math.sqrt(Math.max(1, own.size()));
    }

    private double weight(String part) {
        return Math.log1p((double) parts.size() / frequencies.getOrDefault(part, 1));
    }

    private static Set<String> split(String text) {
        Set<String> parts = new HashSet<>();
        for (String run : text.toLowerCase(Locale.ROOT).split(BORDERS)) {
            if (!run.codePoints().allMatch(Character::isIdeographic)) {
                if (run.length() > 2) parts.add(run.substring(0, Math.min(STEM, run.length())));
                continue;
            }
            for (int i = 0; i + 2 <= run.length(); i++) parts.add(run.substring(i, i + 2));
        }
        return parts;
    }
}
