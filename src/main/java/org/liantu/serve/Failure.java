package org.liantu.serve;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is not answered. One that is reported on the request replaces the answer whatever
 * has been written of it.
 *
 * @param status the HTTP status
 * @param message one line for a person
 */
record Failure(int status, String message) {

    private static final String ATTRIBUTE = Failure.class.getName();
    private static final int LONGEST = 600;

    /** What Java's messages carry that is of no use to a stranger. */
    private static final Pattern JAVA =
            Pattern.compile(
                    "\\b(?:[a-z][a-z0-9]*\\.){2,}[A-Z]\\w*:?|\\b[A-Z]\\w*(?:Exception|Error)\\b:?");

    /** Java escapes, in which Jena's parser shows what it met. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    Failure(int status, @Nullable String message) {
        this.status = status;
        this.message = oneLine(message);
    }

    private static String oneLine(@Nullable String text) {
        if (text == null) return "the server could not answer this request";
        String line = text.replaceFirst("(?s)Was expecting.*", "");
        line = ESCAPED.matcher(line).replaceAll(Failure::character);
        line = JAVA.matcher(line).replaceAll("").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.isEmpty()) return "the server could not answer this request";
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16)));
    }

    /** Makes this the answer to the request. The first report stays. */
    void report(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) == null) request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<Failure> of(ServletRequest request) {
        return Optional.ofNullable((Failure) request.getAttribute(ATTRIBUTE));
    }
}
