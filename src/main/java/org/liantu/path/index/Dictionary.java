package org.liantu.path.index;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;
import org.liantu.path.graph.TextTerms;

/**
 * The terms of a data set, written one behind the other as bytes ({@link TermCode}), and a hash
 * table over them. Terms are added and never taken away; readers and one who adds do not wait for
 * each other. Takes the bytes of a term and some 12 more.
 */
final class Dictionary implements TextTerms {

    private static final int BLOCK_BITS = 18;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int MOST_BLOCKS = 1 << 32 - BLOCK_BITS;
    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;

    private final TermCode code = new TermCode();
    private final Signatures signatures = new Signatures();

    /** Bytes of terms; a term lies within one block, or has a block of its own. */
    private volatile byte[][] blocks = {new byte[BLOCK]};

    /** Where each term begins: the number of the block and the place in it, in pages. */
    private volatile int[][] places = {new int[PAGE]};

    private volatile AtomicIntegerArray table = new AtomicIntegerArray(1 << 10);
    private volatile int size;
    private int block;
    private int used;

    /** The number of a term, which it gets now if it has none. */
    synchronized int add(Node term) {
        byte[] bytes = code.write(term);
        int slot = slot(table, bytes);
        int number = table.get(slot) - 1;
        if (number >= 0) return number;
        number = size;
        if (number == Integer.MAX_VALUE - 8)
            throw new IllegalStateException("more than two thousand million terms");
        place(number, store(bytes));
        table.set(slot, number + 1);
        size = number + 1;
        if (number + 1 > table.length() / 2) grow();
        return number;
    }

    private int store(byte[] bytes) {
        if (bytes.length > BLOCK / 4) {
            addBlock(bytes);
            return blocks.length - 1 << BLOCK_BITS;
        }
        if (used + bytes.length > BLOCK) {
            addBlock(new byte[BLOCK]);
            block = blocks.length - 1;
            used = 0;
        }
        System.arraycopy(bytes, 0, blocks[block], used, bytes.length);
        int place = block << BLOCK_BITS | used;
        used += bytes.length;
        return place;
    }

    private void addBlock(byte[] bytes) {
        if (blocks.length == MOST_BLOCKS)
            throw new IllegalStateException("the terms take more than four gigabytes");
        byte[][] more = Arrays.copyOf(blocks, blocks.length + 1);
        more[blocks.length] = bytes;
        blocks = more;
    }

    private void place(int number, int place) {
        if (number >>> PAGE_BITS == places.length) {
            int[][] more = Arrays.copyOf(places, places.length + 1);
            more[places.length] = new int[PAGE];
            places = more;
        }
        places[number >>> PAGE_BITS][number & PAGE - 1] = place;
    }

    private void grow() {
        AtomicIntegerArray larger = new AtomicIntegerArray(table.length() * 2);
        for (int number = 0; number < size; number++) {
            int slot = hash(block(number), at(number)) & larger.length() - 1;
            while (larger.get(slot) != 0) slot = slot + 1 & larger.length() - 1;
            larger.setPlain(slot, number + 1);
        }
        table = larger;
    }

    private int place(int number) {
        return places[number >>> PAGE_BITS][number & PAGE - 1];
    }

    private byte[] block(int number) {
        return blocks[place(number) >>> BLOCK_BITS];
    }

    private int at(int number) {
        return place(number) & BLOCK - 1;
    }

    private static int hash(byte[] bytes, int at) {
        int end = TermCode.end(bytes, at);
        int hash = 1;
        for (int place = at; place < end; place++) hash = 31 * hash + bytes[place];
        return (hash ^ hash >>> 15) * 0x2c1b3c6d >>> 2;
    }

    /** The slot of the table that holds the term, or the free one where it belongs. */
    private int slot(AtomicIntegerArray slots, byte[] bytes) {
        int slot = hash(bytes, 0) & slots.length() - 1;
        while (true) {
            int number = slots.get(slot) - 1;
            if (number < 0 || isAt(number, bytes)) return slot;
            slot = slot + 1 & slots.length() - 1;
        }
    }

    private boolean isAt(int number, byte[] bytes) {
        byte[] stored = block(number);
        int at = at(number);
        return at + bytes.length <= stored.length
                && Arrays.equals(stored, at, at + bytes.length, bytes, 0, bytes.length);
    }

    @Override
    public int find(Node term) {
        byte[] bytes = code.find(term);
        if (bytes.length == 0) return NONE;
        AtomicIntegerArray slots = table;
        return slots.get(slot(slots, bytes)) - 1;
    }

    @Override
    public Node term(int number) {
        return code.read(block(number), at(number));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public IntPredicate containing(String wanted) {
        TextSearch search = new TextSearch(wanted);
        Signatures.Maker maker = number -> code.signature(block(number), at(number));
        return number ->
                signatures.mayHold(number, search.signature(), maker)
                        && code.holds(block(number), at(number), search);
    }

    /** Bytes of its arrays. */
    long bytes() {
        long bytes = 4L * table.length() + 4L * PAGE * places.length + signatures.bytes();
        for (byte[] each : blocks) bytes += each.length;
        return bytes;
    }
}
