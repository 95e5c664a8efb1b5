package org.liantu.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liantu.chain.Fact;
import org.liantu.chain.Review;
import org.liantu.exchange.FactLines;
import org.liantu.exchange.FactTable;

/** What a reviewer puts right in a fact: other cells under some of its keys. */
public final class Correction {

    private static final List<String> KEPT = List.of("id", "confidence", "rule", "review");

    /** The keys that a reviewer may correct. */
    public static final List<String> KEYS =
            FactLines.KEYS.stream().filter(key -> !KEPT.contains(key)).toList();

    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?<!\\S)(" + String.join("|", FactLines.KEYS) + ")=");

    private Correction() {}

    /**
     * Reads {@code key=cell}, or several with spaces between them; a cell reaches to the next key
     * and is written as in {@link FactTable}.
     *
     * @throws IllegalArgumentException when it begins with no key, or has one twice
     */
    public static Map<String, String> read(String line) {
        Map<String, String> cells = new LinkedHashMap<>();
        Matcher key = ASSIGNMENT.matcher(line);
        if (!key.find() || !line.substring(0, key.start()).isBlank())
            throw new IllegalArgumentException(
                    "'" + line + "' is no key=value; the keys are " + String.join(" ", KEYS));
        for (boolean more = true; more; ) {
            String name = key.group(1);
            int from = key.end();
            more = key.find();
            String cell = line.substring(from, more ? key.start() : line.length()).strip();
            if (cells.put(name, cell) != null)
                throw new IllegalArgumentException(name + " is given twice");
        }
        return cells;
    }

    /**
     * The fact with other cells, marked as corrected; an empty cell takes away what stood there.
     *
     * @throws IllegalArgumentException when that is no fact, is the same, or a key is not a
     *     reviewer's to change; the message says which
     */
    public static Fact apply(Fact fact, Map<String, String> cells) {
        for (String key : cells.keySet())
            if (!KEYS.contains(key))
                throw new IllegalArgumentException(
                        key
                                + " is not a reviewer's to change; the keys are "
                                + String.join(" ", KEYS));
        if (FactTable.with(fact, cells).equals(fact))
            throw new IllegalArgumentException("that is what it says already");
        Map<String, String> corrected = new LinkedHashMap<>(cells);
        corrected.put("review", Review.CORRECTED.word());
        return FactTable.with(fact, corrected);
    }
}
