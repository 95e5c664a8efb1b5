package org.liantu.extract.quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words, each with a meaning, looked up where they start or end in a text; the longest counts. */
final class Words<T> {

    /** A word and what it means. */
    record Word<T>(String text, T meaning) {
        int length() {
            return text.length();
        }
    }

    private final Map<Character, List<Word<T>>> byFirst = new HashMap<>();
    private final Map<Character, List<Word<T>>> byLast = new HashMap<>();

    Words(Map<String, T> meanings) {
        meanings.forEach(
                (text, meaning) -> {
                    Word<T> word = new Word<>(text, meaning);
                    byFirst.computeIfAbsent(text.charAt(0), c -> new ArrayList<>()).add(word);
                    byLast.computeIfAbsent(text.charAt(text.length() - 1), c -> new ArrayList<>())
                            .add(word);
                });
        Comparator<Word<T>> longestFirst = Comparator.comparingInt(word -> -word.length());
        byFirst.values().forEach(words -> words.sort(longestFirst));
        byLast.values().forEach(words -> words.sort(longestFirst));
    }

    /** A list of words that mean nothing but themselves, written with spaces between. */
    static Words<Boolean> of(String list) {
        Map<String, Boolean> meanings = new HashMap<>();
        Arrays.stream(list.split("\\s+")).forEach(word -> meanings.put(word, true));
        return new Words<>(meanings);
    }

    /** Whether a word starts at a place of the text. */
    boolean has(CharSequence text, int start) {
        return startingAt(text, start) != null;
    }

    /** The longest word that starts at a place of the text. */
    @Nullable Word<T> startingAt(CharSequence text, int start) {
        if (start >= text.length()) return null;
        List<Word<T>> words = byFirst.get(text.charAt(start));
        if (words == null) return null;
        for (Word<T> word : words) if (isAt(text, start, word.text())) return word;
        return null;
    }

    /** The longest word that ends before a place of the text. */
    @Nullable Word<T> endingAt(CharSequence text, int end) {
        if (end <= 0) return null;
        List<Word<T>> words = byLast.get(text.charAt(end - 1));
        if (words == null) return null;
        for (Word<T> word : words) if (isAt(text, end - word.length(), word.text())) return word;
        return null;
    }

    private static boolean isAt(CharSequence text, int start, String word) {
        if (start < 0 || start + word.length() > text.length()) return false;
        for (int i = 0; i < word.length(); i++)
            if (text.charAt(start + i) != word.charAt(i)) return false;
        return true;
    }
}
