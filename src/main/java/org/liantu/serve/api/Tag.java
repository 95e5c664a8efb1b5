package org.liantu.serve.api;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag of an answer; a weak one, for the time of the answer and its compression do not
 * count (RFC 9110, section 8.8.3).
 */
record Tag(String text) {

    private static final int LENGTH = 24;

    /** The shape of answers may differ between versions of the program. */
    private static final String PROGRAM =
            Optional.ofNullable(Tag.class.getPackage().getImplementationVersion()).orElse("");

    /** The tag of what depends on all of these and on nothing else. */
    static Tag of(String... parts) {
        String digest = DigestUtils.sha256Hex(PROGRAM + "\0" + String.join("\0", parts));
        return new Tag("W/\"" + digest.substring(0, LENGTH) + "\"");
    }

    /** Whether a conditional request says that the client has it (RFC 9110, section 13.2.2). */
    boolean isKnown(
            @Nullable String noneMatch,
            @Nullable String modifiedSince,
            @Nullable String lastModified) {
        if (noneMatch != null)
            return noneMatch.strip().equals("*")
                    || Arrays.stream(noneMatch.split(",")).map(String::strip).anyMatch(this::fits);
        return modifiedSince != null && modifiedSince.equals(lastModified);
    }

    private boolean fits(String other) {
        return other.replaceFirst("^W/", "").equals(text.replaceFirst("^W/", ""));
    }
}
