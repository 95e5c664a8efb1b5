package org.liantu.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which state of the store the text index was committed for, and what version of the data that is.
 * The state is told by a digest of TDB2's small state files, which change with each commit, and by
 * the index's own format. It differs after a crash between the two commits, after a write by other
 * software and after the loss of either folder.
 *
 * @param tdb2 the folder of the store
 * @param file where the stamp is kept
 */
record Stamp(Path tdb2, Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(Stamp.class);

    /** Raised when {@link NameAnalyzer} or {@link NameIndex} writes something else. */
    private static final String FORMAT = "names-3";

    /** The version of the store on disk, if that is in the state that the index belongs to. */
    Optional<Version> version() {
        try {
            if (!Files.exists(file)) return Optional.empty();
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 3 && lines.get(0).equals(now())
                    ? Optional.of(new Version(lines.get(1), Instant.parse(lines.get(2))))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Declares the index committed for the present state of the store. A stamp that cannot be
     * written only makes the next start build the index anew.
     */
    void write(Version version) {
        try {
            Path next = file.resolveSibling("stamp.next");
            Files.write(next, List.of(now(), version.digest(), version.since().toString()));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("cannot write {}: {}; the next start will rebuild the index", file, e);
        }
    }

    private String now() throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(tdb2)) {
            List<Path> states =
                    files.filter(path -> path.toString().endsWith(".bpt")).sorted().toList();
            for (Path state : states) {
                digest.update(tdb2.relativize(state).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(state));
            }
        }
        return FORMAT + " " + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
