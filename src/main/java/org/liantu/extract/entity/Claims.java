package org.liantu.extract.entity;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Mentions that do not overlap: the first to claim a place keeps it. */
final class Claims {

    private final BitSet taken = new BitSet();
    private final TreeMap<Integer, Mention> mentions = new TreeMap<>();

    /** Whether some character from {@code start} to {@code end} is claimed. */
    boolean overlaps(int start, int end) {
        int next = taken.nextSetBit(start);
        return next >= 0 && next < end;
    }

    /** Whether the character at {@code at} is claimed. */
    boolean holds(int at) {
        return taken.get(at);
    }

    /** Claims a place, unless part of it is taken. */
    boolean add(Mention mention) {
        if (overlaps(mention.start(), mention.end())) return false;
        taken.set(mention.start(), mention.end());
        mentions.put(mention.start(), mention);
        return true;
    }

    /** Keeps a place from being claimed by a name. */
    void block(int start, int end) {
        taken.set(start, end);
    }

    /** The mention that claimed the character at {@code at}, if one did. */
    @Nullable Mention at(int at) {
        Map.Entry<Integer, Mention> entry = mentions.floorEntry(at);
        return entry != null && entry.getValue().end() > at ? entry.getValue() : null;
    }

    /** Where the claim of the character at {@code at} starts. */
    int startOf(int at) {
        Mention mention = at(at);
        return mention == null ? taken.previousClearBit(at) + 1 : mention.start();
    }

    /** The mentions that start from {@code start} and before {@code end}. */
    Collection<Mention> mentionsWithin(int start, int end) {
        return start < end ? mentions.subMap(start, end).values() : List.of();
    }

    /** The mentions, in the order of the text. */
    List<Mention> mentions() {
        return List.copyOf(mentions.values());
    }
}
