package org.liantu.serve.api;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.jspecify.annotations.Nullable;

/** A form in which an answer is written. */
enum Format {
    JSON("application/json"),
    CSV("text/csv"),
    TSV("text/tab-separated-values"),
    JSONLD("application/ld+json"),
    TTL("text/turtle");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** The word of the parameter {@code format}. */
    String word() {
        return name().toLowerCase();
    }

    String mediaType() {
        return type;
    }

    String contentType() {
        return this == JSON || this == JSONLD ? type : type + ";charset=utf-8";
    }

    /**
     * The one of {@code offered} that an Accept header likes best; the first where it says nothing.
     */
    static Optional<Format> accepted(@Nullable String header, List<Format> offered) {
        if (header == null || header.isBlank()) return Optional.of(offered.get(0));
        AcceptList offers =
                AcceptList.create(offered.stream().map(Format::mediaType).toArray(String[]::new));
        MediaType chosen = AcceptList.match(new AcceptList(header), offers);
        return offered.stream()
                .filter(
                        format ->
                                chosen != null
                                        && format.mediaType().equals(chosen.getContentTypeStr()))
                .findFirst();
    }
}
