package org.liantu.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.liantu.chain.Fact;
import org.liantu.exchange.FactLines;
import org.liantu.report.Reading;

/**
 * A file of facts that is whole at any moment: each writing replaces it by one step of the file
 * system, and none overwrites what another program wrote meanwhile.
 */
public final class FactFile {

    private final Path file;
    private byte[] present;

    private FactFile(Path file, byte[] present) {
        this.file = file;
        this.present = present;
    }

    /**
     * Takes note of the file as it is; one that is not there yet is empty. A link is followed.
     *
     * @throws IOException when it cannot be read
     */
    public static FactFile open(Path file) throws IOException {
        if (Files.isDirectory(file)) throw new IOException(file + ": a folder; expected a file");
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        return new FactFile(real, content(real));
    }

    /**
     * Makes {@code facts}, in the order of the text, all that the file holds.
     *
     * @throws IOException when it cannot be written, or is not as this object last saw it; the file
     *     then stays as it is
     */
    public void write(List<Fact> facts) throws IOException {
        if (!Arrays.equals(present, content(file)))
            throw new IOException(
                    file
                            + " was changed by another program meanwhile; nothing was written, start again");
        StringBuilder lines = new StringBuilder();
        FactLines.write(facts.stream().sorted(Reading.ORDER).toList(), lines);
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(file))
            Files.copy(
                    file,
                    beside,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        try (FileChannel channel =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); )
                channel.write(rest);
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        present = bytes;
    }

    private static byte[] content(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }
}
