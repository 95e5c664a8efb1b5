package org.liantu.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Word;

/** People, known by the title before their name: 总经理张三说. */
final class Persons {

    private final Set<String> afterName;
    private final Set<String> speech;
    private final Map<Character, List<String>> titles = new HashMap<>();
    private final Set<Character> surnames = new HashSet<>();
    private final Set<String> longSurnames = new HashSet<>();

    Persons(Lexicon lexicon) {
        afterName = lexicon.of("after-name");
        speech = lexicon.of("speech");
        for (String title : lexicon.longestFirst("title"))
            titles.computeIfAbsent(title.charAt(0), key -> new ArrayList<>()).add(title);
        for (String surname : lexicon.of("surname"))
            if (surname.length() == 1) surnames.add(surname.charAt(0));
            else longSurnames.add(surname);
    }

    /** Claims the people of a sentence. */
    void find(String text, Sentence sentence, Claims claims) {
        for (int at = sentence.start(); at < sentence.end(); at++) {
            int end = titleEnd(text, at, sentence.end());
            if (end > at) at = Math.max(people(text, sentence, end, claims), at + 1) - 1;
        }
    }

    /** Claims the people who follow a title, with 、 between them; gives where they end. */
    private int people(String text, Sentence sentence, int from, Claims claims) {
        int at = from;
        while (true) {
            int end = nameEnd(text, sentence, at);
            if (end < 0 || claims.overlaps(at, end)) return at;
            claims.add(new Mention(at, end, EntityType.PERSON, text.substring(at, end)));
            if (end >= sentence.end() || text.charAt(end) != '、') return end;
            at = end + 1;
        }
    }

    private int titleEnd(String text, int at, int limit) {
        for (String title : titles.getOrDefault(text.charAt(at), List.of()))
            if (text.startsWith(title, at) && at + title.length() < limit)
                return at + title.length();
        return -1;
    }

    /** Where the person's name that starts at {@code at} ends, or -1. */
    private int nameEnd(String text, Sentence sentence, int at) {
        int surname = surname(text, at, sentence.end());
        if (surname == 0) return -1;
        int two = at + surname + 1;
        int three = two + 1;
        boolean isTwo = isName(text, sentence, at, two);
        boolean isThree = isName(text, sentence, at, three);
        if (isTwo && (!isThree || isVerb(sentence, two) || goesOn(text.charAt(two)))) return two;
        return isThree ? three : -1;
    }

    /** Whether a character hardly ends a given name and often follows one. */
    private static boolean goesOn(char next) {
        return "说称道在与等也则还将的是就以".indexOf(next) >= 0;
    }

    private int surname(String text, int at, int limit) {
        if (at + 2 <= limit && longSurnames.contains(text.substring(at, at + 2))) return 2;
        return at < limit && surnames.contains(text.charAt(at)) ? 1 : 0;
    }

    private boolean isName(String text, Sentence sentence, int start, int end) {
        return end <= sentence.end()
                && isHan(text, start, end)
                && endsName(text, sentence, end)
                && !isWord(text, sentence, start, end);
    }

    private static boolean isHan(String text, int start, int end) {
        for (int at = start; at < end; at++)
            if (Character.UnicodeScript.of(text.charAt(at)) != Character.UnicodeScript.HAN)
                return false;
        return true;
    }

    /** Whether the place reads as words of the language and not as a name. */
    private boolean isWord(String text, Sentence sentence, int start, int end) {
        Word last = sentence.words().get(sentence.wordBefore(end));
        if (last.end() != end || last.is("nr")) return false;
        if (last.start() == start)
            return end < sentence.end()
                    && Character.isLetter(text.charAt(end))
                    && !isSpeech(sentence, end);
        return last.start() == start + 1
                && isFunction(sentence.words().get(sentence.wordBefore(start + 1)))
                && (isFunction(last) || last.is("t") || last.is("m"));
    }

    private static boolean isFunction(Word word) {
        return word.is("p") || word.is("c") || word.is("d") || word.is("v") || word.is("r");
    }

    /** Whether what follows can stand behind a name. */
    private boolean endsName(String text, Sentence sentence, int end) {
        if (end >= sentence.end()) return true;
        char next = text.charAt(end);
        if (!Character.isLetter(next)) return true;
        Word word = next(sentence, end);
        if (word != null)
            return word.length() > 1
                    || afterName.contains(word.text())
                    || word.is("p")
                    || word.is("v");
        for (int length = 1; length <= 3 && end + length <= sentence.end(); length++)
            if (afterName.contains(text.substring(end, end + length))) return true;
        return titleEnd(text, end, sentence.end() + 1) > end;
    }

    private boolean isSpeech(Sentence sentence, int end) {
        Word word = next(sentence, end);
        return word != null && speech.contains(word.text());
    }

    /** Whether what follows is said or done by the one who is named. */
    private boolean isVerb(Sentence sentence, int end) {
        Word word = next(sentence, end);
        return word != null && (speech.contains(word.text()) || word.length() > 1 && word.is("v"));
    }

    /** The word that starts at {@code position}; null when none does. */
    private static Word next(Sentence sentence, int position) {
        int index = sentence.wordBefore(position) + 1;
        if (index >= sentence.words().size()) return null;
        Word word = sentence.words().get(index);
        return word.start() == position ? word : null;
    }
}
