package org.liantu.serve;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer until it is complete: in memory, then in a temporary file. Refuses to grow over
 * its limit, and takes nothing more once it is closed.
 */
final class Spool extends OutputStream {

    private static final int IN_MEMORY = 1024 * 1024;

    private final long limit;
    private long size;
    private boolean overflowed;
    private boolean closed;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(1024);
    private @Nullable Path file;
    private @Nullable OutputStream disk;

    /**
     * @param limit in bytes
     */
    Spool(long limit) {
        this.limit = limit;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int start, int length) throws IOException {
        if (closed) throw new IOException("the answer was given up");
        size += length;
        overflowed |= size > limit;
        if (overflowed) throw new IOException("the answer is too large");
        if (disk == null && size > IN_MEMORY) {
            file = Files.createTempFile("liantu-answer", null);
            disk = Files.newOutputStream(file);
            memory.writeTo(disk);
            memory = new ByteArrayOutputStream(0);
        }
        if (disk == null) memory.write(bytes, start, length);
        else disk.write(bytes, start, length);
    }

    /** Bytes written. */
    synchronized long size() {
        return size;
    }

    /** Whether it was ever to grow over its limit; what was told instead does not count. */
    synchronized boolean overflowed() {
        return overflowed;
    }

    /** What was written, when it is a short text. */
    synchronized String text() {
        return memory.toString(StandardCharsets.UTF_8);
    }

    /** Forgets what was written. */
    synchronized void clear() throws IOException {
        memory = new ByteArrayOutputStream(1024);
        if (disk != null) disk.close();
        if (file != null) Files.deleteIfExists(file);
        disk = null;
        file = null;
        size = 0;
    }

    /** What was written; the caller closes it. */
    synchronized InputStream bytes() throws IOException {
        if (disk != null) disk.flush();
        return file == null
                ? new ByteArrayInputStream(memory.toByteArray())
                : Files.newInputStream(file);
    }

    /** The same, compressed by gzip. */
    Spool packed() throws IOException {
        Spool packed = new Spool(Long.MAX_VALUE);
        try (InputStream in = bytes();
                GZIPOutputStream out = new GZIPOutputStream(CloseShieldOutputStream.wrap(packed))) {
            in.transferTo(out);
        } catch (IOException e) {
            packed.close();
            throw e;
        }
        return packed;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        clear();
    }
}
