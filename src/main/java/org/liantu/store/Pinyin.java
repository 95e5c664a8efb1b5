package org.liantu.store;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a Chinese name is typed in Latin letters: by its syllables without tones ({@code zhaochi}) or
 * by their first letters ({@code zc}), from any character of the name on.
 */
final class Pinyin {

    /** Letters that are told apart; who types more of a name is still answered. */
    private static final int LONGEST = 16;

    private Pinyin() {}

    /** What may be typed for {@code name}, each cut to the same length; empty for a Latin name. */
    static Set<String> of(String name) {
        if (name.chars().noneMatch(Character::isIdeographic)) return Set.of();
        List<String> syllables = syllables(name);
        Set<String> typed = new LinkedHashSet<>();
        for (int start = 0; start < syllables.size(); start++) {
            StringBuilder whole = new StringBuilder();
            StringBuilder initials = new StringBuilder();
            for (String syllable : syllables.subList(start, syllables.size())) {
                if (initials.length() == LONGEST) break;
                whole.append(syllable);
                initials.append(syllable.charAt(0));
            }
            typed.add(cut(whole.toString()));
            typed.add(initials.toString());
        }
        return typed;
    }

    /** What a person typed, in the form of {@link #of}; empty when it is not all Latin. */
    static String typed(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s'’]", "");
        return letters.matches("[a-z0-9]+") ? cut(letters) : "";
    }

    private static String cut(String letters) {
        return letters.length() <= LONGEST ? letters : letters.substring(0, LONGEST);
    }

    private static List<String> syllables(String name) {
        var readings = HanLP.convertToPinyinList(name);
        List<String> syllables = new ArrayList<>();
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            boolean reads = i < readings.size() && readings.get(i).getPinyinWithoutTone() != null;
            if (Character.isIdeographic(character) && reads)
                syllables.add(readings.get(i).getPinyinWithoutTone());
            else if (character < 128 && Character.isLetterOrDigit(character))
                syllables.add(String.valueOf(Character.toLowerCase(character)));
        }
        return syllables;
    }
}
