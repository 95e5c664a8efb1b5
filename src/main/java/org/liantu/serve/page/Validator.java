package org.liantu.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Tells whether a client has an answer already (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, section 13</a>).
 *
 * @param tag the weak entity tag, as in the header
 * @param modified when the data changed last
 */
public record Validator(String tag, Instant modified) {

    /**
     * The validator of an answer.
     *
     * @param parts all that it depends on
     */
    public static Validator of(Instant modified, Object... parts) {
        String digest = DigestUtils.sha256Hex(Arrays.toString(parts)).substring(0, 24);
        return new Validator("W/\"" + digest + "\"", modified.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Writes the headers; when the client has the answer, says so and returns true. */
    public boolean settles(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("ETag", tag);
        response.setHeader(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atOffset(ZoneOffset.UTC)));
        response.setHeader("Cache-Control", "no-cache");
        if (!isKnown(request)) return false;
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    private boolean isKnown(HttpServletRequest request) {
        String tags = request.getHeader("If-None-Match");
        if (tags != null)
            return Arrays.stream(tags.split(","))
                    .map(String::strip)
                    .anyMatch(each -> each.equals("*") || opaque(each).equals(opaque(tag)));
        String since = request.getHeader("If-Modified-Since");
        if (since == null) return false;
        try {
            return !modified.isAfter(
                    Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since)));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
