package org.liantu.extract.entity;

import java.util.List;
import java.util.Set;
import org.liantu.chain.EntityType;
import org.liantu.extract.Lexicon;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Word;

/**
 * Firms' short names by their shape: two to four characters that are no words of the language, and
 * a line of business (…科技, …电子, …药业), perhaps with a place before them.
 */
final class ShortNames {

    private static final int LONGEST = 10;
    private static final int LONGEST_TAIL = 4;

    private final Shape shape;
    private final Set<String> tail;
    private final Set<String> weakTail;
    private final Set<String> firmTail;
    private final Set<String> boundary;
    private final Set<String> generic;
    private final Set<String> role;
    private final Set<String> country;

    ShortNames(Lexicon lexicon, Shape shape) {
        this.shape = shape;
        tail = lexicon.of("tail");
        weakTail = lexicon.of("weak-tail");
        firmTail = lexicon.of("firm-tail");
        boundary = lexicon.of("boundary");
        generic = lexicon.of("generic");
        role = lexicon.of("role");
        country = lexicon.of("country");
    }

    /** Claims the short names of a sentence. */
    void find(String text, Sentence sentence, Claims claims) {
        List<Word> words = sentence.words();
        for (int last = 1; last < words.size(); last++) {
            int end = words.get(last).end();
            int tailAt = tailAt(text, words, last);
            if (tailAt < 1 || claims.overlaps(words.get(tailAt).start(), end)) continue;
            String business = text.substring(words.get(tailAt).start(), end);
            if (!ends(words, last, business)) continue;
            int first = tailAt;
            while (first > 0 && isStem(text, words.get(first - 1), end, claims)) first--;
            if (first == tailAt) continue;
            while (first < tailAt && isLeading(words.get(first))) first++;
            List<Word> stem = words.subList(first, tailAt);
            if (!isName(stem) && !isFirm(words, first, tailAt, last, business)) continue;
            int start = words.get(Math.min(first, tailAt - 1)).start();
            if (start > sentence.start() && country.contains(text.substring(start - 1, start + 1)))
                start--;
            claims.add(new Mention(start, end, EntityType.ENTERPRISE, text.substring(start, end)));
        }
    }

    /** The first word of the line of business that ends with word {@code last}, or -1. */
    private int tailAt(String text, List<Word> words, int last) {
        int end = words.get(last).end();
        int found = -1;
        for (int at = last; at > 0 && end - words.get(at).start() <= LONGEST_TAIL; at--)
            if (tail.contains(text.substring(words.get(at).start(), end))) found = at;
        return found;
    }

    /** Whether the name may end here: not when the line of business goes on as a longer word. */
    private boolean ends(List<Word> words, int last, String business) {
        if (last + 1 == words.size()) return true;
        Word next = words.get(last + 1);
        if (next.is("w") || next.text().equals("等")) return true;
        if (weakTail.contains(business))
            return !words.get(last).is("v")
                    && (boundary.contains(next.text()) || next.length() > 1 && !isNoun(next));
        return next.length() > 1
                || boundary.contains(next.text())
                || !next.is("n") && !next.is("k") && !next.is("g");
    }

    private static boolean isNoun(Word word) {
        return word.is("n") || word.is("vn");
    }

    private boolean isStem(String text, Word word, int end, Claims claims) {
        if (end - word.start() > LONGEST || word.is("w") || word.is("t") || word.is("r"))
            return false;
        if (boundary.contains(word.text()) || claims.overlaps(word.start(), word.end()))
            return false;
        return word.length() == 1 && Character.isLetter(word.text().charAt(0))
                || word.is("ns")
                || Shape.isProper(word)
                || tail.contains(word.text())
                || word.length() == 2 && firmTail.contains(text.substring(word.end(), end));
    }

    private boolean isLeading(Word word) {
        return word.length() > 1 && (role.contains(word.text()) || tail.contains(word.text()));
    }

    /** Whether what stands before the line of business is no word of the language. */
    private boolean isName(List<Word> stem) {
        int loose = 0;
        for (Word word : stem) {
            if (Shape.isProper(word)) return true;
            if (word.length() > 1) continue;
            if (!shape.isLoose(word)) return false;
            loose++;
        }
        return loose > 1;
    }

    /** Whether words of the language make a firm's name here: 某地电气, 企业东方能源. */
    private boolean isFirm(List<Word> words, int first, int tailAt, int last, String business) {
        if (tailAt - first != 1 || last + 1 < words.size() && isNoun(words.get(last + 1)))
            return false;
        Word stem = words.get(first);
        if (stem.length() < 2 || generic.contains(stem.text()) || role.contains(stem.text()))
            return false;
        boolean introduced = first > 0 && role.contains(words.get(first - 1).text());
        if (stem.is("ns")) return introduced || firmTail.contains(business);
        return firmTail.contains(business) && stem.is("n") && !tail.contains(stem.text());
    }
}
