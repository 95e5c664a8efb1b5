package org.liantu.report;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A report's text with what is known of the report before it is read.
 *
 * @param report its digest and length are those of {@code text}
 * @param text in which places are counted
 */
public record Document(Report report, String text) {

    /** A text and what is known of it, to which its digest and length are added. */
    public static Document of(Report known, String text) {
        return new Document(
                new Report(
                        known.id(),
                        known.zone(),
                        known.title(),
                        known.published(),
                        known.publisher(),
                        DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8)),
                        text.length()),
                text);
    }

    /**
     * The same document where the caller knows better.
     *
     * @param zone the zone it is on; null leaves it as it is
     * @param published its date as {@link org.liantu.chain.Period} text; null leaves it as it is
     */
    public Document with(@Nullable String zone, @Nullable String published) {
        return new Document(
                new Report(
                        report.id(),
                        zone != null ? zone : report.zone(),
                        report.title(),
                        published != null ? published : report.published(),
                        report.publisher(),
                        report.sha256(),
                        report.length()),
                text);
    }
}
