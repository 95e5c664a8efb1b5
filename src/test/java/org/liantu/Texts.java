package org.liantu;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts by others that are at hand on some machines only: {@code LIANTU_TEXTS}, else {@code
 * ../shared/reports}.
 */
public final class Texts {

    private Texts() {}

    /** The text named so; a test that asks for one that is not at hand is left out and says so. */
    public static Path at(String name) {
        String folder = System.getenv("LIANTU_TEXTS");
        Path file =
                (folder == null
                                ? Shipped.HOME.resolveSibling("shared").resolve("reports")
                                : Path.of(folder))
                        .resolve(name);
        if (!Files.exists(file)) System.err.println("left out, a text is not at hand: " + name);
        assumeTrue(
                Files.exists(file),
                () ->
                        "left out: the text "
                                + name
                                + " is not at hand (set LIANTU_TEXTS to its folder)");
        return file;
    }
}
