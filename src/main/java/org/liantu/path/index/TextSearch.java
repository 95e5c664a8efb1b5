package org.liantu.path.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Search for a text in others, byte by byte in UTF-8 (R. N. Horspool, 1980). */
final class TextSearch {

    private final String wanted;
    private final byte[] bytes;
    private final long signature;

    /** By how much to go on where the last byte compared is this one. */
    private final int[] shifts = new int[256];

    TextSearch(String wanted) {
        this.wanted = wanted;
        bytes = wanted.getBytes(StandardCharsets.UTF_8);
        signature = Signatures.of(bytes, 0, bytes.length);
        Arrays.fill(shifts, bytes.length);
        for (int place = 0; place < bytes.length - 1; place++)
            shifts[bytes[place] & 0xff] = bytes.length - 1 - place;
    }

    /** The signature that texts have which hold this one. */
    long signature() {
        return signature;
    }

    boolean holds(String text) {
        return text.contains(wanted);
    }

    /** Whether the text is between two places. */
    boolean holds(byte[] text, int start, int end) {
        int last = bytes.length - 1;
        if (last < 0) return true;
        for (int place = start + last; place < end; place += shifts[text[place] & 0xff]) {
            int same = 0;
            while (same <= last && text[place - same] == bytes[last - same]) same++;
            if (same > last) return true;
        }
        return false;
    }
}
