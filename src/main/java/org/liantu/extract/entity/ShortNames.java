package org.liantu.extract.entity;

import java.util.LinkedList;
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
        for (int last = 0; last < sentence.words().size(); last++) {
            int end = sentence.words().get(last).end();
            int tailAt = tailAt(text, sentence, last);
            if (tailAt > sentence.start() && !claims.overlaps(tailAt, end))
                name(text, sentence, last, tailAt, claims);
        }
    }

    private void name(String text, Sentence sentence, int last, int tailAt, Claims claims) {
        List<Word> words = sentence.words();
        int end = words.get(last).end();
        String business = text.substring(tailAt, end);
        LinkedList<Word> stem = new LinkedList<>();
        int first = sentence.wordBefore(tailAt);
        int cut = first < 0 ? sentence.start() : words.get(first).end();
        if (cut < tailAt) stem.add(new Word(cut, tailAt, text.substring(cut, tailAt), "x"));
        for (; first >= 0 && isStem(text, words.get(first), end, claims); first--)
            stem.addFirst(words.get(first));
        while (!stem.isEmpty() && isLeading(stem.getFirst())) stem.removeFirst();
        if (stem.isEmpty()) return;
        int before = sentence.wordBefore(stem.getFirst().start());
        boolean introduced = before >= 0 && role.contains(words.get(before).text());
        if (!ends(words, last, business, introduced)) return;
        if (!isName(stem, !weakTail.contains(business) || introduced)
                && !isFirm(stem, words, last, business, introduced)) return;
        int start = stem.getFirst().start();
        if (start > sentence.start() && country.contains(text.substring(start - 1, start + 1)))
            start--;
        claims.add(new Mention(start, end, EntityType.ENTERPRISE, text.substring(start, end)));
    }

    /** Where the line of business starts that ends with word {@code last}, or -1. */
    private int tailAt(String text, Sentence sentence, int last) {
        Word word = sentence.words().get(last);
        int inside = -1;
        for (int length = LONGEST_TAIL; length > 1; length--) {
            int start = word.end() - length;
            if (start < sentence.start() || !tail.contains(text.substring(start, word.end())))
                continue;
            if (sentence.isBetweenWords(start)) return start;
            if (start < word.start() && inside < 0) inside = start;
        }
        return inside;
    }

    /** Whether the name may end here: not when the line of business goes on as a longer word. */
    private boolean ends(List<Word> words, int last, String business, boolean introduced) {
        if (last + 1 == words.size()) return true;
        Word next = words.get(last + 1);
        if (next.is("w") || next.text().equals("等") || boundary.contains(next.text())) return true;
        if (weakTail.contains(business) && !introduced)
            return !words.get(last).is("v") && next.length() > 1 && !isNoun(next);
        return next.length() > 1 || !next.is("n") && !next.is("k") && !next.is("g");
    }

    private static boolean isNoun(Word word) {
        return word.is("n") || word.is("vn");
    }

    private static boolean isAbbreviation(Word word) {
        return word.is("j") && word.length() > 1;
    }

    private boolean isStem(String text, Word word, int end, Claims claims) {
        if (end - word.start() > LONGEST || word.is("w") || word.is("t") || word.is("r"))
            return false;
        if (boundary.contains(word.text()) || claims.overlaps(word.start(), word.end()))
            return false;
        return word.length() == 1 && Character.isLetter(word.text().charAt(0))
                || word.is("ns")
                || shape.isProper(word)
                || isAbbreviation(word)
                || tail.contains(word.text())
                || word.length() == 2 && firmTail.contains(text.substring(word.end(), end));
    }

    private boolean isLeading(Word word) {
        return word.length() > 1 && (role.contains(word.text()) || tail.contains(word.text()));
    }

    /** Whether what stands before the line of business is no word of the language. */
    private boolean isName(List<Word> stem, boolean strong) {
        int loose = 0;
        for (Word word : stem) {
            if (strong && (shape.isProper(word) || isAbbreviation(word)) || word.is("nr"))
                return true;
            if (word.length() > 1) continue;
            if (!shape.isLoose(word) && !(strong && word == stem.get(0) && opensName(word)))
                return false;
            loose++;
        }
        return loose > 1;
    }

    private static boolean opensName(Word word) {
        return "中大三新".contains(word.text());
    }

    /** Whether words of the language make a firm's name here: 某地电气, 企业东方能源. */
    private boolean isFirm(
            List<Word> stem, List<Word> words, int last, String business, boolean introduced) {
        if (stem.size() > 1 || last + 1 < words.size() && isNoun(words.get(last + 1))) return false;
        Word word = stem.get(0);
        if (word.length() < 2 || generic.contains(word.text()) || role.contains(word.text()))
            return false;
        if (word.is("ns")) return introduced || firmTail.contains(business);
        return firmTail.contains(business)
                && (word.is("n") || word.is("s"))
                && !tail.contains(word.text());
    }
}
