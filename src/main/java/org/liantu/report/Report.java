package org.liantu.report;

import org.jspecify.annotations.Nullable;

/**
 * Which text facts were read from.
 *
 * @param id names the report's graph, {@code nanchang-gaoxin-2026}
 * @param zone the zone it describes; null for a table or text about none
 * @param title headline or what the source is, for people
 * @param published date of publication as {@link org.liantu.chain.Period} text; null when the text
 *     bears none
 * @param publisher who published it; null when the text does not say
 * @param sha256 of the UTF-8 bytes of the text; null when there is no text
 * @param length of the text in UTF-16 units; null when there is no text
 */
public record Report(
        String id,
        @Nullable String zone,
        @Nullable String title,
        @Nullable String published,
        @Nullable String publisher,
        @Nullable String sha256,
        @Nullable Integer length) {

    /**
     * @throws IllegalArgumentException when the id could not stand in an IRI
     */
    public Report {
        if (!id.matches("[\\p{L}\\p{N}._-]+"))
            throw new IllegalArgumentException(
                    "report id '" + id + "' holds other than letters, digits, . _ -");
    }

    /** A report of which only the id is known. */
    public Report(String id) {
        this(id, null, null, null, null, null, null);
    }
}
