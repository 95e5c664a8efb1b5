package org.liantu.extract.entity;

import java.util.Set;
import org.liantu.extract.Lexicon;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Word;

/** What the words of a place tell: whether they are words of the language, or must be a name. */
final class Shape {

    private final Set<String> generic;
    private final Set<String> tail;
    private final String affixes;

    Shape(Lexicon lexicon) {
        generic = lexicon.of("generic");
        tail = lexicon.of("tail");
        affixes = String.join("", lexicon.of("affix"));
    }

    /** Whether all its words are general ones. */
    boolean isGeneric(Sentence sentence, int start, int end) {
        for (int at = sentence.wordBefore(start) + 1; at < sentence.words().size(); at++) {
            Word word = sentence.words().get(at);
            if (word.start() >= end) break;
            if (word.start() >= start && !generic.contains(word.text())) return false;
        }
        return true;
    }

    /** Whether something in it is no word of the language: two loose characters, or a name. */
    boolean isUnknown(Sentence sentence, int start, int end) {
        int loose = 0;
        boolean place = false;
        for (int at = sentence.wordBefore(start) + 1; at < sentence.words().size(); at++) {
            Word word = sentence.words().get(at);
            if (word.start() >= end) break;
            if (word.end() > end || word.start() < start) return true;
            if (isProper(word)) return true;
            if (isLoose(word)) loose++;
            else if (word.is("ns")) place = true;
            else if (place && tail.contains(word.text())) return true;
        }
        return loose > 1;
    }

    /** Whether the segmenter knows the word as a name of a person, a body or a brand. */
    boolean isProper(Word word) {
        return word.length() > 1
                && (word.is("nr") || word.is("nz") || word.is("nt"))
                && !generic.contains(word.text());
    }

    /** Whether it is a single character that makes no common word with others. */
    boolean isLoose(Word word) {
        return word.length() == 1
                && !word.is("w")
                && Character.isLetter(word.text().charAt(0))
                && !generic.contains(word.text())
                && affixes.indexOf(word.text().charAt(0)) < 0;
    }
}
