package org.liantu.extract.entity;

import java.util.List;
import java.util.Set;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Word;

/** Places: the segmenter's place names, and two or three characters before 区, 县, 镇 … */
final class Places {

    private static final String ENDS = "省市州县区镇乡";

    private final Set<String> generic;
    private final Set<String> boundary;
    private final Set<String> notPlace;
    private final Set<String> part;

    Places(Lexicon lexicon) {
        generic = lexicon.of("generic");
        boundary = lexicon.of("boundary");
        notPlace = lexicon.of("not-place");
        part = lexicon.of("place-part");
    }

    /** Claims the places of a sentence. */
    void find(String text, Sentence sentence, Claims claims) {
        List<Word> words = sentence.words();
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (claims.overlaps(word.start(), word.end())) continue;
            if (word.is("ns") && word.length() > 1 && !notPlace.contains(word.text())) {
                int end = at;
                while (end + 1 < words.size() && joins(words.get(end + 1), claims)) end++;
                if (end + 1 < words.size() && isPart(words.get(end + 1), claims)) end++;
                claim(text, word.start(), words.get(end).end(), claims);
                at = end;
            } else if (word.length() == 1 && ENDS.contains(word.text())) {
                int start = at;
                while (start > 0
                        && word.end() - words.get(start - 1).start() <= 4
                        && words.get(start - 1).length() <= 2
                        && isStem(words.get(start - 1), claims)) start--;
                int length = word.end() - words.get(start).start();
                if (start < at && length >= 3)
                    claim(text, words.get(start).start(), word.end(), claims);
            }
        }
    }

    private boolean joins(Word word, Claims claims) {
        return !claims.overlaps(word.start(), word.end())
                && (word.is("ns") && !notPlace.contains(word.text())
                        || word.length() == 1 && ENDS.contains(word.text()));
    }

    private boolean isPart(Word word, Claims claims) {
        return part.contains(word.text()) && !claims.overlaps(word.start(), word.end());
    }

    private boolean isStem(Word word, Claims claims) {
        return !claims.overlaps(word.start(), word.end())
                && !word.is("w")
                && !word.is("m")
                && !word.is("q")
                && !word.is("r")
                && !word.is("d")
                && !boundary.contains(word.text())
                && !generic.contains(word.text())
                && !notPlace.contains(word.text())
                && (word.length() == 1 || word.is("nz") || word.is("nr"));
    }

    private void claim(String text, int start, int end, Claims claims) {
        String name = text.substring(start, end);
        if (!notPlace.contains(name)) claims.add(new Mention(start, end, EntityType.PLACE, name));
    }
}
