package org.liantu.report;

import java.util.ArrayList;
import java.util.List;
import org.liantu.report.CleanText.Block;
import org.liantu.report.CleanText.Block.Kind;

/**
 * Divides a draft into paragraphs: a line that was cut in mid-sentence goes on in the next one, and
 * a line that is a heading, caption or byline stays alone.
 */
final class Paragraphs {

    /** Widths are counted in halves of a Chinese character. */
    private static final int LONG = 80, RAGGED = 8, WIDEST_WRAP = 240;

    private static final int LOOK_BACK = 400;

    private final Draft draft;
    private int longest;
    private boolean wrapped;

    Paragraphs(Draft draft) {
        this.draft = draft;
        measure();
    }

    /** The paragraphs in order; joined line breaks are gone from the draft afterwards. */
    List<Block> all() {
        List<Block> paragraphs = new ArrayList<>();
        int start = 0;
        int line = 0;
        while (line < draft.length()) {
            int end = lineEnd(line);
            if (end < draft.length() && continues(start, line, end)) join(end);
            else {
                paragraphs.add(new Block(kind(start, line, end), start, end));
                start = end + 1;
            }
            line = end + 1;
        }
        return hasProse(paragraphs)
                ? paragraphs
                : paragraphs.stream().map(Paragraphs::prose).toList();
    }

    private static boolean hasProse(List<Block> paragraphs) {
        return paragraphs.stream().anyMatch(block -> block.kind() == Kind.PROSE);
    }

    private static Block prose(Block block) {
        return block.kind() == Kind.HEADING
                ? new Block(Kind.PROSE, block.start(), block.end())
                : block;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < draft.length() && !Characters.isBreak(draft.charAt(end))) end++;
        return end;
    }

    /** Finds out whether the text is set in lines of one width, as from a page or a mail. */
    private void measure() {
        int[] open = new int[WIDEST_WRAP + 1];
        int openLines = 0;
        for (int line = 0, end; line < draft.length(); line = end + 1) {
            end = lineEnd(line);
            int width = width(line, end);
            longest = Math.max(longest, width);
            if (isFinished(end)) continue;
            openLines++;
            if (width <= WIDEST_WRAP) open[width]++;
        }
        if (longest < 2 * RAGGED || longest > WIDEST_WRAP) return;
        int full = 0;
        for (int width = longest - RAGGED; width <= longest; width++) full += open[width];
        wrapped = full >= 3 && 2 * full >= openLines;
    }

    private int width(int start, int end) {
        int width = 0;
        for (int i = start; i < end; i++) width += Characters.isWide(draft.charAt(i)) ? 2 : 1;
        return width;
    }

    private boolean isFinished(int end) {
        int last = end - 1;
        while (last > 0 && Characters.closes(draft.charAt(last))) last--;
        char c = draft.charAt(last);
        return Characters.endsSentence(c) || c == '；' || c == '：' || c == '…';
    }

    private Kind kind(int start, int line, int end) {
        return start == line ? Lines.kind(draft, start, end) : Kind.PROSE;
    }

    /** Whether the sentence that is open at the break {@code end} goes on behind it. */
    private boolean continues(int start, int line, int end) {
        int next = end + 1;
        int nextEnd = lineEnd(next, LONG);
        char last = draft.charAt(end - 1);
        char first = draft.charAt(next);
        if ("，、。；）”》％%".indexOf(first) >= 0) return true;
        boolean full = wrapped && draft.charAt(end) == Characters.LINE && isFull(line, end);
        if (isFinished(end)) return full && (last == '；' || last == '：');
        if ("，、（“《".indexOf(last) >= 0) return true;
        Kind kind = kind(start, line, end);
        if (kind == Kind.BYLINE || kind == Kind.CAPTION) return false;
        if (Lines.isSigned(draft, line, end) || Lines.isListed(draft, next)) return false;
        if (full || isOpen(start, end)) return true;
        if (Lines.isCut(draft, start, end, next)) return true;
        if (Lines.isRow(draft, line, end)) return false;
        Kind nextKind = nextEnd < 0 ? Kind.PROSE : Lines.kind(draft, next, nextEnd);
        if (nextKind == Kind.BYLINE || nextKind == Kind.CAPTION) return false;
        if (kind == Kind.HEADING || draft.charAt(end) == Characters.INDENT) return false;
        return nextKind == Kind.PROSE || draft.charAt(end) == Characters.LINE;
    }

    /** The end of a line of at most so many characters; -1 for a longer one. */
    private int lineEnd(int from, int most) {
        for (int end = from; end < draft.length() && end <= from + most; end++)
            if (Characters.isBreak(draft.charAt(end))) return end;
        return draft.length() <= from + most ? draft.length() : -1;
    }

    private boolean isFull(int line, int end) {
        return end - line <= WIDEST_WRAP && width(line, end) >= longest - RAGGED;
    }

    /** Whether a quotation or a bracket has not closed yet. */
    private boolean isOpen(int start, int end) {
        int depth = 0;
        for (int i = Math.max(start, end - LOOK_BACK); i < end; i++)
            switch (draft.charAt(i)) {
                case '“', '（', '《' -> depth++;
                case '”', '）', '》' -> depth = Math.max(0, depth - 1);
                default -> {}
            }
        return depth > 0;
    }

    private void join(int end) {
        char before = draft.charAt(end - 1);
        char after = draft.charAt(end + 1);
        boolean words =
                !Characters.isWide(before)
                        && !Characters.isWide(after)
                        && (Character.isLetter(before) || Character.isLetter(after));
        draft.set(end, words ? ' ' : Characters.NOTHING);
    }
}
