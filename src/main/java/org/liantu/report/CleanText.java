package org.liantu.report;

import java.util.List;
import org.liantu.chain.Span;

/**
 * A report's text cleaned for reading, with the way back to the original: half-width letters and
 * digits, Chinese punctuation, simplified characters, nothing invisible, lines that were cut in
 * mid-sentence whole again, one {@code '\n'} between paragraphs. Every character of it stands for
 * one of the original. Prose has no blanks beside Chinese characters; headings, captions and
 * bylines keep one where the original divides words by it.
 *
 * @param original the text as it came
 * @param text the cleaned text
 * @param offsets for each UTF-16 unit of {@code text} its place in {@code original}, rising
 * @param blocks what the text consists of, in its order; only blanks lie between them
 */
public record CleanText(String original, String text, int[] offsets, List<Block> blocks) {

    public CleanText {
        blocks = List.copyOf(blocks);
    }

    /** Cleans a text; any text will do. */
    public static CleanText of(String original) {
        Draft draft = Draft.of(original);
        Simplified.write(draft);
        Punctuation.write(draft);
        List<Block> blocks = new Blocks(draft).of(new Paragraphs(draft).all());
        return Blanks.without(original, draft, blocks);
    }

    /**
     * The place in the original of a piece of the cleaned text.
     *
     * @param start first UTF-16 unit
     * @param end the unit after the last
     * @throws IllegalArgumentException when the piece is empty or not within the text
     */
    public Span original(int start, int end) {
        if (start < 0 || end <= start || end > text.length())
            throw new IllegalArgumentException(
                    "a piece needs 0 <= start < end <= %d, not start %d, end %d"
                            .formatted(text.length(), start, end));
        return new Span(offsets[start], offsets[end - 1] + 1);
    }

    /**
     * A stretch of cleaned text of one kind: a paragraph of prose, or what stands between and
     * inside paragraphs.
     *
     * @param start first UTF-16 unit
     * @param end the unit after the last
     */
    public record Block(Kind kind, int start, int end) {

        /** What a stretch of text is in a newspaper. */
        public enum Kind {
            PROSE,
            /** Title or subhead. */
            HEADING,
            /** The words of a picture, with who took it. */
            CAPTION,
            /** Who writes, from where, for whom, when; also editors and sources. */
            BYLINE
        }
    }
}
