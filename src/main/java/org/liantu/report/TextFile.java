package org.liantu.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The text of a file: plain text, a web page, a Word document (.docx) or a PDF. Which of these it
 * is the content decides.
 */
public final class TextFile {

    private static final String EXPECTED =
            "; expected plain text (UTF-8, UTF-16 with a byte order mark, GB18030), HTML, DOCX or PDF";

    private TextFile() {}

    /**
     * Reads a file's text. A byte order mark of UTF-8 stays its first character, as it counts in
     * places in the text.
     *
     * @throws IOException when the file cannot be read, is of another kind, or holds no text
     */
    public static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = text(file, bytes);
        if (text.isBlank() || text.equals("\ufeff"))
            throw new IOException(file + ": holds no text" + EXPECTED);
        return text;
    }

    private static String text(Path file, byte[] bytes) throws IOException {
        if (startsWith(bytes, "%PDF-")) return PdfText.read(file, bytes);
        if (startsWith(bytes, "PK\u0003\u0004")) return WordText.read(file, bytes);
        if (startsWith(bytes, "\u00d0\u00cf\u0011\u00e0"))
            throw new IOException(file + ": an old Office file; save it as .docx");
        if (startsWith(bytes, "{\\rtf"))
            throw new IOException(file + ": rich text (RTF); save it as .docx or plain text");
        return isPage(file, bytes) ? PageText.read(file, bytes) : plain(file, bytes);
    }

    private static boolean startsWith(byte[] bytes, String signature) {
        byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= expected.length
                && ByteBuffer.wrap(bytes, 0, expected.length).equals(ByteBuffer.wrap(expected));
    }

    private static boolean isPage(Path file, byte[] bytes) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String head =
                new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1)
                        .replace("\0", "") // UTF-16
                        .toLowerCase(Locale.ROOT);
        return name.endsWith(".html")
                || name.endsWith(".htm")
                || name.endsWith(".xhtml")
                || head.contains("<!doctype html")
                || head.contains("<html")
                || head.contains("<body");
    }

    /** Text in the encoding that its bytes show. */
    static String plain(Path file, byte[] bytes) throws IOException {
        String text = decoded(file, bytes);
        int strange = 0;
        for (int i = 0; i < text.length(); i++) if (isStrange(text.charAt(i))) strange++;
        if (strange > text.length() / 200)
            throw new IOException(
                    file
                            + ": not text, every "
                            + text.length() / strange
                            + "th character is a control character"
                            + EXPECTED);
        return text;
    }

    private static boolean isStrange(char c) {
        return c < ' ' && "\t\n\r\f\u000b".indexOf(c) < 0 || c == 0x7f;
    }

    private static String decoded(Path file, byte[] bytes) throws IOException {
        if (startsWith(bytes, "\u00ff\u00fe") || startsWith(bytes, "\u00fe\u00ff"))
            return decode(file, bytes, StandardCharsets.UTF_16);
        try {
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            if (isBrokenUtf8(bytes))
                throw new IOException(file + ": UTF-8 with broken characters" + EXPECTED, e);
            return decode(file, bytes, Charset.forName("GB18030"));
        }
    }

    private static String decode(Path file, byte[] bytes, Charset charset) throws IOException {
        try {
            return strictly(bytes, charset);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": not text in " + charset + EXPECTED, e);
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** Whether nearly all of it is good UTF-8, which other encodings of Chinese never are. */
    private static boolean isBrokenUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long bad = text.chars().filter(c -> c == '\ufffd').count();
        long wide = text.chars().filter(c -> c >= 0x4e00 && c <= 0x9fff).count();
        return wide > 20 * bad;
    }
}
