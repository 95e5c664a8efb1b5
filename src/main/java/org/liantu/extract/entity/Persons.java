package org.liantu.extract.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Word;

/** People, known by the title before their name: 总经理张三说. */
final class Persons {

    private final Lexicon lexicon;
    private final List<String> titles;
    private final Set<Character> surnames = new HashSet<>();
    private final Set<String> longSurnames = new HashSet<>();

    Persons(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.titles = lexicon.longestFirst("title");
        for (String surname : lexicon.of("surname"))
            if (surname.length() == 1) surnames.add(surname.charAt(0));
            else longSurnames.add(surname);
    }

    /** Claims the people of a sentence. */
    void find(String text, Sentence sentence, Claims claims) {
        for (Word word : sentence.words()) {
            if (!lexicon.is("title", word.text())) continue;
            int at = word.end();
            while (true) {
                int end = nameEnd(text, at, sentence.end());
                if (end < 0 || claims.overlaps(at, end)) break;
                claims.add(new Mention(at, end, EntityType.PERSON, text.substring(at, end)));
                if (end >= sentence.end() || text.charAt(end) != '、') break;
                at = end + 1;
            }
        }
    }

    /** Where the person's name that starts at {@code at} ends, or -1. */
    private int nameEnd(String text, int at, int limit) {
        int surname =
                at + 2 <= limit && longSurnames.contains(text.substring(at, at + 2))
                        ? 2
                        : at < limit && surnames.contains(text.charAt(at)) ? 1 : 0;
        if (surname == 0) return -1;
        for (int given : new int[] {2, 1}) {
            int end = at + surname + given;
            if (end <= limit && isHan(text, at, end) && endsName(text, end, limit)) return end;
        }
        return -1;
    }

    private static boolean isHan(String text, int start, int end) {
        for (int at = start; at < end; at++)
            if (Character.UnicodeScript.of(text.charAt(at)) != Character.UnicodeScript.HAN)
                return false;
        return true;
    }

    /** Whether what follows can stand behind a name. */
    private boolean endsName(String text, int end, int limit) {
        if (end >= limit) return true;
        if (!Character.isLetterOrDigit(text.charAt(end))) return true;
        for (String word : lexicon.of("after-name")) if (text.startsWith(word, end)) return true;
        for (String title : titles) if (text.startsWith(title, end)) return true;
        return false;
    }
}
