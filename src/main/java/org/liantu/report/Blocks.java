package org.liantu.report;

import java.util.ArrayList;
import java.util.List;
import org.liantu.report.CleanText.Block;
import org.liantu.report.CleanText.Block.Kind;

/** Divides paragraphs of a draft at what is glued into them: bylines, captions and subheads. */
final class Blocks {

    /** A picture's words are one sentence of at most so many characters. */
    private static final int CAPTION = 80;

    private final Draft draft;
    private final List<Block> blocks = new ArrayList<>();

    Blocks(Draft draft) {
        this.draft = draft;
    }

    List<Block> of(List<Block> paragraphs) {
        for (Block paragraph : paragraphs) {
            int start = paragraph.start();
            int end = paragraph.end();
            if (paragraph.kind() == Kind.PROSE) divide(start, end);
            else {
                if (Captions.creditEnd(draft, start, end) == end) captionBefore(start);
                put(paragraph.kind(), start, end);
            }
        }
        return blocks;
    }

    /** A sentence that is a paragraph of its own, above the name of who took the picture. */
    private void captionBefore(int credit) {
        if (blocks.isEmpty()) return;
        Block words = blocks.get(blocks.size() - 1);
        if (words.kind() == Kind.PROSE
                && words.end() - words.start() <= CAPTION
                && draft.charAt(credit - 1) == Characters.LINE
                && sentenceEnd(words.start(), words.end()) == words.end()
                && (words.start() == 0 || Characters.isBreak(draft.charAt(words.start() - 1))))
            blocks.set(blocks.size() - 1, new Block(Kind.CAPTION, words.start(), words.end()));
    }

    private void put(Kind kind, int start, int end) {
        int from = draft.afterBlanks(start, end);
        int to = draft.beforeBlanks(from, end);
        if (from < to) blocks.add(new Block(kind, from, to));
    }

    private void divide(int start, int end) {
        int prose = start;
        int last = start; // where the sentence before this one begins
        int at = start;
        while (at < end) {
            int sentence = sentenceEnd(at, end);
            int credit = Captions.creditEnd(draft, at, end);
            int behind;
            if (credit > at) {
                int words = last >= prose && isOfPicture(last, at) ? last : at;
                put(Kind.PROSE, prose, words);
                put(Kind.CAPTION, words, behind = credit);
            } else if ((behind = byline(prose, at, end)) > at) {
                put(Kind.PROSE, prose, at);
                put(Kind.BYLINE, at, behind);
            } else if ((behind = Captions.end(draft, at, sentence, end)) > at) {
                put(Kind.PROSE, prose, at);
                put(Kind.CAPTION, at, behind);
            } else if ((behind = Subheads.end(draft, at, end)) > at) {
                put(Kind.PROSE, prose, at);
                put(Kind.HEADING, at, behind);
            } else {
                last = at;
                at = draft.afterBlanks(sentence, end);
                if (isParagraph(sentence, at, end)) {
                    put(Kind.PROSE, prose, sentence);
                    prose = at;
                }
                continue;
            }
            at = prose = last = draft.afterBlanks(behind, end);
        }
        put(Kind.PROSE, prose, end);
    }

    /** Whether a wide gap divides two sentences, as where line breaks were lost. */
    private boolean isParagraph(int sentence, int next, int end) {
        return next > sentence
                && draft.charAt(sentence) == Characters.GAP
                && Captions.creditEnd(draft, next, end) == next;
    }

    /** Whether the sentence in front of who took the picture says what it shows. */
    private boolean isOfPicture(int sentence, int end) {
        return end - sentence <= CAPTION
                && draft.charAt(sentence) != '“'
                && (sentence == 0 || draft.charAt(sentence - 1) != '”');
    }

    private int byline(int prose, int at, int end) {
        int editors = Bylines.editorsEnd(draft, at, end);
        return editors > at || prose < at ? editors : Bylines.end(draft, at, end);
    }

    private int sentenceEnd(int from, int end) {
        int at = from;
        while (at < end && !Characters.endsSentence(draft.charAt(at))) at++;
        while (at < end
                && (Characters.endsSentence(draft.charAt(at))
                        || Characters.closes(draft.charAt(at)))) at++;
        return at;
    }
}
