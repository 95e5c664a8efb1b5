package org.liantu.extract.text;

import java.util.List;
import org.liantu.report.CleanText.Block;

/**
 * A sentence of the cleaned text.
 *
 * @param start first UTF-16 unit
 * @param end the unit after the last, its mark included
 * @param block what sort of text it stands in
 * @param opensBlock whether it is the first of its block
 * @param words its words, in order, covering it
 * @param clauses its clauses, in order
 */
public record Sentence(
        int start,
        int end,
        Block.Kind block,
        boolean opensBlock,
        List<Word> words,
        List<Clause> clauses) {

    /**
     * A part of a sentence between commas or semicolons.
     *
     * @param start first UTF-16 unit
     * @param end the unit after the last, the mark left out
     */
    public record Clause(int start, int end) {}

    /** The index of the last word that ends at or before {@code position}, or -1. */
    public int wordBefore(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (words.get(middle).end() <= position) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /** Whether no word goes on across {@code position}. */
    public boolean isBetweenWords(int position) {
        int next = wordBefore(position) + 1;
        return next >= words.size() || words.get(next).start() >= position;
    }
}
