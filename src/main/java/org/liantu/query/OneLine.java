package org.liantu.query;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a library says in an exception, as one line for a person. */
public final class OneLine {

    private static final int LONGEST = 600;
    private static final String NOTHING = "the server could not answer this request";

    /** What Java's messages carry that is of no use to a stranger. */
    private static final Pattern JAVA =
            Pattern.compile(
                    "\\b(?:[a-z][a-z0-9]*\\.){2,}[A-Z]\\w*:?|\\b[A-Z]\\w*(?:Exception|Error)\\b:?");

    /** Java escapes, in which Jena's parser shows what it met. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    private OneLine() {}

    /** The message without names of classes and lists of tokens, cut when it is long. */
    public static String of(@Nullable String message) {
        if (message == null) return NOTHING;
        String line = message.replaceFirst("(?s)Was expecting.*", "");
        line = ESCAPED.matcher(line).replaceAll(OneLine::character);
        line = JAVA.matcher(line).replaceAll("").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.isEmpty()) return NOTHING;
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16)));
    }
}
