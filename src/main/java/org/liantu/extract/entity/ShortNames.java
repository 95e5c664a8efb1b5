package org.liantu.extract.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Word;

/**
 * Firms' short names by their shape: two to four characters that are no words of the language, and
 * a line of business (…科技, …电子, …药业).
 */
final class ShortNames {

    private final Set<String> generic;
    private final Set<String> boundary;
    private final Map<Character, Set<String>> tails = new HashMap<>();

    ShortNames(Lexicon lexicon) {
        generic = lexicon.of("generic");
        boundary = lexicon.of("boundary");
        for (String tail : lexicon.of("tail"))
            tails.computeIfAbsent(tail.charAt(tail.length() - 1), key -> new HashSet<>()).add(tail);
    }

    /** Claims the short names of a sentence. */
    void find(String text, Sentence sentence, Claims claims) {
        List<Word> words = sentence.words();
        for (int at = 1; at < words.size(); at++) {
            Word last = words.get(at);
            if (!isTail(last.text()) || claims.overlaps(last.start(), last.end())) continue;
            int first = at;
            while (first > 0 && isStem(words.get(first - 1), last.end(), claims)) first--;
            if (first == at || !isName(words.subList(first, at))) continue;
            int start = words.get(first).start();
            claims.add(
                    new Mention(
                            start,
                            last.end(),
                            EntityType.ENTERPRISE,
                            text.substring(start, last.end())));
        }
    }

    private boolean isTail(String word) {
        Set<String> candidates = tails.get(word.charAt(word.length() - 1));
        return candidates != null && candidates.contains(word);
    }

    private boolean isStem(Word word, int end, Claims claims) {
        return end - word.start() <= 8
                && !word.is("w")
                && !word.is("m")
                && !word.is("t")
                && !word.is("r")
                && !boundary.contains(word.text())
                && !claims.overlaps(word.start(), word.end())
                && (word.length() == 1
                        || word.is("ns")
                        || word.is("nr")
                        || word.is("nz")
                        || isTail(word.text()));
    }

    /** Whether what stands before the line of business is no word of the language. */
    private boolean isName(List<Word> stem) {
        int fragments = 0;
        for (Word word : stem) {
            if (word.is("nr") && word.length() > 1 || word.is("nz")) return true;
            if (word.length() == 1 && !generic.contains(word.text())) fragments++;
        }
        return fragments > 1;
    }
}
