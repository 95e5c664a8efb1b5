package org.liantu.extract.text;

/**
 * A word as the segmenter cuts it.
 *
 * @param start first UTF-16 unit in the cleaned text
 * @param end the unit after the last
 * @param text the word
 * @param tag its part of speech in the tag set of ICTCLAS: {@code n} noun, {@code v} verb, {@code
 *     vn} verbal noun, {@code ns} place …
 */
public record Word(int start, int end, String text, String tag) {

    /** Whether its tag is {@code prefix} or a finer one. */
    public boolean is(String prefix) {
        return tag.startsWith(prefix);
    }

    /** Its length in UTF-16 units. */
    public int length() {
        return end - start;
    }
}
