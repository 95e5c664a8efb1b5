package org.liantu.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.jspecify.annotations.Nullable;
import org.liantu.report.TextFile;

/**
 * The texts of reports that are at hand: of the report ID the file {@code ID.txt} in a folder. Each
 * is read when it is asked for, and again when the file has changed. Safe for use by many threads.
 */
public final class Texts {

    /** No text is at hand. */
    public static final Texts NONE = new Texts(null);

    private static final int KEPT = 16;

    /**
     * A text.
     *
     * @param sha256 of its UTF-8 bytes
     */
    public record Held(String text, String sha256) {}

    private record File(Path path, FileTime changed, long size) {}

    private final @Nullable Path folder;
    private final Cache<File, Held> read = CacheFactory.createCache(KEPT);

    private Texts(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * The texts in a folder.
     *
     * @throws IOException when there is no such folder
     */
    public static Texts in(Path folder) throws IOException {
        if (!Files.isDirectory(folder))
            throw new IOException(folder + " is no folder; expected one with report texts");
        return new Texts(folder);
    }

    /**
     * The text of a report; empty when it is not at hand.
     *
     * @throws IOException when there is a file, which cannot be read as text
     */
    public Optional<Held> of(String report) throws IOException {
        if (folder == null || !report.matches("[\\p{L}\\p{N}._-]+")) return Optional.empty();
        Path path = folder.resolve(report + ".txt");
        if (!Files.isRegularFile(path)) return Optional.empty();
        File file = new File(path, Files.getLastModifiedTime(path), Files.size(path));
        Held held = read.getIfPresent(file);
        if (held == null) {
            String text = TextFile.read(path);
            held = new Held(text, DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8)));
            read.put(file, held);
        }
        return Optional.of(held);
    }

    /** Differs after a text was put into the folder, or taken from it. */
    public String version() throws IOException {
        return folder == null ? "" : Files.getLastModifiedTime(folder).toString();
    }
}
