package org.liantu.review;

import org.liantu.chain.Span;

/**
 * A place of a text with what stands around it, in one line that is safe to print: line breaks are
 * spaces, other control characters are shown as {@code �}.
 *
 * @param before what stands before the place, with {@code …} where it is cut
 * @param marked the place itself, shortened in its middle when it is very long
 * @param after what stands behind it
 */
public record Excerpt(String before, String marked, String after) {

    private static final int AROUND = 80;
    private static final int LONGEST = 600;

    /** The place {@code span} of {@code text}; a span that reaches beyond the text is cut to it. */
    public static Excerpt of(String text, Span span) {
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        int from = whole(text, Math.max(0, start - AROUND));
        int to = whole(text, Math.min(text.length(), end + AROUND));
        return new Excerpt(
                (from > 0 ? "…" : "") + plain(text.substring(from, start)).stripLeading(),
                shortened(text, start, end),
                plain(text.substring(end, to)).stripTrailing() + (to < text.length() ? "…" : ""));
    }

    private static String shortened(String text, int start, int end) {
        if (end - start <= LONGEST) return plain(text.substring(start, end));
        return plain(text.substring(start, whole(text, start + LONGEST / 2)))
                + " … "
                + plain(text.substring(whole(text, end - LONGEST / 2), end));
    }

    /** {@code position}, or the one before it when it would part a surrogate pair. */
    private static int whole(String text, int position) {
        boolean parts =
                position > 0
                        && position < text.length()
                        && Character.isSurrogatePair(
                                text.charAt(position - 1), text.charAt(position));
        return parts ? position - 1 : position;
    }

    /** The text in one line, without what would command a terminal. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isISOControl(c)) plain.append(c);
            else if (c == '\n' || c == '\t') plain.append(' ');
            else if (c != '\r') plain.append('\uFFFD');
        }
        return plain.toString();
    }
}
