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
        for (Block paragraph : paragraphs)
            if (paragraph.kind() == Kind.PROSE) divide(paragraph.start(), paragraph.end());
            else put(paragraph.kind(), paragraph.start(), paragraph.end());
        return blocks;
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
            int credit = Shapes.credit(draft, at, end);
            int behind;
            if (credit > at) {
                int words = last >= prose && at - last <= CAPTION ? last : at;
                put(Kind.PROSE, prose, words);
                put(Kind.CAPTION, words, behind = credit);
            } else if ((behind = byline(prose, at, end)) > at) {
                put(Kind.PROSE, prose, at);
                put(Kind.BYLINE, at, behind);
            } else if ((behind = Shapes.caption(draft, at, sentence, end)) > at) {
                put(Kind.PROSE, prose, at);
                put(Kind.CAPTION, at, behind);
            } else if ((behind = Subheads.end(draft, at, end)) > at) {
                put(Kind.PROSE, prose, at);
                put(Kind.HEADING, at, behind);
            } else {
                last = at;
                at = draft.afterBlanks(sentence, end);
                if (at > sentence && draft.charAt(sentence) == Characters.GAP) {
                    put(Kind.PROSE, prose, sentence);
                    prose = at;
                }
                continue;
            }
            at = prose = last = draft.afterBlanks(behind, end);
        }
        put(Kind.PROSE, prose, end);
    }

    private int byline(int prose, int at, int end) {
        int editors = Shapes.editors(draft, at, end);
        return editors > at || prose < at ? editors : Shapes.byline(draft, at, end);
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
