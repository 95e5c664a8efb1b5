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
     * Takes note of the file as it is. A link is followed.
     *
     * @throws IOException when it is not there or cannot be read
     */
    public static FactFile open(Path file) throws IOException {
        if (Files.isDirectory(file)) throw new IOException(file + ": a folder; expected a file");
        Path real = file.toRealPath();
        return new FactFile(real, Files.readAllBytes(real));
    }

    /**
     * Makes {@code facts}, in the order of the text, all that the file holds.
     *
     * @throws IOException when it cannot be written, or is not as this object last saw it; the file
     *     then stays as it is
     */
    public void write(List<Fact> facts) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(present, Files.readAllBytes(file)))
            throw new IOException(
                    file
                            + " was changed by another program meanwhile; nothing was written, start again");
        StringBuilder lines = new StringBuilder();
        FactLines.write(facts.stream().sorted(Reading.ORDER).toList(), lines);
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.copy(
                file,
                beside,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        try (FileChannel channel =
                FileChannel.open(
                        beside, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); )
                channel.write(rest);
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        present = bytes;
    }
}
