package org.liantu.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads text files as they come: UTF-8 with or without a byte order mark, any line ending; anything
 * else is refused by name.
 */
final class Lines {

    /** A line longer than this is no fact but a damaged file. */
    static final int LONGEST = 1_000_000;

    private Lines() {}

    /** What is done with one line. */
    interface Each {
        void line(int number, String line) throws IOException;
    }

    /** What is done with a line that is too long. */
    interface TooLong {
        void line(int number) throws IOException;
    }

    /**
     * Hands every line that is not blank to {@code each}, numbered from 1.
     *
     * @throws IOException when the file cannot be read, is not UTF-8, or holds a line of over
     *     {@value #LONGEST} characters; the message says which and where
     */
    static void read(Path file, Each each) throws IOException {
        read(
                file,
                LONGEST,
                each,
                number -> {
                    throw tooLong(file, number);
                });
    }

    /**
     * Hands every line that is not blank to {@code each}, numbered from 1, and the number of every
     * line of over {@code longest} characters to {@code tooLong}.
     *
     * @throws IOException when the file cannot be read or is not UTF-8; the message says where
     */
    static void read(Path file, int longest, Each each, TooLong tooLong) throws IOException {
        int number = 0;
        boolean skipping = false;
        try (Reader reader = open(file)) {
            StringBuilder line = new StringBuilder();
            for (int c; (c = reader.read()) >= 0; ) {
                if (c == '\n') {
                    number++;
                    if (!skipping) hand(each, number, line);
                    skipping = false;
                } else if (!skipping && (c != '\uFEFF' || number > 0 || line.length() > 0)) {
                    line.append((char) c);
                    if (line.length() <= longest) continue;
                    skipping = true;
                    line.setLength(0);
                    tooLong.line(number + 1);
                }
            }
            hand(each, ++number, line);
        } catch (CharacterCodingException e) {
            throw new IOException(
                    file
                            + ", near line "
                            + (number + 1)
                            + ": not UTF-8 (perhaps GBK); expected UTF-8, convert it with: iconv -f GB18030 -t UTF-8",
                    e);
        }
    }

    private static IOException tooLong(Path file, int number) {
        return new IOException(
                file
                        + ", line "
                        + number
                        + ": longer than "
                        + LONGEST
                        + " characters; expected one JSON object a line");
    }

    private static void hand(Each each, int number, StringBuilder line) throws IOException {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) each.line(number, text);
    }

    private static Reader open(Path file) throws IOException {
        if (Files.isDirectory(file)) throw new IOException(file + ": a folder; expected a file");
        return new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
    }
}
