package org.liantu.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int SENTENCE = 160;
    private static final String STOPS = "。！？；!?;";
    private static final Pattern WRAPPED = Pattern.compile("(^|.)\\s*[\\r\\n]\\s*(?=(.?))");

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

    /**
     * The place {@code span} of {@code text} in the sentence that it stands in, or as much of it as
     * is near. Lines of Chinese that were wrapped are joined.
     */
    public static Excerpt sentence(String text, Span span) {
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        int from = start;
        while (from > 0 && start - from < SENTENCE && !endsSentence(text, from - 1)) from--;
        int to = end;
        while (to < text.length()
                && to - end < SENTENCE
                && !(to > start && endsSentence(text, to - 1))) to++;
        from = whole(text, from);
        to = whole(text, to);
        String marked = joined(text.substring(start, end));
        boolean cutBefore = from > 0 && !endsSentence(text, from - 1);
        boolean cutAfter = to < text.length() && !(to > start && endsSentence(text, to - 1));
        return new Excerpt(
                (cutBefore ? "…" : "") + joined(text.substring(from, start)).stripLeading(),
                shortened(marked, 0, marked.length()),
                joined(text.substring(end, to)).stripTrailing() + (cutAfter ? "…" : ""));
    }

    /** Whether a sentence ends with the character: at its stop, or at a line's end behind one. */
    private static boolean endsSentence(String text, int position) {
        char c = text.charAt(position);
        if (STOPS.indexOf(c) >= 0) return true;
        if (c != '\n' || position == 0) return false;
        char before = text.charAt(position - 1);
        return before == '\n' || before == '\r' || STOPS.indexOf(before) >= 0 || before == '”';
    }

    private static String joined(String text) {
        return plain(
                WRAPPED.matcher(text)
                        .replaceAll(
                                wrapped ->
                                        Matcher.quoteReplacement(
                                                wrapped.group(1)
                                                        + (isLatin(wrapped.group(1))
                                                                        && isLatin(wrapped.group(2))
                                                                ? " "
                                                                : ""))));
    }

    private static boolean isLatin(String character) {
        return !character.isEmpty() && character.charAt(0) < 0x2E80;
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
