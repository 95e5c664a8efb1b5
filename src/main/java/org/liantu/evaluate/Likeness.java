package org.liantu.evaluate;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How alike two names are, whatever their width, case and punctuation. */
final class Likeness {

    private static final Pattern IGNORED =
            Pattern.compile("(?U)[\\s\\x1c-\\x1f“”\"'‘’《》()（）【】\\[\\]、,，.。;；:：·—\\-]+");

    private Likeness() {}

    /** The name NFKC-normalised, in lower case, without blanks and punctuation. */
    static String norm(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IGNORED.matcher(folded).replaceAll("");
    }

    /**
     * 0 to 1: 1 for the same name, 0.8 when one holds the other, else the Dice coefficient of
     * character pairs.
     */
    static double alike(String one, String other) {
        String a = norm(one);
        String b = norm(other);
        if (a.isEmpty() || b.isEmpty()) return 0;
        if (a.equals(b)) return 1;
        int shorter = Math.min(a.codePointCount(0, a.length()), b.codePointCount(0, b.length()));
        if (shorter >= 2 && (a.contains(b) || b.contains(a))) return 0.8;
        Set<List<Integer>> x = pairs(a);
        Set<List<Integer>> y = pairs(b);
        int sizes = x.size() + y.size();
        x.retainAll(y);
        return 2.0 * x.size() / sizes;
    }

    private static Set<List<Integer>> pairs(String name) {
        int[] characters = name.codePoints().toArray();
        if (characters.length == 1) return new HashSet<>(Set.of(List.of(characters[0])));
        Set<List<Integer>> pairs = new HashSet<>();
        for (int i = 0; i + 1 < characters.length; i++)
            pairs.add(List.of(characters[i], characters[i + 1]));
        return pairs;
    }
}
