package org.liantu.path.index;

import java.util.Arrays;

/**
 * For each term 64 bits about the bytes that stand side by side in its text, so that most texts
 * that do not hold another need not be looked at (signature files: Faloutsos and Christodoulakis,
 * 1984). A term's bits are made when they are first asked for.
 */
final class Signatures {

    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;

    private volatile long[][] pages = {};

    /** Makes the bits of one term. */
    interface Maker {
        long signature(int number);
    }

    /**
     * The bits of a text between two places: one for every three bytes in a row, which many a
     * character takes. All of them are in those of a text that holds it.
     */
    static long of(byte[] text, int start, int end) {
        long signature = 0;
        int three = 0;
        for (int place = start; place < end; place++) {
            three = three << 8 & 0xffffff | text[place] & 0xff;
            if (place >= start + 2) signature |= 1L << (three * 0x9E3779B9 >>> 26);
        }
        return signature;
    }

    /** Whether a term's text may hold one with these bits. */
    boolean mayHold(int number, long wanted, Maker maker) {
        long[] page = page(number >>> PAGE_BITS);
        int at = number & PAGE - 1;
        long signature = page[at];
        if (signature == 0) {
            signature = maker.signature(number);
            page[at] = signature;
        }
        return (signature & wanted) == wanted;
    }

    private long[] page(int page) {
        long[][] known = pages;
        if (page < known.length && known[page] != null) return known[page];
        return addPage(page);
    }

    private synchronized long[] addPage(int page) {
        long[][] known = pages;
        if (page >= known.length || known[page] == null) {
            known = Arrays.copyOf(known, Math.max(page + 1, known.length));
            known[page] = new long[PAGE];
            pages = known;
        }
        return pages[page];
    }

    /** Bytes of its arrays. */
    long bytes() {
        long bytes = 0;
        for (long[] page : pages) bytes += page == null ? 0 : 8L * PAGE;
        return bytes;
    }
}
