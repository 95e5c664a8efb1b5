package org.liantu.extract.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.liantu.extract.entity.Mention;
import org.liantu.extract.quantity.Quantity;
import org.liantu.extract.text.Sentence;
import org.liantu.extract.text.Word;
import org.liantu.extract.time.TimeExpression;

/**
 * What a clause is made of: a word, or a name, an amount or a time in the place of its words.
 *
 * @param start first UTF-16 unit in the cleaned text
 * @param end the unit after the last
 * @param text as it stands there
 * @param tag part of speech of a word; empty for the others
 */
public record Token(
        int start,
        int end,
        String text,
        String tag,
        @Nullable Mention mention,
        @Nullable Quantity quantity,
        @Nullable TimeExpression time) {

    /** What is found in a text, by where it starts. */
    public record Marks(
            NavigableMap<Integer, Mention> mentions,
            NavigableMap<Integer, Quantity> quantities,
            NavigableMap<Integer, TimeExpression> times) {}

    /** Whether it is a plain word. */
    public boolean isWord() {
        return mention == null && quantity == null && time == null;
    }

    /** Whether it is a plain word with this tag or a finer one. */
    public boolean is(String prefix) {
        return isWord() && tag.startsWith(prefix);
    }

    /** Whether it is a noun, or a word used as one. */
    public boolean isNominal() {
        return isWord()
                && (tag.startsWith("n")
                        || tag.equals("vn")
                        || tag.equals("an")
                        || tag.equals("b")
                        || tag.equals("a")
                        || tag.equals("j")
                        || tag.equals("s")
                        || tag.equals("f")
                        || tag.equals("l")
                        || tag.equals("h")
                        || tag.equals("k")
                        || tag.equals("g")
                        || tag.equals("i"));
    }

    /** The tokens of a sentence from {@code start} to {@code end}. */
    static List<Token> of(String text, Sentence sentence, int start, int end, Marks marks) {
        List<Token> tokens = new ArrayList<>();
        int at = start;
        List<Word> words = sentence.words();
        for (Word word : words.subList(sentence.wordBefore(start) + 1, words.size())) {
            if (word.end() <= at) continue;
            if (word.start() >= end) break;
            at = Math.max(at, word.start());
            while (at < Math.min(word.end(), end)) {
                Token mark = mark(text, at, end, marks);
                if (mark != null) {
                    tokens.add(mark);
                    at = mark.end();
                    continue;
                }
                int to = Math.min(Math.min(word.end(), end), next(marks, at + 1));
                String tag = to - at == word.length() ? word.tag() : "x";
                tokens.add(new Token(at, to, text.substring(at, to), tag, null, null, null));
                at = to;
            }
        }
        return tokens;
    }

    private static @Nullable Token mark(String text, int at, int end, Marks marks) {
        Mention mention = marks.mentions().get(at);
        if (mention != null && mention.end() <= end)
            return new Token(
                    at, mention.end(), text.substring(at, mention.end()), "", mention, null, null);
        TimeExpression time = marks.times().get(at);
        if (time != null && time.end() <= end)
            return new Token(at, time.end(), text.substring(at, time.end()), "", null, null, time);
        Quantity quantity = marks.quantities().get(at);
        if (quantity != null && quantity.end() <= end)
            return new Token(
                    at,
                    quantity.end(),
                    text.substring(at, quantity.end()),
                    "",
                    null,
                    quantity,
                    null);
        return null;
    }

    private static int next(Marks marks, int from) {
        int next = Integer.MAX_VALUE;
        for (NavigableMap<Integer, ?> map :
                List.<NavigableMap<Integer, ?>>of(
                        marks.mentions(), marks.quantities(), marks.times())) {
            Map.Entry<Integer, ?> entry = map.ceilingEntry(from);
            if (entry != null) next = Math.min(next, entry.getKey());
        }
        return next;
    }
}
