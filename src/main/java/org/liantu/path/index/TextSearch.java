package org.liantu.path.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Search for a text in others, byte by byte in UTF-8 (R. N. Horspool, 1980). */
final class TextSearch {

    private final String wanted;
    private final byte[] bytes;

    /** By how much to go on where the last byte compared is this one. */
    private final int[] shifts = new int[256];

    TextSearch(String wanted) {
        this.wanted = wanted;
        bytes = wanted.getBytes(StandardCharsets.UTF_8);
        Arrays.fill(shifts, bytes.length);
        for (int place = 0; place < bytes.length - 1; place++)
            shifts[bytes[place] & 0xff] = bytes.length - 1 - place;
    }

    boolean holds(String text) {
        return text.contains(wanted);
    }

    /** Whether the text is between two places. */
    boolean holds(byte[] text, int start, int end) {
        int last = bytes.length - 1;
        if (last < 0) return true;
        byte lastByte = bytes[last];
        int place = start + last;
        while (place < end) {
            byte here = text[place];
            if (here == lastByte && Arrays.equals(text, place - last, place, bytes, 0, last))
                return true;
            place += shifts[here & 0xff];
        }
        return false;
    }
}
