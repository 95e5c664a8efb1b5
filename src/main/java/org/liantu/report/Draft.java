package org.liantu.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text on its way to being clean: its characters, and for each the place in the original that it
 * came from. Reads as a sequence of characters, so that patterns can look at it.
 */
final class Draft implements CharSequence {

    /** A pattern looks at so many characters at most, which keeps time linear. */
    static final int WINDOW = 120;

    private final char[] characters;
    private final int[] offsets;
    private int length;

    Draft(int capacity) {
        characters = new char[capacity];
        offsets = new int[capacity];
    }

    /**
     * The characters of a text one by one in their plain form; runs of blanks become one space,
     * {@link Characters#GAP} or a break.
     */
    static Draft of(String original) {
        Draft draft = new Draft(original.length());
        int blanks = 0;
        int lines = 0;
        int wide = 0;
        int from = 0;
        for (int i = 0; i < original.length(); i++) {
            char c = Characters.folded(original.charAt(i));
            if (c == Characters.NOTHING) continue;
            if (c == ' ' || c == Characters.LINE) {
                if (blanks + lines == 0) from = i;
                if (c == ' ') blanks++;
                else if (!(original.charAt(i) == '\n' && i > 0 && original.charAt(i - 1) == '\r'))
                    lines++;
                if (c == Characters.LINE) wide = 0;
                else if (original.charAt(i) == '\u3000') wide++;
                continue;
            }
            if (blanks + lines > 0) {
                if (draft.length > 0) draft.add(blank(blanks, lines, wide), from);
                blanks = lines = wide = 0;
            }
            draft.add(c, i);
        }
        return draft;
    }

    private static char blank(int blanks, int lines, int wide) {
        if (lines > 0)
            return wide > 0 ? Characters.INDENT : lines > 1 ? Characters.BLANK : Characters.LINE;
        return wide > 0 || blanks > 1 ? Characters.GAP : ' ';
    }

    void add(char c, int offset) {
        characters[length] = c;
        offsets[length++] = offset;
    }

    void set(int at, char c) {
        characters[at] = c;
    }

    int offset(int at) {
        return offsets[at];
    }

    /** The first place from {@code from} on that is not blank. */
    int afterBlanks(int from, int end) {
        while (from < end && Characters.isBlank(characters[from])) from++;
        return from;
    }

    /** The place behind the last before {@code end} that is not blank. */
    int beforeBlanks(int from, int end) {
        while (end > from && Characters.isBlank(characters[end - 1])) end--;
        return end;
    }

    /** Whether {@code words} stands at {@code at}. */
    boolean startsWith(String words, int at) {
        if (at + words.length() > length) return false;
        for (int i = 0; i < words.length(); i++)
            if (characters[at + i] != words.charAt(i)) return false;
        return true;
    }

    /** Whether any of {@code signs} stands in the stretch. */
    boolean hasAny(int start, int end, String signs) {
        for (int i = start; i < end; i++) if (signs.indexOf(characters[i]) >= 0) return true;
        return false;
    }

    /** A matcher for the window that begins at {@code start}. */
    Matcher at(Pattern pattern, int start, int end) {
        return pattern.matcher(this).region(start, Math.min(end, start + WINDOW));
    }

    /** Whether the stretch begins as the pattern says. */
    boolean looking(Pattern pattern, int start, int end) {
        return at(pattern, start, end).lookingAt();
    }

    /** Whether the whole stretch, of at most a window, is as the pattern says. */
    boolean matches(Pattern pattern, int start, int end) {
        return at(pattern, start, end).matches();
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(characters, start, end - start);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
